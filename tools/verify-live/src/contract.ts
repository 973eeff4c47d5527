import { join } from "node:path";
import { buildModel } from "@snap/codegen/build-model";
import { createValidators } from "@snap/codegen/create-validators";
import { loadSpec } from "@snap/codegen/load-spec";
import type { Model, Operation } from "@snap/codegen/model";
import type { MockContract } from "@snap/mock";
import { formatProblem } from "@snap/openapi/problem";
import type { SpecNode } from "@snap/openapi/spec-node";
import { StoppedError } from "./stopped-error.ts";

/** The contract that responses are compared with. */
export interface Contract {
  readonly file: string;
  readonly model: Model;
  /** The generated form, which the command `snapshots doctor` compares with. */
  readonly mocks: MockContract;
  readonly root: SpecNode;
  readonly validatorFor: ReturnType<typeof createValidators>;
  readonly lineOf: (pointer: string) => number | undefined;
}

/**
 * Reads `specs/<provider>/openapi.yaml` below `repository`.
 *
 * @throws {StoppedError} if the contract has problems.
 */
export async function loadContract(repository: string, provider: string): Promise<Contract> {
  const file = `specs/${provider}/openapi.yaml`;
  const [spec, diagnostics] = await loadSpec(join(repository, file), file);
  const [model, faults] = spec ? buildModel(provider, spec) : [undefined, []];
  const all = [...diagnostics, ...faults];
  if (!spec || !model || all.length > 0) {
    throw new StoppedError(
      `${all.map(formatProblem).join("\n\n")}\n\nFix the contract first: pnpm generate ${provider}`,
    );
  }
  const { lineOf } = spec;
  const { root } = model;
  // The contract has no problems, so the validators report none.
  const { contract: mocks }: { readonly contract: MockContract } = await import(
    /* @vite-ignore */ `@snap/${provider}/msw`
  );
  return { file, model, mocks, root, lineOf, validatorFor: createValidators(root, () => {}) };
}

/** Returns the place of an operation in its contract. */
export function nodeOf({ root }: Contract, { path, method }: Operation): SpecNode {
  return root.get("paths").get(path).get(method);
}
