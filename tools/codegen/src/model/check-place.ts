import { keysOf, toPointer } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import { acceptsProperty } from "./accepts-property.ts";
import type { ValidatorFor } from "./create-validators.ts";
import { schemasAt } from "./schemas-at.ts";

/** Reports a problem at a place in an extension. */
export type ReportPlace = (place: string, message: string, fix: string) => void;

export const TEXT = ["string"];
export const NUMBER = ["integer", "number"];
export const TEXT_OR_NUMBER = [...TEXT, ...NUMBER];

/** Checks the places and values that an extension names. `place` is where the extension names them. */
export interface PlaceChecks {
  /** Checks that the schema has a property of one of the types. Returns whether it has. */
  readonly checkPlace: (place: string, pointer: string | undefined, types: readonly string[]) => boolean;
  /** Checks that the schema accepts a value at a pointer. */
  readonly checkAccepts: (place: string, at: string, value: string) => void;
  /** Checks that the extension states every value of an enum. */
  readonly checkComplete: (place: string, at: string, stated: ReadonlyMap<string, string>, fix: string) => void;
}

/** Creates the checks of an extension whose pointers point into `schema`. */
export function createPlaceChecks(
  // `name` is how messages call the schema.
  { schema, name, validatorFor }: { schema: SpecNode; name: string; validatorFor: ValidatorFor },
  report: ReportPlace,
): PlaceChecks {
  return {
    checkPlace(place, pointer, types) {
      if (pointer === undefined) return false;
      const nodes = schemasAt(schema, pointer);
      if (nodes.length === 0) {
        report(place, `${name} has no property at "${pointer}"`, "Correct the pointer, or document the property.");
        return false;
      }
      const stated = nodes.flatMap(typesOf).filter((type) => type !== "null");
      if (stated.length === 0 || stated.some((type) => types.includes(String(type)))) return true;
      const message = `"${pointer}" of ${name} must be ${types.join(" or ")}, got ${[...new Set(stated)].join(" or ")}`;
      report(place, message, "Name another property, or correct its type.");
      return false;
    },
    checkAccepts(place, at, value) {
      const keys = keysOf(at);
      const property = keys.at(-1);
      const holders = schemasAt(schema, toPointer(keys.slice(0, -1)));
      const accepts = (given: unknown) =>
        property === undefined || holders.every((each) => acceptsProperty(each, property, given, validatorFor));
      if (readings(value).some(accepts)) return;
      const fix = "Use a value that the schema accepts, or add it to the schema.";
      report(place, `${name} does not accept "${value}" at "${at}"`, fix);
    },
    checkComplete(place, at, stated, fix) {
      const listed = schemasAt(schema, at).flatMap((node) => [node.get("enum").value ?? []].flat());
      const missing = listed.filter((value) => typeof value === "string" && !stated.has(value));
      if (missing.length === 0) return;
      report(place, `the schema also allows ${missing.map((each) => `"${each}"`).join(", ")} at "${at}"`, fix);
    },
  };
}

/** Returns the values that a constant of an extension matches: those with the same string form. */
export function readings(text: string): unknown[] {
  return [text, Number(text), true, false, null].filter((value) => String(value) === text);
}

// A string of digits counts as an integer: some APIs write integers that may be large as strings.
function typesOf(node: SpecNode): unknown[] {
  const types = [node.get("type").value ?? []].flat();
  return /^\^(?:\\d|\[0-9\])[+{][\d,}]*\$$/.test(node.text("pattern") ?? "") ? [...types, "integer"] : types;
}
