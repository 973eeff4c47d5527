import { isRecord } from "@snap/openapi/json";
import { toPointer } from "@snap/openapi/pointer";
import type { Diagnostic, Report } from "../diagnostic.ts";
import { findRings } from "../model/reference-rings.ts";
import { schemasOf } from "../model/split-components.ts";

/**
 * Finds components that refer to themselves without an object or list in between: validating a value would never end.
 */
export function checkRings(document: unknown, report: Report): Diagnostic[] {
  const rings = findRings(isRecord(document) ? schemasOf(document) : {});
  return rings.map((ring) => {
    const [first = "", ...others] = ring.toSorted();
    const way = others.length === 0 ? "" : ` through ${others.join(", ")}`;
    const message = `the schema ${first} refers to itself in an endless loop${way}`;
    const fix = "Refer to it only below a property or an item, or remove the reference.";
    return report("document-circular", toPointer(["components", "schemas", first]), message, fix);
  });
}
