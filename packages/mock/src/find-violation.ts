import { type OutputUnit, Validator } from "@cfworker/json-schema";
import type { CompiledPath } from "./compile-path.ts";
import type { JsonSchema, MockBody, MockContract, MockOperation, MockParameter } from "./mock-operation.ts";
import { tellingErrors } from "./telling-errors.ts";

/** Where and how a request breaks the contract of its operation. */
export interface Violation {
  readonly in: "body" | MockParameter["in"];
  /** The parameter, or the JSON Pointer into the body. */
  readonly at: string;
  readonly problem: string;
  /** Where the spec says so. */
  readonly line: number | undefined;
}

/** The first violation of a request; `undefined` where there is none. */
export async function findViolation(
  request: Request,
  path: CompiledPath,
  contract: MockContract,
  operation: MockOperation,
): Promise<Violation | undefined> {
  const url = new URL(request.url);
  const { line } = operation;
  const parameters = path.read(url);
  if (!parameters) return { in: "path", at: "", problem: "it is not valid UTF-8", line };
  for (const parameter of operation.parameters) {
    const problem = faultOfParameter(parameter, readParameter(parameter, request, url, parameters), contract);
    if (problem) return { in: parameter.in, at: parameter.name, problem, line: parameter.line ?? line };
  }
  const { body } = operation;
  const fault = body && faultOfBody(await request.clone().text(), request, body, contract);
  return fault && { in: "body", ...fault, line: body.line ?? line };
}

/** The statuses that answer a violation, the most fitting first. */
export function statusesFor(violation: Violation): [number, ...number[]] {
  return violation.in === "path" ? [404, 422, 400] : [422, 400];
}

function readParameter(
  { in: place, name }: MockParameter,
  request: Request,
  url: URL,
  path: Readonly<Record<string, string>>,
): string[] {
  if (place === "query") return url.searchParams.getAll(name);
  const value = place === "path" ? path[name] : request.headers.get(name);
  return value === undefined || value === null ? [] : [value];
}

function faultOfParameter({ required, schema }: MockParameter, texts: string[], contract: MockContract) {
  if (texts.length === 0) return required ? "it is missing" : undefined;
  const faults = readings(texts).map((reading) => faultOf(reading, schema, contract));
  return faults.includes(undefined) ? undefined : faults[0]?.problem;
}

// A parameter arrives as text: it is valid when any way of reading that text is.
function readings(texts: string[]): unknown[] {
  const [text = ""] = texts;
  if (texts.length > 1) return [texts, texts.map(toScalar)];
  const parts = text.split(",");
  return [...new Set([toScalar(text), text]), parts, parts.map(toScalar)];
}

function toScalar(text: string): unknown {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text === "true" || text === "false" ? text === "true" : text;
}

function faultOfBody(text: string, request: Request, { required, content }: MockBody, contract: MockContract) {
  if (text === "") return required ? { at: "", problem: "it is missing" } : undefined;
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const media = Object.entries(content).find(([documented]) => documented.toLowerCase() === type)?.[1];
  const documented = Object.keys(content).join(" or ");
  if (!media) return { at: "", problem: `its content type is ${type}, not ${documented}` };
  try {
    return faultOf(JSON.parse(text), media.schema, contract);
  } catch (error) {
    if (error instanceof SyntaxError) return { at: "", problem: "it is not JSON" };
    throw error;
  }
}

// Making one takes longer than using it.
const validators = new WeakMap<object, Validator>();

/** How a value breaks a schema; `undefined` where it does not. */
export function faultOf(
  value: unknown,
  schema: JsonSchema,
  { schemas }: MockContract,
): { at: string; problem: string } | undefined {
  if (schema === true) return undefined;
  if (schema === false) return { at: "", problem: "nothing is allowed here" };
  const validator = validators.get(schema) ?? new Validator({ ...schema, $defs: schemas }, "2020-12", false);
  validators.set(schema, validator);
  const { valid, errors } = validator.validate(value);
  if (valid) return undefined;
  const telling = tellingErrors(errors);
  const problem = [...new Set(telling.map(sentenceOf))].join(" ") || "it breaks its schema";
  return { at: telling[0]?.instanceLocation.replace(/^#/, "") ?? "", problem };
}

// The validator words this one the wrong way round.
function sentenceOf({ keyword, error }: OutputUnit): string {
  return keyword === "maxProperties" ? error.replace("does not have at least", "has more than") : error;
}
