import { splitPointer } from "@snap/openapi/pointer";
import type { Names } from "../shape/shape.ts";
import type { MovedPath } from "./move-targets.ts";

/** An operation or component that the upstream has renamed, while our name is unchanged. */
export interface Rename {
  readonly before: string;
  readonly after: string;
}

/** Lists the names that differ between two versions of `source.yaml`. Paths are not names. */
export function listRenames(before: Names, after: Names): Rename[] {
  const operations = Object.entries(after.operations).map(([ours, now]) => toRename(before.operations[ours], now));
  const components = Object.entries(after.components).flatMap(([kind, named]) =>
    Object.entries(named).map(([ours, sources]) => {
      const old = before.components[kind]?.[ours] ?? [];
      const gone = old.filter((source) => !sources.includes(source));
      const come = sources.filter((source) => !old.includes(source));
      return gone.length === 0 ? undefined : toRename(nameAll(gone), nameAll(come));
    }),
  );
  const all = [...operations, ...components].filter((rename) => rename !== undefined);
  return [...new Map(all.map((rename) => [JSON.stringify(rename), rename])).values()];
}

/** Describes a rename. */
export function describeRename({ before, after }: Rename): string {
  return `the upstream renamed \`${before}\` to \`${after}\`: adopted; callers are not affected`;
}

/** Describes a moved path. Its effect on callers follows from the comparison of the contracts. */
export function describeMove({ before, after }: MovedPath): string {
  return `the upstream renamed \`${before}\` to \`${after}\`: adopted, also in overlay.yaml`;
}

function toRename(before: string | undefined, after: string): Rename | undefined {
  const isName = (text: string | undefined) => text !== undefined && text !== "" && !text.includes("/");
  return before === undefined || before === after || !isName(before) || !isName(after) ? undefined : { before, after };
}

// A pointer into a component counts as its name.
function nameAll(sources: readonly string[]): string {
  const names = sources.map((source) => {
    const [holder, , name = source] = source.startsWith("/") ? splitPointer(`#${source}`) : ["components", "", source];
    return holder === "components" ? name : source;
  });
  return names.join(", ");
}
