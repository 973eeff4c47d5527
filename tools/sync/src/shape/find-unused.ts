import { at, isRecord, type Json, type JsonObject, objectAt } from "@snap/openapi/json";
import { splitPointer } from "@snap/openapi/pointer";

/** The components of a contract that none of its operations reaches, as `kind/name`. */
export function findUnused(contract: JsonObject): string[] {
  const reached = new Set<string>();
  const visit = (value: Json | undefined): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === "string" && child.startsWith("#/components/")) reach(child);
      if (key === "security" && Array.isArray(child)) child.forEach(reachSchemes);
      visit(child);
    }
  };
  const reach = (reference: string): void => {
    if (reached.has(reference)) return;
    reached.add(reference);
    visit(at(contract, ...splitPointer(reference)));
  };
  const reachSchemes = (requirement: Json): void => {
    for (const name of Object.keys(isRecord(requirement) ? requirement : {})) {
      reach(`#/components/securitySchemes/${name}`);
    }
  };
  const { components, ...rest } = contract;
  visit(rest);
  return Object.keys(objectAt({ components: components ?? null }, "components")).flatMap((kind) =>
    Object.keys(objectAt(contract, "components", kind))
      .filter((name) => !reached.has(`#/components/${kind}/${name}`))
      .map((name) => `${kind}/${name}`),
  );
}
