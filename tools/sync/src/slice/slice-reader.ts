import { at, isRecord, type Json, type JsonObject, mapEntries, objectAt } from "@snap/openapi/json";
import { splitPointer } from "@snap/openapi/pointer";
import type { Problem } from "@snap/openapi/problem";
import { toReference } from "@snap/openapi/reach";
import type { FactReader } from "./facts.ts";

/** Reads the facts of a document on their way to a slice, and notes what is wrong with them. */
export class SliceReader {
  readonly faults: Problem[] = [];
  /** Sentences about what upstream says wrongly, and what was made of it. */
  readonly notes: string[] = [];
  /** How often a word that is not a fact was left out. */
  readonly dropped = new Map<string, number>();
  /** The credentials that hold where an operation names none. */
  security: Json | undefined;
  readonly #document: JsonObject;
  readonly #place: string;
  readonly #missing = new Set<string>();

  constructor(document: JsonObject, place: string) {
    this.#document = document;
    this.#place = place;
  }

  /** A reader of what is at `origin`; `trail` are the references that it has followed. */
  from(origin: string, trail: readonly string[] = []): FactReader {
    const enter = (holder: JsonObject): readonly [JsonObject, FactReader] => {
      const own = this.#withMapping(holder, origin);
      const reference = own["$ref"];
      if (typeof reference !== "string") return [own, reader];
      if (/^#\/components\/[^/]+\/[^/]+$/.test(reference)) this.#check(reference, origin);
      else return this.#inline(own, reference, origin, trail) ?? [own, reader];
      return [own, reader];
    };
    const drop = (key: string) => this.dropped.set(key, (this.dropped.get(key) ?? 0) + 1);
    const reader: FactReader = { enter, drop };
    return reader;
  }

  /** Notes the credentials of an operation: its own, or those of the document where it has none. */
  addSecurity(security: Json | undefined, origin: string): void {
    const inherited = security === undefined;
    const requirements = inherited ? this.#document["security"] : security;
    if (inherited) this.security = requirements;
    for (const requirement of Array.isArray(requirements) ? requirements : []) {
      for (const name of Object.keys(isRecord(requirement) ? requirement : {})) {
        const known = at(this.#document, "components", "securitySchemes", name) !== undefined;
        if (!known) this.notes.push(`${origin} asks for the security scheme ${name}, which upstream does not define`);
      }
    }
  }

  #check(reference: string, origin: string): void {
    if (this.#missing.has(reference) || at(this.#document, ...splitPointer(reference)) !== undefined) return;
    this.#missing.add(reference);
    this.#refuse(reference, origin, "leads nowhere");
  }

  // A reference into the middle of something: what it refers to is written in its place.
  #inline(holder: JsonObject, reference: string, origin: string, trail: readonly string[]) {
    if (!reference.startsWith("#/")) return this.#refuse(reference, origin, "leaves the document");
    if (trail.includes(reference)) return this.#refuse(reference, origin, "refers to what it stands in");
    const target = at(this.#document, ...splitPointer(reference));
    if (!isRecord(target)) return this.#refuse(reference, origin, "leads nowhere");
    const { $ref: _, ...siblings } = holder;
    return this.from(origin, [...trail, reference]).enter({ ...target, ...siblings });
  }

  #refuse(reference: string, origin: string, why: string): undefined {
    const fix = why.startsWith("leaves")
      ? "Take a copy that is bundled to one file, with --from; or allow what is referred to, in `upstream.references`."
      : "Report it upstream, and leave out the operation until then, or take a fixed copy with --from.";
    this.faults.push({
      code: "ref-unresolved",
      file: this.#place,
      message: `the reference ${reference} (in ${origin}) ${why}`,
      fix,
    });
  }

  // A mapping may name schemas alone: it is written with references, and without what leads nowhere.
  #withMapping(holder: JsonObject, origin: string): JsonObject {
    const mapping = at(holder, "discriminator", "mapping");
    if (!isRecord(mapping)) return holder;
    const targets = mapEntries(mapping, (_, target) => (typeof target === "string" ? toReference(target) : target));
    const kept = Object.entries(targets).filter(([value, target]) => {
      const known = typeof target === "string" && at(this.#document, ...splitPointer(target)) !== undefined;
      if (!known) this.notes.push(`${origin} maps ${value} to a schema that upstream does not define`);
      return known;
    });
    return { ...holder, discriminator: { ...objectAt(holder, "discriminator"), mapping: Object.fromEntries(kept) } };
  }
}
