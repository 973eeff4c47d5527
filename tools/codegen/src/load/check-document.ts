import { escapePointer, toPointer } from "@snap/openapi/pointer";
import type { Diagnostic, Report } from "../diagnostic.ts";
import { schemasOf } from "../model/split-components.ts";

/**
 * Finds what keeps a parsed document from being read as a spec: it must be OpenAPI 3.1, a tree, and stand alone.
 *
 * References are refused wherever they stand, inside examples too: libraries follow them where we would not.
 */
export function checkDocument(document: unknown, report: Report): Diagnostic[] {
  if (!isObject(document) || Array.isArray(document)) {
    return [report("document-invalid", "", "the document is not an object", "Write an OpenAPI 3.1 document.")];
  }
  const { openapi } = document;
  const faults = findFaults(document, report);
  if (typeof openapi !== "string" || !/^3\.1\.\d+$/.test(openapi)) {
    faults.push(report("openapi-version", "/openapi", "the spec is not OpenAPI 3.1", "Write it as OpenAPI 3.1."));
  }
  return faults;
}

// A shared YAML anchor is visited once, at the first of its places.
function findFaults(document: object, report: Report): Diagnostic[] {
  const faults: Diagnostic[] = [];
  // A discriminator may name a schema as components do.
  const names = Object.keys(schemasOf(document as Record<string, unknown>));
  const visited = new Map<object, "above" | "done">();
  const keys: string[] = [];
  const visit = (value: unknown): void => {
    if (!isObject(value)) return;
    const known = visited.get(value);
    if (known === "done") return;
    if (known === "above") {
      const fix = "Use a $ref to a component where a schema holds itself.";
      faults.push(report("document-circular", toPointer(keys), "a YAML alias refers to what it stands in", fix));
      return;
    }
    visited.set(value, "above");
    if (REFERRING.some((key) => key in value)) faults.push(...checkReferences(value, toPointer(keys), report, names));
    for (const key of Object.keys(value)) {
      keys.push(key);
      visit(value[key]);
      keys.pop();
    }
    visited.set(value, "done");
  };
  visit(document);
  return faults;
}

const REFERRING = ["$ref", "externalValue", "discriminator"];
const COMPONENT = /^#\/components\/[A-Za-z]+\/[\w.-]+$/;

function checkReferences(
  holder: Record<string, unknown>,
  pointer: string,
  report: Report,
  names: readonly string[],
): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const check = (place: string, ref: string) => {
    if (COMPONENT.test(ref)) return;
    if (/^(?:#|[\w-]+$)/.test(ref)) {
      const message = `the reference ${ref} names no component`;
      faults.push(report("ref-unsupported", place, message, "Name what it refers to as a component."));
    } else {
      const message = `the reference ${ref} leaves the spec`;
      faults.push(report("ref-external", place, message, "Copy what is referred to into the spec."));
    }
  };
  const { $ref, externalValue, discriminator } = holder;
  if (typeof $ref === "string") check(pointer, $ref);
  if (typeof externalValue === "string") {
    const message = `the example stands outside the spec: ${externalValue}`;
    faults.push(report("ref-external", `${pointer}/externalValue`, message, "Write the example as its `value`."));
  }
  const mapping = isObject(discriminator) ? discriminator["mapping"] : undefined;
  for (const [name, target] of isObject(mapping) ? Object.entries(mapping) : []) {
    if (typeof target === "string" && !names.includes(target))
      check(`${pointer}/discriminator/mapping/${escapePointer(name)}`, target);
  }
  return faults;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
