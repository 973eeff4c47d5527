import { type JsonObject, objectAt } from "@snap/openapi/json";
import { toPointer } from "@snap/openapi/pointer";
import { reach } from "@snap/openapi/reach";
import { SpecNode } from "@snap/openapi/spec-node";

/** Returns the components of a contract that no operation reaches, as `kind/name`. */
export function findUnused(contract: JsonObject): string[] {
  const { components: _, ...rest } = contract;
  const reached = reach([["the contract", SpecNode.of(contract).as(rest)]]);
  return Object.keys(objectAt(contract, "components")).flatMap((kind) =>
    Object.keys(objectAt(contract, "components", kind))
      .filter((name) => !reached.has(`#${toPointer(["components", kind, name])}`))
      .map((name) => `${kind}/${name}`),
  );
}
