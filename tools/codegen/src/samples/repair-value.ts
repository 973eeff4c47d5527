import { at, isRecord } from "@snap/openapi/json";
import { keysOf, toPointer } from "@snap/openapi/pointer";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { sample, stringMatching } from "fast-check";

// A schema that requires itself would grow forever. These limit the rounds without progress and the depth of an invalid
// value.
const STALLS = 12;
const DEEPEST = 24;
// How many places may be repaired before the value is validated again.
const MOST_REPAIRS = 50;

/** Changes the invalid parts of a value until it is valid or no change helps. `samples` creates new parts. */
export function repairValue(
  value: unknown,
  validate: ValidateFunction,
  samples: (schema: unknown) => readonly unknown[],
): unknown {
  const root = { value };
  let fewest = Number.POSITIVE_INFINITY;
  for (let stalls = 0; stalls < STALLS && !validate(root.value); ) {
    const errors = (validate.errors ?? []).toSorted((a, b) => a.instancePath.length - b.instancePath.length);
    if (errors.some(({ instancePath }) => instancePath.split("/").length > DEEPEST)) break;
    if (errors.length >= fewest) stalls++;
    fewest = Math.min(fewest, errors.length);
    const tried = new Set<string>();
    const isBetter = errors.some((error) => chooseBranch(root, error, { validate, samples, tried }));
    if (!isBetter && !repairAll(root, errors, samples)) break;
  }
  return root.value;
}

// Each place is repaired once, and places inside a changed value are skipped, because their errors are no longer valid.
function repairAll(root: Root, errors: readonly ErrorObject[], samples: Samples): boolean {
  const changed = new Set<string>();
  for (const error of errors) {
    if (changed.size >= MOST_REPAIRS) break;
    const keys = error.instancePath.split("/");
    const isInside = keys.some((_, index) => changed.has(keys.slice(0, index + 1).join("/")));
    if (!isInside && repair(root, error, samples)) changed.add(error.instancePath);
  }
  return changed.size > 0;
}

interface Root {
  value: unknown;
}

type Samples = (schema: unknown) => readonly unknown[];

