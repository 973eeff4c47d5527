import type { ValidatorFor } from "@snap/codegen/create-validators";
import { DirectedView } from "@snap/codegen/directed-view";
import { DirectionFilter } from "@snap/codegen/directions";
import { quickValidators } from "@snap/codegen/quick-validators";
import { SAMPLED, Sampler } from "@snap/codegen/sample-schema";
import { schemasOf } from "@snap/codegen/split-components";
import { entriesAt, isRecord, type Tree } from "@snap/openapi/json";
import { isWritten, mediaKind } from "@snap/openapi/media-kind";
import { type Place, placesOf } from "@snap/openapi/places";
import { unescapePointer } from "@snap/openapi/pointer";
import { mapValues } from "@snap/openapi/schema-walk";
import { resolve } from "@snap/openapi/spec-node";
import { dropSchemaExamples } from "./drop-schema-examples.ts";
import { loosenSchema } from "./loosen-schema.ts";
import type { Warn } from "./warnings.ts";

const ROUNDS = 8;
const PARAMETER = /\/parameters\/[^/]+\/content\/[^/]+$/;

/**
 * Ensures that every parameter, header and body has a valid example: one of the document, or else a marked sample.
 *
 * Returns the document with directed schemas, and the validators of the examples.
 */
export function completeExamples(given: DirectedView, warn: Warn): { directed: Tree; validatorFor: ValidatorFor } {
  const { original: document } = given;
  let view = createView(given);
  const { parameters, headers, media } = placesOf(document);
  for (const place of [...parameters, ...headers]) completeValue(place);
  for (const [each, pointer] of media) {
    const type = typeAt(pointer);
    // Clients write the value of a parameter only as JSON.
    const isValue = PARAMETER.test(pointer) ? mediaKind(type) === "json" : isWritten(type);
    if (isValue) completeMedia([each, pointer]);
    else completeText(each, pointer);
  }
  const { directed } = view;
  for (const each of [document, directed]) dropSchemaExamples(each);
  let final: ValidatorFor | undefined;
  const validatorFor: ValidatorFor = (schema, pointer) => {
    final ??= quickValidators(directed);
    return final(schema, pointer);
  };
  return { directed, validatorFor };

  function completeValue([holder, pointer]: Place): void {
    // The examples belong to the media type in `content`.
    if (holder["content"] !== undefined) return;
    const { schema, example } = holder;
    const named = entriesAt(holder, "examples").map(([, named]) => exampleValue(named));
    const own = [example, ...named, ...ownExamples(schema)].filter((value) => value !== undefined);
    // A parameter or header cannot be null.
    const fitting = own.find((value) => value !== null && fits(value, holder, pointer));
    const sampled = () =>
      sample(holder, pointer, own.length > 0) ?? (fits("string", holder, pointer) ? "string" : null);
    const completed = fitting === undefined ? { example: sampled(), ...SAMPLED } : { example: fitting };
    view.assign(holder, { ...completed, examples: undefined });
  }

  function completeMedia([media, pointer]: Place): void {
    const { schema } = media;
    const isReturned = pointer.includes("/responses/");
    const toSent = isReturned ? (value: unknown) => value : withoutUnsafe;
    const given = givenExamples(media).map(([name, value]): [string, unknown] => [name, toSent(value)]);
    const filter = isReturned ? view.response : view.request;
    for (const [, value] of given) filter.prune(value, schema);
    const kept = given.filter(([, value]) => fits(value, media, pointer));
    for (const [name] of given.filter((entry) => !kept.includes(entry))) {
      warn("example-replaced", pointer, `the example "${name}" does not match its schema and was removed`);
    }
    const examples =
      kept.length > 0
        ? Object.fromEntries(kept.map(([name, value]) => [name, { value }]))
        : { sampled: { value: toSent(sampleMedia(media, pointer, given.length > 0)), ...SAMPLED } };
    view.assign(media, { examples, example: undefined });
  }

  // A form is an object, even if its schema accepts any value, and none of its fields is null.
  function sampleMedia(media: Tree, pointer: string, isReplaced: boolean): unknown {
    const value = sample(media, pointer, isReplaced);
    if (mediaKind(typeAt(pointer)) === "json" || (value !== null && !isRecord(value))) return value;
    const filled = mapValues(value ?? {}, (field) => field ?? "string");
    return fits(filled, media, pointer) ? filled : value;
  }

  // Bodies that are not JSON have string examples, and streams have one for each event, although the schema describes
  // the value.
  function completeText(media: Tree, pointer: string): void {
    const isStream = mediaKind(typeAt(pointer)) === "stream";
    const given = givenExamples(media).map(([name, value]) => [name, { value: toText(value, isStream) }]);
    const examples =
      given.length > 0
        ? Object.fromEntries(given)
        : { sampled: { value: sampleText(media, pointer, isStream), ...SAMPLED } };
    view.assign(media, { examples, example: undefined });
  }

  // A string example would replace the whole stream.
  function sampleText(media: Tree, pointer: string, isStream: boolean): unknown {
    const value = sample(media, pointer, false) || "text";
    return isStream ? [value].flat() : toText(value, false);
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
    const why = isReplaced ? "no example matches its schema" : "it has no example";
    warn(isReplaced ? "example-replaced" : "example-sampled", pointer, `${why}: an example was sampled`);
    // Each round removes the keywords that the last sample violated.
    for (let round = 0; round < ROUNDS; round++) {
      const value = view.sampler.sample(view.schemaOf(holder), pointer);
      if (value !== undefined) return value;
      if (!loosenSchema(document, view.sampler.errors, warn)) break;
      view = createView(new DirectedView(document));
    }
    warn("schema-loosened", pointer, "no sample satisfies its schema: its example is null");
    return null;
  }

  function fits(value: unknown, holder: Tree, pointer: string): boolean {
    const schema = view.schemaOf(holder);
    return schema === undefined || view.validatorFor(schema, pointer)?.(value) !== false;
  }
}

// Clients refuse to send an integer that JavaScript has rounded.
function withoutUnsafe(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnsafe);
  if (isRecord(value)) return mapValues(value, withoutUnsafe);
  if (!Number.isInteger(value) || Number.isSafeInteger(value)) return value;
  return Math.sign(Number(value)) * Number.MAX_SAFE_INTEGER;
}

function toText(value: unknown, isStream: boolean): unknown {
  if (typeof value === "string" || Array.isArray(value)) return value;
  return isStream ? [value] : JSON.stringify(value);
}

function typeAt(pointer: string): string {
  return unescapePointer(pointer.slice(pointer.lastIndexOf("/") + 1));
}

// Adds the validators and the sampler of the directed schemas.
function createView(view: DirectedView) {
  const validatorFor = quickValidators(view.document);
  const schemas = schemasOf(view.original);
  return {
    directed: view.document,
    schemaOf: (holder: Tree) => view.schemaOf(holder),
    assign: (holder: Tree, properties: Tree) => view.assign(holder, properties),
    validatorFor,
    sampler: new Sampler(view.document, validatorFor),
    request: new DirectionFilter("request", schemas),
    response: new DirectionFilter("response", schemas),
  };
}

function ownExamples(schema: unknown): unknown[] {
  if (!isRecord(schema)) return [];
  const { example, examples, default: usual } = schema;
  return [example, ...(Array.isArray(examples) ? examples : []), usual];
}
