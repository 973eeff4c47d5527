import { Validator } from "@cfworker/json-schema";
import type { CompiledPath } from "./compile-path.ts";
import type { JsonSchema, MockContract, MockOperation, MockParameter } from "./mock-operation.ts";

/** Where a request breaks the contract of its operation, the first such place; `undefined` where nowhere. */
export async function findViolation(
  request: Request,
  path: CompiledPath,
  contract: MockContract,
  operation: MockOperation,
): Promise<"body" | MockParameter["in"] | undefined> {
  const url = new URL(request.url);
  const parameters = path.read(url);
  if (!parameters) return "path";
  const broken = operation.parameters.find(
    (parameter) => !isValidParameter(parameter, readParameter(parameter, request, url, parameters), contract),
  );
  if (broken || !operation.body) return broken?.in;
  return isValidBody(await request.clone().text(), request, operation.body, contract) ? undefined : "body";
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

function isValidParameter({ required, schema }: MockParameter, texts: string[], contract: MockContract): boolean {
  if (texts.length === 0) return !required;
  return readings(texts).some((reading) => isValid(reading, schema, contract));
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

function isValidBody(
  text: string,
  request: Request,
  { required, contentType, schema }: NonNullable<MockOperation["body"]>,
  contract: MockContract,
): boolean {
  if (text === "") return !required;
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== contentType.toLowerCase()) return false;
  try {
    return isValid(JSON.parse(text), schema, contract);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function isValid(value: unknown, schema: JsonSchema, { schemas }: MockContract): boolean {
  if (typeof schema === "boolean") return schema;
  return new Validator({ ...schema, $defs: schemas }, "2020-12", true).validate(value).valid;
}
