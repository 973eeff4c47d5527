import type { Report } from "../diagnostic.ts";
import { type SpecNode, unescapePointer } from "../load/spec-node.ts";
import type { Pagination, Parameter } from "./model.ts";

interface PaginationSource {
  readonly pagination: Pagination;
  readonly operation: SpecNode;
  readonly parameters: readonly Parameter[];
  /** The response of the first success. */
  readonly success: SpecNode;
  /** The schema of its body. */
  readonly schema: SpecNode;
}

/** Checks that what `x-snap-pagination` names is there: query parameters, places in the body, the response header. */
export function checkPagination(source: PaginationSource, fault: (...fault: Parameters<Report>) => void): void {
  const { pagination, operation, parameters, success, schema } = source;
  const { style, position, size, items, next, total } = pagination;
  const report = (word: string, message: string) => {
    const pointer = `${operation.pointer}/x-snap-pagination/${word}`;
    fault("pagination-invalid", pointer, message, "Name what the operation documents, or document it.");
  };
  const checkQuery = (word: string, name: string | undefined) => {
    if (name === undefined || parameters.some((it) => it.in === "query" && it.name === name)) return;
    report(word, `the operation has no query parameter "${name}"`);
  };
  const checkPlace = (word: string, pointer: string | undefined) => {
    if (pointer === undefined || schemasAt(schema, pointer).length > 0) return;
    report(word, `the success schema has nothing at "${pointer}"`);
  };

  checkQuery("position", position);
  checkQuery("size/parameter", size?.parameter);
  checkPlace("total", total);
  if (style === "header") checkHeader();
  else checkPlace("next", next);
  if (!schemasAt(schema, items).some((place) => holdsList(place))) {
    report("items", `the success schema has no array at "${items}"`);
  }

  function checkHeader(): void {
    const names = success.get("headers").entries();
    if (names.some(([name]) => name.toLowerCase() === next?.toLowerCase())) return;
    report("next", `the success documents no header "${next}"`);
  }
}

// The schemas of the place that a JSON Pointer into a value of `schema` leads to; none where it describes no such place.
function schemasAt(schema: SpecNode, pointer: string): SpecNode[] {
  const names = pointer.split("/").slice(1).map(unescapePointer);
  return names.reduce<SpecNode[]>(
    (nodes, name) => nodes.flatMap((node) => parts(node.get("properties").get(name))),
    parts(schema),
  );
}

// The schema and all that it combines.
function parts(schema: SpecNode): SpecNode[] {
  if (!schema.exists) return [];
  const combined = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => schema.get(keyword).items());
  return [schema, ...combined.flatMap(parts)];
}

function holdsList(schema: SpecNode): boolean {
  const { value } = schema.get("type");
  return value === "array" || (Array.isArray(value) && value.includes("array"));
}