function repair(root: Root, error: ErrorObject, samples: Samples): boolean {
  // One alternative may require what another forbids.
  if (/\/(?:anyOf|oneOf|if|not)\//.test(error.schemaPath) || /^(?:anyOf|oneOf|if|not)$/.test(error.keyword))
    return false;
  const value = at(root, ...keysOf(`/value${error.instancePath}`));
  const { keyword, params, parentSchema = {} } = error;
  if (isRecord(value)) {
    const properties = Object(parentSchema["properties"]);
    const add = (name: string) => {
      const schema = Object.hasOwn(properties, name) ? properties[name] : parentSchema["additionalProperties"];
      value[name] = samples(schema)[0] ?? "string";
      return true;
    };
    if (keyword === "required") return add(params["missingProperty"]);
    if (keyword === "minProperties") {
      const unused = Object.keys(properties).filter((name) => !Object.hasOwn(value, name));
      return add(unused[0] ?? `key${Object.keys(value).length + 1}`);
    }
    const surplus = params["additionalProperty"] ?? params["unevaluatedProperty"];
    if (surplus !== undefined) return Reflect.deleteProperty(value, surplus);
    if (keyword === "maxProperties") {
      for (const name of Object.keys(value).slice(params["limit"])) delete value[name];
      return true;
    }
  }
  const better = betterValue(value, error);
  return better !== undefined && better !== value && put(root, error, better);
}

interface Choosing {
  readonly validate: ValidateFunction;
  readonly samples: Samples;
  /** The samples that did not help, each with its place. */
  readonly tried: Set<string>;
}

// Chooses the sample of the alternative that leaves the fewest errors at the place.
function chooseBranch(root: Root, error: ErrorObject, { validate, samples, tried }: Choosing): boolean {
  const { keyword, schema, instancePath } = error;
  if ((keyword !== "oneOf" && keyword !== "anyOf") || !Array.isArray(schema)) return false;
  const before = structuredClone(at(root, ...keysOf(`/value${instancePath}`)));
  const isRefused = () =>
    !validate(root.value) &&
    (validate.errors ?? []).some((each) => each.keyword === keyword && each.instancePath === instancePath);
  for (const sample of schema.flatMap(samples)) {
    const key = JSON.stringify([instancePath, keyword, sample]);
    if (tried.has(key)) continue;
    tried.add(key);
    put(root, error, structuredClone(sample));
    if (!isRefused()) return true;
  }
  put(root, error, before);
  return false;
}

function put(root: Root, { instancePath }: ErrorObject, value: unknown): boolean {
  const keys = keysOf(`/value${instancePath}`);
  const holder = at(root, ...keysOf(toPointer(keys.slice(0, -1))));
  return typeof holder === "object" && holder !== null && Reflect.set(holder, keys.at(-1) ?? "", value);
}

const OF_TYPE: Readonly<Record<string, unknown>> = {
  array: [],
  boolean: true,
  integer: 1,
  null: null,
  number: 1,
  object: {},
  string: "string",
};

const OF_FORMAT: Readonly<Record<string, string>> = {
  byte: "c3RyaW5n",
  date: "2026-01-01",
  "date-time": "2026-01-01T00:00:00Z",
  duration: "P1D",
  email: "user@example.com",
  time: "00:00:00Z",
  uri: "https://example.com",
  url: "https://example.com",
  uuid: "00000000-0000-4000-8000-000000000000",
};

// Each keyword that can refuse a value suggests a different value.
function betterValue(value: unknown, { keyword, params, parentSchema = {} }: ErrorObject): unknown {
  const { limit = 0, multipleOf = 1 } = params as { limit?: number; multipleOf?: number };
  switch (keyword) {
    case "const":
      return structuredClone(params["allowedValue"]);
    case "enum":
      return structuredClone(params["allowedValues"]?.[0]);
    case "exclusiveMaximum":
      return limit - 1;
    case "exclusiveMinimum":
      return limit + 1;
    case "format":
      return OF_FORMAT[params["format"]];
    case "maximum":
    case "minimum":
      return limit;
    case "maxItems":
      return Array.isArray(value) ? value.slice(0, limit) : undefined;
    case "maxLength":
      return String(value).slice(0, limit);
    case "minItems":
      return Array.isArray(value) ? [...value, ...Array(limit - value.length).fill(value[0] ?? "string")] : undefined;
    case "minLength":
      return String(value).padEnd(limit, "x");
    case "multipleOf":
      return Math.ceil(Number(value) / multipleOf) * multipleOf;
    case "pattern":
      return ofPattern(String(params["pattern"]), Number(parentSchema["minLength"] ?? 0));
    case "type":
      return structuredClone(OF_TYPE[[params["type"]].flat()[0]]);
    default:
      return undefined;
  }
}

const TEXTS = [
  "a",
  "1",
  "A",
  "abc",
  "a-b",
  "123",
  "a1b2c3d4",
  "user@example.com",
  "https://example.com",
  "2026-01-01",
].concat(["10.0.0.1", "10.0.0.0/24", "::1", "fd00::/64", "Passw0rd-1"]);

function ofPattern(pattern: string, minLength: number): string | undefined {
  const expression = new RegExp(pattern, "u");
  const simple = TEXTS.map((text) => text.padEnd(minLength, text)).find((text) => expression.test(text));
  if (simple !== undefined) return simple;
  try {
    const texts = sample(stringMatching(expression), { seed: 1, numRuns: 100 });
    return texts
      .filter((text) => /^[!-~]+$/.test(text) && text.length >= minLength)
      .sort((a, b) => a.length - b.length)[0];
  } catch (error) {
    // Some patterns, such as lookaheads, cannot be turned into strings.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
