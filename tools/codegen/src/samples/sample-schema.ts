import { isRecord, type Tree } from "@snap/openapi/json";
import { mapSchema, mapValues, toObject } from "@snap/openapi/schema-walk";
import { SpecNode } from "@snap/openapi/spec-node";
import type { ErrorObject } from "ajv/dist/2020.js";
import { type Options, sample } from "openapi-sampler";
import { componentOf, createValidators, type ValidatorFor } from "../model/create-validators.ts";
import { schemasOf } from "../model/split-components.ts";
import { leaveOut } from "./leave-out.ts";
import { repairValue } from "./repair-value.ts";

/** The mark of a generated example: `x-snap-evidence`, as `specs/README.md` defines it. */
export const SAMPLED = { "x-snap-evidence": { basis: "inferred", note: "Sampled from the schema." } };

const FULL: Options = { enablePatterns: true, maxSampleDepth: 4, quiet: true };
const LEAST: Options = { enablePatterns: true, maxSampleDepth: 8, quiet: true, skipNonRequired: true };
const DEEPEST = 3;

/** Samples schemas of a document. Equal schemas are sampled only once. */
export class Sampler {
  readonly #document: Tree;
  readonly #shown: Tree;
  readonly #validatorFor: ValidatorFor;
  readonly #samples = new Map<string, unknown>();
  readonly #tried = new Map<string, readonly unknown[]>();
  #depth = 0;
  #compile: ReturnType<typeof createValidators> | undefined;
  /** The reasons why the last sample was invalid. */
  errors: readonly ErrorObject[] = [];

  constructor(document: Tree, validatorFor: ValidatorFor) {
    this.#document = document;
    this.#shown = withoutBooleans(document);
    this.#validatorFor = validatorFor;
  }

  /**
   * Samples a value of a schema: with as many properties as possible, then without the properties that cannot be
   * sampled, then with repairs. Returns `undefined` if none of these is valid.
   */
  sample(schema: unknown, pointer: string): unknown {
    const key = JSON.stringify(schema) ?? "";
    if (this.#samples.has(key)) return structuredClone(this.#samples.get(key));
    this.#depth++;
    const value = this.#make(schema, pointer);
    this.#depth--;
    if (value === undefined) return undefined;
    this.#samples.set(key, value);
    return structuredClone(value);
  }

  #make(schema: unknown, pointer: string): unknown {
    const validate = schema === undefined ? undefined : this.#validatorFor(schema, pointer);
    const fits = (value: unknown) => value !== undefined && validate?.(value) !== false;
    const full = this.#try(schema, FULL);
    if (fits(full)) return full;
    const most = validate && full !== undefined ? leaveOut(full, validate) : undefined;
    if (most !== undefined) return most;
    const least = this.#try(schema, LEAST);
    if (fits(least)) return least ?? null;
    return this.#repair(schema, pointer, [least, full]);
  }

  // The compiled validator has the best error messages; few schemas need it.
  #repair(schema: unknown, pointer: string, values: readonly unknown[]): unknown {
    this.#compile ??= createValidators(SpecNode.of(this.#document), () => undefined);
    const validate = this.#compile(schema, pointer);
    if (!validate) return values[0] ?? null;
    const samples = (part: unknown) => this.#parts(toDocument(part), pointer);
    for (const value of values) {
      const repaired = repairValue(value ?? null, validate, samples);
      if (validate(repaired)) return repaired;
    }
    this.errors = [...(validate.errors ?? [])];
    return undefined;
  }

  #parts(schema: unknown, pointer: string): readonly unknown[] {
    const key = `${this.#depth} ${JSON.stringify(schema)}`;
    const known = this.#tried.get(key);
    if (known) return structuredClone(known);
    const whole = this.#depth < DEEPEST ? [this.sample(schema, pointer)] : [];
    const parts = [...whole, this.#try(schema, LEAST), this.#try(schema, FULL)].filter((value) => value !== undefined);
    this.#tried.set(key, parts);
    return structuredClone(parts);
  }

  #try(schema: unknown, options: Options): unknown {
    const value = sample(isRecord(schema) ? schema : {}, options, this.#shown);
    // The JSON form, without `undefined` properties.
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  }
}

// The library treats a component that is `true` as missing.
function withoutBooleans(document: Tree): Tree {
  const { components } = document;
  const schemas = schemasOf(document);
  const shown = mapValues(schemas, (schema) => (typeof schema === "boolean" ? toObject(schema) : schema));
  return shown === schemas ? document : { ...document, components: { ...Object(components), schemas: shown } };
}

// The schemas that validators use refer to components in a different way than the document.
function toDocument(schema: unknown): unknown {
  return mapSchema(schema, (part) => {
    const name = typeof part === "object" ? componentOf(part["$ref"]) : undefined;
    return name === undefined ? part : { $ref: `#/components/schemas/${name}` };
  });
}
