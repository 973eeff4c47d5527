import { unescapePointer } from "../load/spec-node.ts";
import { isWritten } from "../media-kind.ts";
import type { ValidatorFor } from "../model/create-validators.ts";
import { isRecord } from "../model/schema-walk.ts";
import { dropSchemaExamples } from "./drop-schema-examples.ts";
import { entriesAt, resolve, type Tree } from "./json-tree.ts";
import { loosenSchema } from "./loosen-schema.ts";
import { headersOf, mediaOf, type Place, parametersOf } from "./places.ts";
import { quickValidators } from "./quick-validators.ts";
import { Sampler } from "./sample-schema.ts";
import type { Warn } from "./warnings.ts";

const ROUNDS = 8;

/** What marks an example that nobody wrote: `x-snap-evidence`, as `specs/README.md` defines it. */
export const SAMPLED = { "x-snap-evidence": { basis: "inferred", note: "Sampled from the schema." } };

/**
 * Gives every parameter, header and body an example that fits its schema: the document's own, else a sample, marked.
 *
 * Returns what the examples were checked with.
 */
export function completeExamples(document: Tree, warn: Warn): ValidatorFor {
  let validatorFor = quickValidators(document);
  let sampler = new Sampler(document, validatorFor);
  for (const place of [...parametersOf(document), ...headersOf(document)]) completeValue(place);
  for (const [media, pointer] of mediaOf(document)) {
    if (isWritten(typeAt(pointer))) completeMedia([media, pointer]);
    else completeText(media, pointer);
  }
  dropSchemaExamples(document);
  return quickValidators(document);

  function completeValue([holder, pointer]: Place): void {
    // Its media type has the examples.
    if (holder["content"] !== undefined) return;
    const { schema, example } = holder;
    const named = entriesAt(holder, "examples").map(([, named]) => exampleValue(named));
    const own = [example, ...named, ...ownExamples(schema)].filter((value) => value !== undefined);
    delete holder["examples"];
    const fitting = own.find((value) => fits(value, schema, pointer));
    if (fitting !== undefined) {
      holder["example"] = fitting;
      return;
    }
    holder["example"] = sample(holder, pointer, own.length > 0);
    Object.assign(holder, SAMPLED);
  }

  function completeMedia([media, pointer]: Place): void {
    const { schema } = media;
    const given = givenExamples(media);
    const kept = given.filter(([, value]) => fits(value, schema, pointer));
    delete media["example"];
    for (const [name] of given.filter((entry) => !kept.includes(entry))) {
      warn("example-replaced", pointer, `the example "${name}" does not fit its schema: left out`);
    }
    media["examples"] =
      kept.length > 0
        ? Object.fromEntries(kept.map(([name, value]) => [name, { value }]))
        : { sampled: { value: sample(media, pointer, given.length > 0), ...SAMPLED } };
  }

  // What is not written as JSON is sent as it is; the schema is that of what it stands for.
  function completeText(media: Tree, pointer: string): void {
    const given = givenExamples(media).map(([name, value]) => [name, { value: toText(value) }]);
    const isSampled = given.length === 0;
    if (isSampled) warn("example-sampled", pointer, "it has no example: one is sampled");
    const value = () => toText(sampleOrLoosen(media, pointer) ?? "");
    media["examples"] = isSampled ? { sampled: { value: value(), ...SAMPLED } } : Object.fromEntries(given);
    delete media["example"];
  }

  function givenExamples(media: Tree): [name: string, value: unknown][] {
    const named = entriesAt(media, "examples").map(([name, example]): [string, unknown] => [
      name,
      exampleValue(example),
    ]);
    if (media["example"] !== undefined) named.push(["example", media["example"]]);
    return named.filter(([, value]) => value !== undefined);
  }

  function exampleValue(example: Tree): unknown {
    const target = resolve(document, example);
    return isRecord(target) ? target["value"] : undefined;
  }

  function sample(holder: Tree, pointer: string, isReplaced: boolean): unknown {
    const why = isReplaced ? "no example fits its schema" : "it has no example";
    warn(isReplaced ? "example-replaced" : "example-sampled", pointer, `${why}: one is sampled`);
    return sampleOrLoosen(holder, pointer);
  }

  // Each round loosens what the last sample was refused for.
  function sampleOrLoosen(holder: Tree, pointer: string): unknown {
    for (let round = 0; round < ROUNDS; round++) {
      const value = sampler.sample(holder["schema"], pointer);
      if (value !== undefined) return value;
      const loosened = loosenSchema(document, sampler.errors, warn);
      if (loosened.length === 0) return null;
      if (!loosened.some((place) => place.startsWith("/components/schemas/"))) continue;
      // What is known of the others holds no more: they may refer to it.
      validatorFor = quickValidators(document);
      sampler = new Sampler(document, validatorFor);
    }
    return null;
  }

  function fits(value: unknown, schema: unknown, pointer: string): boolean {
    return schema === undefined || validatorFor(schema, pointer)?.(value) !== false;
  }
}

function toText(value: unknown): unknown {
  return typeof value === "string" || Array.isArray(value) ? value : JSON.stringify(value);
}

function typeAt(pointer: string): string {
  return unescapePointer(pointer.slice(pointer.lastIndexOf("/") + 1));
}

function ownExamples(schema: unknown): unknown[] {
  if (!isRecord(schema)) return [];
  const { example, examples, default: usual } = schema;
  return [example, ...(Array.isArray(examples) ? examples : []), usual];
}
