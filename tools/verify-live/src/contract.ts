import { join } from "node:path";
import { buildModel } from "@snap/codegen/build-model";
import { loadSpec } from "@snap/codegen/load-spec";
import type { Model, Operation } from "@snap/codegen/model";
import type { MockContract } from "@snap/mock";
import { formatProblem } from "@snap/openapi/problem";
import type { SpecNode } from "@snap/openapi/spec-node";
import { withinTime } from "@snap/openapi/time-limit";
import { StoppedError } from "./stopped-error.ts";

/** The contract that responses are compared with. */
export interface Contract {
  readonly file: string;
  readonly model: Model;
  /** The generated form, which the comparison reads. */
  readonly mocks: MockContract;
  readonly root: SpecNode;
  readonly lineOf: (pointer: string) => number | undefined;
}

/**
 * Reads `specs/<provider>/openapi.yaml` below `repository`.
 *
 * @throws {StoppedError} if the contract has problems.
 * @throws {ProblemError} if compiling it takes longer than a minute.
 */
export async function loadContract(repository: string, provider: string): Promise<Contract> {
  const file = `specs/${provider}/openapi.yaml`;
  const [spec, diagnostics] = await loadSpec(join(repository, file), file);
  const [model, faults] = spec ? withinTime(file, () => buildModel(provider, spec)) : [undefined, []];
  const all = [...diagnostics, ...faults];
  if (!spec || !model || all.length > 0) {
    throw new StoppedError(
      `${all.map(formatProblem).join("\n\n")}\n\nFix the contract first: pnpm generate ${provider}`,
    );
  }
  const { contract: mocks }: { readonly contract: MockContract } = await import(
    /* @vite-ignore */ `@snap/${provider}/msw`
  );
  return { file, model, mocks, root: model.root, lineOf: spec.lineOf };
}

/** Returns the operation with this id. */
export function operationOf({ model }: Contract, id: string): Operation | undefined {
  return model.operations.find((operation) => operation.id === id);
}

/** Returns the place of an operation in its contract. */
export function nodeOf({ root }: Contract, { path, method }: Operation): SpecNode {
  return root.get("paths").get(path).get(method);
}

/** Returns the place of the documented response of a status, if there is one. */
export function responseOf(contract: Contract, operation: Operation, status: number): SpecNode | undefined {
  const keys = [`${status}`, `${Math.floor(status / 100)}XX`, "default"];
  const key = keys.find((each) => operation.responses.some((response) => response.status === each));
  return key === undefined ? undefined : nodeOf(contract, operation).get("responses").raw(key);
}

/** Returns the place of the parameter with the id of an operation. It may belong to the operation or to its path. */
export function idPlaceOf(contract: Contract, operation: Operation): SpecNode {
  const node = nodeOf(contract, operation);
  const item = contract.root.get("paths").get(operation.path);
  const all = [...node.get("parameters").items(), ...item.get("parameters").items()];
  const isId = (parameter: SpecNode) =>
    parameter.text("in") === "path" && parameter.text("name") === operation.resource?.id;
  return all.find(isId) ?? node;
}
