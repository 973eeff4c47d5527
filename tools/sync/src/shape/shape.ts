import { isDeepStrictEqual } from "node:util";
import { hasKeywords, type Kind, kindBelow } from "@snap/openapi/grammar";
import { at, isRecord, type Json, type JsonObject, mapEntries, objectAt } from "@snap/openapi/json";
import { escapePointer, splitPointer } from "@snap/openapi/pointer";
import { type Problem, ProblemError } from "@snap/openapi/problem";
import { listUpstream } from "../slice/find-operations.ts";
import { RELATED } from "../slice/related.ts";
import { mergeAllOf } from "./merge-all-of.ts";

/** Our names for the parts of an upstream. */
export interface Names {
  /** Operations of the upstream by our operationId. */
  readonly operations: Readonly<Record<string, string>>;
  /** Components or JSON Pointers of the upstream, by kind and our name; several for identical components. */
  readonly components: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/**
 * Applies our names to a slice: named objects become components, and all others are inlined. A name without an object
 * in the slice is skipped and reported.
 *
 * @throws {ProblemError} If inlining would never end.
 */
export function shape(slice: JsonObject, names: Names, place: string): [JsonObject, Problem[]] {
  const shaper = new Shaper(slice, names, place);
  const { paths, components: _, [RELATED]: _related, ...head } = slice;
  const shaped = {
    ...mapEntries(head, (key, value) => (key === "security" ? shaper.renameSchemes(value) : value)),
    paths: mapEntries(isRecord(paths) ? paths : {}, (key) => shaper.render(`#/paths/${escapePointer(key)}`)),
    components: shaper.components(),
  };
  const ids = new Map(Object.entries(names.operations).map(([ours, theirs]) => [theirs, ours]));
  for (const { path, method, name } of listUpstream(shaped)) {
    objectAt(shaped, "paths", path, method)["operationId"] =
      ids.get(name) ?? ids.get(`${method.toUpperCase()} ${path}`) ?? name;
  }
  return [shaped, shaper.faults];
}

/** The limits of inlining: the number of values, counted for each use, and the depth of components. */
const MOST_VALUES = 50_000;
const DEEPEST = 100;

class Shaper {
  readonly faults: Problem[] = [];
  #written = 0;
  readonly #slice: JsonObject;
  readonly #place: string;
  /** Our references, keyed by those of the upstream. */
  readonly #references = new Map<string, string>();
  readonly #names: Names;
  readonly #schemes: ReadonlyMap<string, string>;

  constructor(slice: JsonObject, names: Names, place: string) {
    this.#slice = slice;
    this.#names = names;
    this.#place = place;
    const schemes = Object.entries(names.components["securitySchemes"] ?? {});
    this.#schemes = new Map(schemes.flatMap(([ours, theirs]) => theirs.map((name) => [name, ours])));
    for (const [kind, components] of Object.entries(names.components)) {
      for (const [ours, sources] of Object.entries(components)) {
        for (const source of sources) this.#references.set(toPointer(kind, source), `#/components/${kind}/${ours}`);
      }
    }
  }

  /** Returns the components that have one of our names. */
  components(): JsonObject {
    const kinds = Object.entries(this.#names.components).map(([kind, components]): [string, JsonObject] => {
      const entries = Object.entries(components).flatMap(([ours, sources]): [string, Json][] => {
        const place = `/components/${kind}/${ours}`;
        const found = sources.flatMap((source) => this.#define(toPointer(kind, source), place) ?? []);
        const [first] = found;
        if (found.some((other) => !isDeepStrictEqual(first, other))) {
          this.#refuse(
            place,
            `${sources.join(" and ")} are not identical in the upstream`,
            "Give each of them a separate name.",
          );
        }
        return first === undefined ? [] : [[ours, first]];
      });
      return [kind, Object.fromEntries(entries)];
    });
    return Object.fromEntries(kinds);
  }

