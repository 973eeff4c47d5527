import { isDeepStrictEqual } from "node:util";
import { at, type Json } from "@snap/openapi/json";
import { escapePointer, splitPointer } from "@snap/openapi/pointer";
import { readYamlObject } from "@snap/openapi/yaml";
import { applyOverlay } from "@snap/sync/apply-overlay";
import type { Recipe } from "@snap/sync/make-contract";
import { readOverlay } from "@snap/sync/read-overlay";
import { shape } from "@snap/sync/shape";
import type { Source } from "@snap/sync/source";

/** What of ours wrote a part of a contract. */
export interface Origin {
  readonly file: string;
  readonly pointer: string;
  /** Of the action of the overlay. */
  readonly reason?: string;
}

/** Gives for a JSON Pointer into a contract what wrote what stands there. */
export type OriginOf = (pointer: string) => Origin;

/** Finds out what each part of a contract was written by: an action of its overlay, a name of ours, or upstream. */
export function findOrigins({ provider, upstream, overlay }: Recipe, { names }: Source): OriginOf {
  const folder = `specs/${provider}`;
  const { version, actions } = readOverlay(readYamlObject(overlay, `${folder}/overlay.yaml`), `${folder}/overlay.yaml`);
  const [shaped] = shape(readYamlObject(upstream, `${folder}/upstream.yaml`), names, `${folder}/source.yaml`);
  const states: Json[] = [shaped];
  for (const action of actions) states.push(applyOverlay(states.at(-1) ?? {}, { version, actions: [action] }, "")[0]);

  const isWritten = (index: number, keys: readonly string[]) =>
    !isDeepStrictEqual(at(states[index], ...keys), at(states[index + 1], ...keys));
  const nameOf = ([holder, kind = "", name = ""]: readonly string[]) => {
    if (holder === "components" && names.components[kind]?.[name]) return `/components/${kind}/${escapePointer(name)}`;
    const id = holder === "paths" ? at(shaped, "paths", kind, name, "operationId") : undefined;
    return typeof id === "string" && names.operations[id] !== undefined ? `/operations/${id}` : undefined;
  };
  return (pointer) => {
    const keys = splitPointer(`#${pointer}`);
    for (let depth = keys.length; depth > 0; depth--) {
      const above = keys.slice(0, depth);
      const index = actions.findLastIndex((_, each) => isWritten(each, above));
      const reason = actions[index]?.reason.trim();
      if (reason !== undefined) return { file: `${folder}/overlay.yaml`, pointer: `/actions/${index}`, reason };
      if (at(shaped, ...above) !== undefined) break;
    }
    const name = nameOf(keys);
    if (name === undefined) return { file: `${folder}/upstream.yaml`, pointer };
    return { file: `${folder}/source.yaml`, pointer: name };
  };
}
