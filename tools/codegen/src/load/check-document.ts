import { walk } from "@snap/openapi/grammar";
import { isRecord, type Tree } from "@snap/openapi/json";
import { escapePointer, toPointer } from "@snap/openapi/pointer";
import { findFlaw } from "@snap/openapi/yaml";
import type { Diagnostic, Report } from "../diagnostic.ts";
import { schemasOf } from "../model/split-components.ts";

/**
 * Checks that a parsed document can be read as a spec: it must be OpenAPI 3.1, a tree, and self-contained.
 *
 * Refuses external references everywhere, even inside examples, because libraries would resolve them there.
 */
export function checkDocument(document: unknown, report: Report): Diagnostic[] {
  if (!isRecord(document)) {
    return [report("document-invalid", "", "the document is not an object", "Write an OpenAPI 3.1 document.")];
  }
  const { openapi } = document;
  const faults = findFaults(document, report);
  if (typeof openapi !== "string" || !/^3\.1\.\d+$/.test(openapi)) {
    faults.push(report("openapi-version", "/openapi", "the spec is not OpenAPI 3.1", "Write it as OpenAPI 3.1."));
  }
  return faults;
}

// The OpenAPI library passes all names of an object to one function, which can receive about twice as many.
const MOST_NAMES = 50_000;

// An object behind a YAML alias is visited once, at its first place.
function findFaults(document: Tree, report: Report): Diagnostic[] {
  const flaw = findFlaw(document, { lenient: true });
  const fix = "Use a $ref to a component if a schema is recursive.";
  if (flaw) return [report(flaw.code, flaw.pointer, flaw.message, fix)];
  const faults = findUnreadable(document, report);
  // The mapping of a discriminator may use plain component names.
  const names = Object.keys(schemasOf(document));
  const visited = new Set<object>();
  walk(
    document,
    (holder, _kind, keys) => {
      if (visited.has(holder)) return false;
      visited.add(holder);
      if (Object.keys(holder).length > MOST_NAMES) {
        const message = `the object has more than ${MOST_NAMES} properties`;
        faults.push(report("document-invalid", toPointer(keys), message, "Remove what the API does not need."));
      }
      if ("$ref" in holder || "externalValue" in holder || "discriminator" in holder)
        faults.push(...checkReferences(holder, toPointer(keys), report, names));
      return true;
    },
    { kind: "data", data: true },
  );
  return faults;
}

// Finds what makes the OpenAPI library or the compiler fail.
function findUnreadable(document: Tree, report: Report): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const visited = new Set<object>();
  walk(document, (holder, _kind, keys) => {
    if (visited.has(holder)) return false;
    visited.add(holder);
    if (Object.hasOwn(holder, "hasOwnProperty")) {
      const message = "the name hasOwnProperty is that of a method, which libraries call";
      faults.push(report("document-invalid", toPointer(keys), message, "Rename or remove it."));
    }
    if ("$ref" in holder && typeof holder["$ref"] !== "string") {
      const fix = "Write it as #/components/…, or remove it.";
      faults.push(report("ref-unsupported", toPointer(keys), "the reference is not a string", fix));
    }
    if (typeof holder["$dynamicRef"] === "string") {
      const message = "the target of a $dynamicRef depends on where it is used";
      faults.push(report("ref-unsupported", toPointer(keys), message, "Use a $ref to a component."));
    }
    return true;
  });
  return faults;
}

const COMPONENT = /^#\/components\/[A-Za-z]+\/[\w.-]+$/;

function checkReferences(holder: Tree, pointer: string, report: Report, names: readonly string[]): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const check = (place: string, ref: string) => {
    if (COMPONENT.test(ref)) return;
    if (/^(?:#|[\w-]+$)/.test(ref)) {
      const message = `the reference ${ref} does not name a component`;
      faults.push(report("ref-unsupported", place, message, "Move the referenced object to a component."));
    } else {
      const message = `the reference ${ref} points outside the spec`;
      faults.push(report("ref-external", place, message, "Copy the referenced object into the spec."));
    }
  };
  const { $ref, externalValue, discriminator } = holder;
  if (typeof $ref === "string") check(pointer, $ref);
  if (typeof externalValue === "string") {
    const message = `the example is outside the spec: ${externalValue}`;
    faults.push(report("ref-external", `${pointer}/externalValue`, message, "Write the example as its `value`."));
  }
  const mapping = isRecord(discriminator) ? discriminator["mapping"] : undefined;
  for (const [name, target] of isRecord(mapping) ? Object.entries(mapping) : []) {
    if (typeof target === "string" && !names.includes(target))
      check(`${pointer}/discriminator/mapping/${escapePointer(name)}`, target);
  }
  return faults;
}
