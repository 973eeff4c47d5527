import { isRecord } from "@snap/openapi/json";
import { toPointer } from "@snap/openapi/pointer";
import type { Diagnostic, Report } from "../diagnostic.ts";
import { findRings } from "../model/reference-rings.ts";
import { schemasOf } from "../model/split-components.ts";

/** Finds the components that are themselves, or parts of themselves: no value could ever be checked against them. */
export function checkRings(document: unknown, report: Report): Diagnostic[] {
  const rings = findRings(isRecord(document) ? schemasOf(document) : {});
  return rings.map((ring) => {
    const [first = "", ...others] = ring.toSorted();
    const way = others.length === 0 ? "" : ` by way of ${others.join(", ")}`;
    const message = `the schema ${first} refers to itself without end${way}`;
    const fix = "Refer to it below a property or an item only, or leave the reference out.";
    return report("document-circular", toPointer(["components", "schemas", first]), message, fix);
  });
}
