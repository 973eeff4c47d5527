import { mediaKind } from "@snap/runtime/media";
import type { MockContract, MockParameter } from "../mock-operation.ts";
import type { Pair } from "./decode.ts";
import { faultOf } from "./fault-of.ts";
import { parseJson } from "./parse-json.ts";
import { partsOf, propertiesOf, type Shape, shapesOf } from "./schema-parts.ts";
import { isProblem, type Split, splitForm, splitHeader, splitSegment } from "./split-style.ts";
import { typeText, typeTexts } from "./type-value.ts";

/** The parts of a request that contain parameters, still encoded. */
export interface RequestParts {
  readonly path: Readonly<Record<string, string>>;
  readonly query: readonly Pair[];
  readonly headers: Headers;
  readonly cookies: readonly Pair[];
}

/** The value of a parameter, or the problem with it. */
export type Reading = { readonly value: unknown } | { readonly problem: string };

/**
 * Reads a parameter in its documented style and converts it to the types of its schema. Returns `undefined` if the
 * request does not have the parameter.
 *
 * @param others returns the names in the same place that belong to other parameters
 */
export function readParameter(
  parameter: MockParameter,
  parts: RequestParts,
  contract: MockContract,
  others: () => ReadonlySet<string>,
): Reading | undefined {
  const { schema, style, content } = parameter;
  const shapes = content !== undefined ? SCALAR : style === "deepObject" ? OBJECT_FIRST : shapesOf(schema, contract);
  let first: Reading | undefined;
  for (const shape of shapes) {
    for (const split of splitParameter(parameter, parts, shape, contract, others)) {
      const reading = isProblem(split) ? split : typeSplit(split, parameter, contract);
      if ("value" in reading) return reading;
      first ??= reading;
    }
  }
  return first;
}

const SCALAR: readonly Shape[] = ["scalar"];
const OBJECT_FIRST: readonly Shape[] = ["object", "array", "scalar"];

function typeSplit(
  texts: Exclude<Split, { problem: string }>,
  parameter: MockParameter,
  contract: MockContract,
): Reading {
  const { schema, content } = parameter;
  if (content === undefined || typeof texts !== "string") return typeTexts(texts, schema, contract);
  if (mediaKind(content) !== "json") return typeText(texts, schema, contract);
  const parsed = parseJson(texts);
  return "problem" in parsed ? parsed : (faultOf(parsed.value, schema, contract) ?? parsed);
}

function splitParameter(
  parameter: MockParameter,
  { path, query, headers, cookies }: RequestParts,
  shape: Shape,
  contract: MockContract,
  others: () => ReadonlySet<string>,
): Split[] {
  const { in: place, name, schema } = parameter;
  if (place === "path") {
    const raw = path[name];
    return raw === undefined ? [] : splitSegment(name, raw, shape, parameter);
  }
  if (place === "header") {
    const value = headers.get(name);
    return value === null ? [] : splitHeader(value, shape, parameter);
  }
  const isOwn = shape === "object" ? ownProperties(schema, contract, others) : () => false;
  return splitForm(name, place === "query" ? query : cookies, shape, parameter, isOwn);
}

// Returns a function that recognises the properties of an object that is sent as separate parameters.
function ownProperties(schema: MockParameter["schema"], contract: MockContract, others: () => ReadonlySet<string>) {
  const taken = others();
  const named = propertiesOf(schema, contract);
  const isClosed = partsOf(schema, contract).some(({ additionalProperties }) => additionalProperties === false);
  // A nested property is sent as `name[key]`: compare the part before the bracket.
  const isTaken = (name: string) => taken.has(name) || taken.has(name.replace(/\[.*/s, ""));
  return (name: string) => Object.hasOwn(named, name) || (!isClosed && !isTaken(name));
}
