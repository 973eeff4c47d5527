import { at, isRecord, type Json, type JsonObject, mapEntries, objectAt } from "@snap/openapi/json";
import { splitPointer } from "@snap/openapi/pointer";
import { type Problem, ProblemError } from "@snap/openapi/problem";
import { toReference } from "@snap/openapi/reach";
import type { FactReader } from "./facts.ts";

const ELSEWHERE = "points to another document";

/** The maximum length of a chain of references to parts that are not components. */
const LONGEST_CHAIN = 200;
/** The maximum number of copies of such parts. */
const MOST_COPIES = 100_000;

/** Reads the facts of a document for a slice, and collects the problems of the document. */
export class SliceReader {
  readonly faults: Problem[] = [];
  /** Descriptions of errors in the upstream, and how they were handled. */
  readonly notes: string[] = [];
  /** How often each keyword that is not a fact was omitted. */
  readonly dropped = new Map<string, number>();
  /** The `security` of operations that declare none. */
  security: Json | undefined;
  readonly #document: JsonObject;
  readonly #place: string;
  readonly #missing = new Set<string>();
  #copies = 0;

  constructor(document: JsonObject, place: string) {
    this.#document = document;
    this.#place = place;
  }

  /** Returns a reader for the object at `origin`; `trail` contains the references that were followed so far. */
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

  /** Checks the security schemes of an operation, or those of the document if the operation declares none. */
  addSecurity(security: Json | undefined, origin: string): void {
    const inherited = security === undefined;
    const requirements = inherited ? this.#document["security"] : security;
    if (inherited) this.security = requirements;
    for (const requirement of Array.isArray(requirements) ? requirements : []) {
      for (const name of Object.keys(isRecord(requirement) ? requirement : {})) {
        const known = at(this.#document, "components", "securitySchemes", name) !== undefined;
        if (!known)
          this.notes.push(`${origin} requires the security scheme ${name}, which the upstream does not define`);
      }
    }
  }

  #check(reference: string, origin: string): void {
    if (this.#missing.has(reference) || at(this.#document, ...splitPointer(reference)) !== undefined) return;
    this.#missing.add(reference);
    this.#refuse(reference, origin, "has no target");
  }

  // A reference to a part of a component is replaced by that part.
  #inline(holder: JsonObject, reference: string, origin: string, trail: readonly string[]) {
    if (!reference.startsWith("#/")) return this.#refuse(reference, origin, ELSEWHERE);
    if (trail.includes(reference)) return this.#refuse(reference, origin, "is circular");
    const target = at(this.#document, ...splitPointer(reference));
    if (!isRecord(target)) return this.#refuse(reference, origin, "has no target");
    if (trail.length === LONGEST_CHAIN || ++this.#copies > MOST_COPIES) {
      const message = `${origin} refers to more parts outside of components than can be copied, such as ${reference}`;
      const fix = "Report it to the provider, and pass a corrected copy with --from.";
      throw ProblemError.of("schema-excessive", this.#place, message, fix);
    }
    const { $ref: _, ...siblings } = holder;
    return this.from(origin, [...trail, reference]).enter({ ...target, ...siblings });
  }

  #refuse(reference: string, origin: string, why: string): undefined {
    const fix =
      why === ELSEWHERE
        ? "Pass a copy that is bundled to one file with --from, or allow the other document in `upstream.references`."
        : "Report it to the provider, and remove the operation until then, or pass a corrected copy with --from.";
    this.faults.push({
      code: "ref-unresolved",
      file: this.#place,
      message: `the reference ${reference} (in ${origin}) ${why}`,
      fix,
    });
  }

  // A mapping may contain plain schema names. They become references, and targets that do not exist are removed.
  #withMapping(holder: JsonObject, origin: string): JsonObject {
    const mapping = at(holder, "discriminator", "mapping");
    if (!isRecord(mapping)) return holder;
    const targets = mapEntries(mapping, (_, target) => (typeof target === "string" ? toReference(target) : target));
    const kept = Object.entries(targets).filter(([value, target]) => {
      const known = typeof target === "string" && at(this.#document, ...splitPointer(target)) !== undefined;
      if (!known) this.notes.push(`${origin} maps ${value} to a schema that the upstream does not define`);
      return known;
    });
    return { ...holder, discriminator: { ...objectAt(holder, "discriminator"), mapping: Object.fromEntries(kept) } };
  }
}
