import { isDeepStrictEqual } from "node:util";
import { createValidators, directDocument } from "@snap/codegen";
import { schemasAt } from "@snap/codegen/schemas-at";
import { mediaKind } from "@snap/openapi/media-kind";
import { callOf, listOperations, type Operation, parametersFor } from "@snap/openapi/operations";
import { escapePointer } from "@snap/openapi/pointer";
import { SpecNode } from "@snap/openapi/spec-node";
import { getResponse, type HttpHandler } from "msw";
import type { CheckedFile, Failure } from "./check-file.ts";

/** The number of operations, of successful calls, and of responses that match their schema. */
export interface CallCounts {
  readonly operations: number;
  readonly called: number;
  readonly valid: number;
}

/** The loaded modules of the emitted code. */
export interface EmittedCode {
  /** The module `handlers.ts`. */
  readonly handlers: object;
  /** The module `client.ts`. */
  readonly client: object;
}

/** Calls each operation of a spec with the emitted client. The emitted handlers respond. */
export async function callOperations(file: CheckedFile, root: SpecNode, code: EmittedCode): Promise<CallCounts> {
  const validatorFor = createValidators(SpecNode.of(directDocument(Object(root.value))), () => undefined);
  const counts = { operations: 0, called: 0, valid: 0 };
  for (const operation of listOperations(root)) {
    const { place, id = "", method } = operation;
    const fail = (stage: Failure["stage"], cause: string, detail: string) =>
      file.failures.push({ stage, cause, detail: `${callOf(operation)}: ${detail}` });
    counts.operations++;
    const handler = handlerOf(code.handlers, id);
    if (!handler) {
      fail("called", "the handler is missing", "the emitted code does not export it");
      continue;
    }
    const [status, documented] = successOf(place);
    const result = await call(code.client, handler, operation);
    if (result instanceof Error) {
      fail("called", "the call failed", result.message);
      continue;
    }
    if (result.response.status !== status) {
      const text = JSON.stringify(result.error ?? null).slice(0, 200);
      fail("called", "the status is not that of the documented success", `${result.response.status} ${text}`);
      continue;
    }
    counts.called++;
    const fault = await faultOf(result.data, documented, method);
    if (fault === undefined) counts.valid++;
    else fail("valid", fault, `status ${status}`);
  }
  return counts;

  async function faultOf(data: unknown, documented: SpecNode, method: string): Promise<string | undefined> {
    const [type, media] = preferred(documented.get("content")) ?? [];
    if (type === undefined || !media || method === "head") {
      return data === undefined ? undefined : "the response has a body although none is documented";
    }
    const example = firstExample(media);
    const kind = mediaKind(type);
    if (kind === "stream") return undefined;
    const body = data instanceof Blob ? await data.text() : data;
    const shown = kind === "json" || typeof example === "string" ? example : JSON.stringify(example);
    if (!isDeepStrictEqual(body, shown)) return "the body is not the first example";
    const schema = media.raw("schema");
    const validate = kind === "json" && schema.exists ? validatorFor(schema.value, schema.pointer) : undefined;
    return !validate || validate(body) ? undefined : "the body does not match its schema";
  }
}

function handlerOf(module: object, id: string): HttpHandler | undefined {
  const factory: unknown = Reflect.get(module, `${id}Handler`);
  return typeof factory === "function" ? factory() : undefined;
}

interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

// Sends the required parameters, the first example of the body, and a credential in every option.
async function call(module: object, handler: HttpHandler, place: Operation): Promise<Error | Result> {
  const create: unknown = Reflect.get(module, "createCorpusClient");
  if (typeof create !== "function") return new Error("the emitted code exports no client");
  const fetch = async (request: Request) => {
    const response = await getResponse([handler], request);
    if (response) return response;
    throw new Error(`no response to ${request.method} ${request.url}`);
  };
  const options = Object.fromEntries(optionsOf(place.root).map((option) => [option, "credential"]));
  try {
    const client: object = create({ ...options, fetch, retry: false });
    return await Reflect.get(client, place.method.toUpperCase())(place.path, initOf(place));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function initOf(operation: Operation): object {
  const parameters = parametersFor(operation);
  const params: Record<string, Record<string, unknown>> = {};
  for (const parameter of parameters.filter((node) => node.get("required").value === true)) {
    const place = parameter.text("in") ?? "";
    const [content] = parameter.get("content").entries();
    const value = content ? firstExample(content[1]) : parameter.get("example").value;
    params[place] = { ...params[place], [parameter.text("name") ?? ""]: value };
  }
  const [type, media] = preferred(operation.place.get("requestBody").get("content")) ?? [];
  if (type === undefined || !media) return { params };
  const value = firstExample(media);
  const kind = mediaKind(type);
  if (kind === "binary" || kind === "stream") return { params, contentType: type, body: new Blob([String(value)]) };
  return { params, contentType: type, body: kind === "multipart" ? withFiles(value, media.get("schema")) : value };
}

// Examples contain strings where callers pass files.
function withFiles(value: unknown, schema: SpecNode): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, each]: [string, unknown]) => {
    const places = schemasAt(schema, `/${escapePointer(name)}`);
    const isFile = [...places, ...places.map((place) => place.get("items"))].some(isBinary);
    return [name, isFile ? mapItems(each, (item) => new Blob([String(item)])) : each];
  });
  return Object.fromEntries(entries);
}

function isBinary(schema: SpecNode): boolean {
  const isBytes = schema.raw("contentMediaType").exists && !schema.raw("contentEncoding").exists;
  return isBytes || schema.text("format") === "binary";
}

function mapItems(value: unknown, change: (item: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(change) : change(value);
}

// Prefers JSON, as clients do.
function preferred(content: SpecNode): [type: string, media: SpecNode] | undefined {
  const entries = content.entries();
  return entries.find(([type]) => mediaKind(type) === "json") ?? entries[0];
}

function firstExample(media: SpecNode): unknown {
  return media.get("examples").entries()[0]?.[1].get("value").value;
}

function successOf(operation: SpecNode): [status: number, response: SpecNode] {
  const responses = operation.get("responses");
  const statuses = responses.sortedEntries().map(([status]) => status);
  const name = ["2", "3"].flatMap((digit) => statuses.filter((status) => status.startsWith(digit)))[0] ?? "";
  return [Number(name.replace("XX", "00")), responses.get(name)];
}

function optionsOf(root: SpecNode): string[] {
  return root
    .get("components")
    .get("securitySchemes")
    .entries()
    .map(([, scheme]) => scheme.get("x-snap-credential"))
    .flatMap((word) => [word, word.get("password")])
    .flatMap((word) => word.text("option") ?? []);
}
