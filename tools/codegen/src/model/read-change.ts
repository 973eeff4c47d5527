import { keysOf, toPointer } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import { createPlaceChecks, type ReportPlace, TEXT } from "./check-place.ts";
import type { ValidatorFor } from "./create-validators.ts";
import type { ChangeModel, Operation } from "./model.ts";
import { schemasAt } from "./schemas-at.ts";
import type { ChangeWord } from "./snapshot-word.ts";

interface ChangeSource {
  readonly word: ChangeWord;
  /** The type of the new value. */
  readonly type: "boolean" | "string";
  readonly operations: readonly Operation[];
  readonly validatorFor: ValidatorFor;
}

/** Reads `rename` or `protect` of `x-snap-snapshot`: the operation, the parameter with the id, and the place of the value. */
export function readChange(
  { word, type, operations, validatorFor }: ChangeSource,
  report: ReportPlace,
): ChangeModel | undefined {
  const operation = operations.find(({ id }) => id === word.operation);
  if (!operation) {
    report("/operation", `there is no operation "${word.operation}"`, "Name the operation that changes a snapshot.");
    return undefined;
  }
  const { id: name, input, parameters, resource } = operation;
  const own = parameters.filter((each) => each.in === "path" && each.scope === undefined).map((each) => each.name);
  const id = resource?.id ?? own[0];
  if (id === undefined || own.some((each) => each !== id)) {
    const message = `the path of ${name} must have one parameter, the id of the snapshot`;
    report("/operation", message, "Name another operation, or mark the parameters of scopes with x-snap-scope.");
    return undefined;
  }
  if (input.body === "nested") {
    report("/operation", `${name} has \`x-snap-input: nested\``, "Remove it: adapters pass one object.");
    return undefined;
  }
  const [media] = operation.body?.content ?? [];
  const schema = media?.node.get("schema");
  if (!schema?.exists) {
    report("/operation", `${name} has no request body with a schema`, "Name the operation that takes the new value.");
    return undefined;
  }
  const { checkPlace } = createPlaceChecks({ schema, name: `the body of ${name}`, validatorFor }, report);
  if (!checkPlace("/at", word.at, type === "string" ? TEXT : ["boolean"])) return undefined;
  const missing = findMissing(schema, keysOf(word.at));
  if (missing !== undefined) {
    const message = `${name} also requires "${missing}"`;
    report("/operation", message, "Write this call by hand, or correct `required` if the API does not require it.");
    return undefined;
  }
  return { operation, id, at: input.body === "whole" ? `/body${word.at}` : word.at };
}

// A property that the body requires in addition to the value.
function findMissing(schema: SpecNode, [first, ...rest]: readonly string[]): string | undefined {
  if (first === undefined) return undefined;
  const required = [schema.get("required").value ?? []].flat().map(String);
  const other = required.find((name) => name !== first);
  if (other !== undefined) return other;
  const [inner] = schemasAt(schema, toPointer([first]));
  return inner && findMissing(inner, rest);
}