  /** Returns the value at a place of the slice: a reference if it has a name, otherwise the inlined value. */
  render(pointer: string, kind: Kind = "object", trail: readonly string[] = []): Json {
    const reference = this.#references.get(pointer);
    if (reference !== undefined) return { $ref: reference };
    const value = at(this.#slice, ...splitPointer(pointer));
    // A missing schema is reported, and becomes an empty schema.
    return this.#write(value === undefined ? {} : value, pointer, kind, trail);
  }

  renameSchemes(security: Json): Json {
    if (!Array.isArray(security)) return security;
    return security.map((requirement) => {
      const entries = Object.entries(isRecord(requirement) ? requirement : {});
      return Object.fromEntries(entries.map(([name, scopes]) => [this.#schemes.get(name) ?? name, scopes]));
    });
  }

  #define(pointer: string, place: string): Json | undefined {
    const value = at(this.#slice, ...splitPointer(pointer));
    if (value === undefined) {
      const fix = "Find its current name in upstream.yaml, or remove the name here and in overlay.yaml.";
      return this.#refuse(place, `upstream.yaml has no ${pointer}`, fix);
    }
    return this.#write(value, pointer, "object", [pointer]);
  }

  #write(value: Json, pointer: string, kind: Kind, trail: readonly string[]): Json {
    if (kind === "data" || typeof value !== "object" || value === null) return value;
    if (++this.#written > MOST_VALUES) {
      const message = `${pointer} is used so often that inlining it would write more than ${MOST_VALUES} values`;
      throw ProblemError.of(
        "name-invalid",
        this.#place,
        message,
        "Name the objects that are used often in `components`.",
      );
    }
    if (Array.isArray(value)) return value.map((_, index) => this.render(`${pointer}/${index}`, kind, trail));
    const { $ref: reference } = value;
    if (hasKeywords(kind) && typeof reference === "string") return this.#follow(value, reference, pointer, trail);
    const written = mapEntries(value, (key, child) => {
      if (hasKeywords(kind) && key === "security") return this.renameSchemes(child);
      return this.render(`${pointer}/${escapePointer(key)}`, kindBelow(kind, value, key), trail);
    });
    return hasKeywords(kind) ? mergeAllOf(this.#withMapping(written)) : written;
  }

  #follow({ $ref: _, ...siblings }: JsonObject, reference: string, pointer: string, trail: readonly string[]): Json {
    if (trail.includes(reference) && !this.#references.has(reference)) {
      const name = splitPointer(reference).at(-1) ?? "";
      return this.#refuse(pointer, `${reference} contains itself`, `Name ${name} in \`components\`.`) ?? {};
    }
    if (trail.length >= DEEPEST && !this.#references.has(reference)) {
      const message = `inlining ${reference} would be more than ${DEEPEST} components deep`;
      return this.#refuse(pointer, message, "Name some of them in `components`.") ?? {};
    }
    const target = this.render(reference, "object", [...trail, reference]);
    return Object.keys(siblings).length === 0 ? target : mergeAllOf({ allOf: [target], ...siblings });
  }

  // A mapping to inlined schemas has no valid targets.
  #withMapping(holder: JsonObject): JsonObject {
    const mapping = at(holder, "discriminator", "mapping");
    if (!isRecord(mapping)) return holder;
    const renamed = Object.entries(mapping).map(([value, target]): [string, Json] => [
      value,
      (typeof target === "string" && this.#references.get(target)) || null,
    ]);
    const { discriminator, ...rest } = holder;
    if (!isRecord(discriminator ?? null) || renamed.some(([, target]) => target === null)) return rest;
    return { ...rest, discriminator: { ...objectAt(holder, "discriminator"), mapping: Object.fromEntries(renamed) } };
  }

  #refuse(pointer: string, message: string, fix: string): undefined {
    this.faults.push({
      code: "name-invalid",
      file: this.#place,
      pointer: pointer.replace(/^#/, ""),
      message,
      fix,
    });
  }
}

/** The reference to a component of an upstream, by a name of `source.yaml`. */
export function toPointer(kind: string, source: string): string {
  return source.startsWith("/") ? `#${source}` : `#/components/${kind}/${escapePointer(source)}`;
}
