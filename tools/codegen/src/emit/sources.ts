import { isCounted } from "../model/is-counted.ts";
import type { Model, SourceListModel } from "../model/model.ts";
import { header } from "./header.ts";
import { printLiteral } from "./literal.ts";

/**
 * Emits `sources.ts`: what adapters read to list the resources that snapshots are created from. Returns nothing if no
 * list has them.
 */
export function emitSources(model: Model): string | undefined {
  const { displayName, sources } = model;
  if (sources.length === 0) return undefined;
  const before = "export const sources: readonly SourceDescription[] = ";
  return `${header(model)}
import type { SourceDescription } from "@snap/runtime";

/** How the ${displayName} API lists the resources that snapshots are created from. */
${before}${printLiteral(sources.map(toDescription), { before })};
`;
}

function toDescription({ operation, word }: SourceListModel): object {
  const { type, id, name, tags, regions, createdAt, queries } = word;
  return {
    operation: operation.identifier,
    path: operation.path,
    queries,
    total: isCounted(operation) ? operation.pagination?.total : undefined,
    type,
    fields: { id, name, kind: type, createdAt, regions, tags },
  };
}
