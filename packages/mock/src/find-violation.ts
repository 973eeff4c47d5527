import { Validator } from "@cfworker/json-schema";
import type { CompiledPath } from "./compile-path.ts";
import type { JsonSchema, MockContract, MockOperation, MockParameter } from "./mock-operation.ts";

/** Says what in a request breaks the contract of its operation, or `undefined` where nothing does. */
export async function findViolation(
  request: Request,
  path: CompiledPath,
  contract: MockContract,
  operation: MockOperation,
): Promise<string | undefined> {
  const url = new URL(request.url);
  const parameters = path.read(url);
  if (!parameters) return "the path is not valid";
  for (const parameter of operation.parameters) {
    const violation = checkParameter(parameter, readParameter(parameter, request, url, parameters), contract);
    if (violation !== undefined) return violation;
  }
  return operation.body && checkBody(await request.clone().text(), request, operation.body, contract);
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

function checkParameter(parameter: MockParameter, texts: string[], contract: MockContract): string | undefined {
  const { in: place, name, required, schema } = parameter;
  if (texts.length === 0) return required ? `${place} parameter "${name}" is missing` : undefined;
  const valid = readings(texts).some((reading) => isValid(reading, schema, contract));
  return valid ? undefined : `${place} parameter "${name}" does not match its schema`;
}

// A parameter arrives as text: it is valid when any way of reading that text is.
function readings(texts: string[]): unknown[] {
  const [text = ""] = texts;
  const list = texts.length > 1 ? texts : text.split(",");
  if (texts.length > 1) return [list];
  const values: unknown[] = [text, list];
  if (/^-?\d+(\.\d+)?$/.test(text)) values.push(Number(text));
  if (text === "true" || text === "false") values.push(text === "true");
  return values;
}

function checkBody(
  text: string,
  request: Request,
  { required, contentType, schema }: NonNullable<MockOperation["body"]>,
  contract: MockContract,
): string | undefined {
  if (text === "") return required ? "the body is missing" : undefined;
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== contentType.toLowerCase()) return `the body's content type is not ${contentType}`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return "the body is not JSON";
    throw error;
  }
  return isValid(value, schema, contract) ? undefined : "the body does not match its schema";
}

function isValid(value: unknown, schema: JsonSchema, { schemas }: MockContract): boolean {
  if (typeof schema === "boolean") return schema;
  return new Validator({ ...schema, $defs: schemas }, "2020-12", true).validate(value).valid;
}
