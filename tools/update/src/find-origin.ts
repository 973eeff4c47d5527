import { at } from "@snap/openapi/json";
import { escapePointer, splitPointer } from "@snap/openapi/pointer";
import type { Made } from "@snap/sync/make-contract";

/** The origin in our files of a part of a contract. */
export interface Origin {
  readonly file: string;
  readonly pointer: string;
  /** The index of the overlay action. */
  readonly reason?: string;
}

/** Returns the origin of the value at a JSON Pointer into a contract. */
export type OriginOf = (pointer: string) => Origin;

/** Finds the origin of each part of a contract: an overlay action, one of our names, or the upstream. */
export function findOrigins(provider: string, { actions, names, shaped, writers }: Made): OriginOf {
  const folder = `specs/${provider}`;
  const nameOf = ([holder, kind = "", name = ""]: readonly string[]) => {
    if (holder === "components" && names.components[kind]?.[name]) return `/components/${kind}/${escapePointer(name)}`;
    const id = holder === "paths" ? at(shaped, "paths", kind, name, "operationId") : undefined;
    return typeof id === "string" && names.operations[id] !== undefined ? `/operations/${id}` : undefined;
  };
  return (pointer) => {
    const keys = splitPointer(`#${pointer}`);
    for (let depth = keys.length; depth > 0; depth--) {
      const above = keys.slice(0, depth);
      const index = writers.get(above) ?? -1;
      const reason = actions[index]?.reason.trim();
      if (reason !== undefined) return { file: `${folder}/overlay.yaml`, pointer: `/actions/${index}`, reason };
      if (at(shaped, ...above) !== undefined) break;
    }
    const name = nameOf(keys);
    if (name === undefined) return { file: `${folder}/upstream.yaml`, pointer };
    return { file: `${folder}/source.yaml`, pointer: name };
  };
}
