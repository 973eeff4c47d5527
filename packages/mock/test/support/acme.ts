import {
  createMockCloud,
  type JsonSchema,
  type MockBehaviour,
  type MockCloud,
  type MockCloudOptions,
  type MockContract,
  type MockOperation,
} from "@snap/mock";
import { getResponse } from "msw";
import type { MockPagination } from "../../src/mock-operation.ts";

export type Thing = { id: string; name: string; state: string; kind?: string | null; size?: number; made_at: string };
type Things = { things: Thing };

const THING: Thing = {
  id: "thing-1",
  name: "first",
  state: "ready",
  kind: "small",
  size: 1,
  made_at: "2026-11-20T09:00:00.000",
};
const JSON_TYPE = { contentType: "application/json" };
const ERROR = { ...JSON_TYPE, schema: { $ref: "#/$defs/Error" } };
const ERRORS: MockOperation["responses"] = {
  400: { ...ERROR, examples: { bad: { message: "bad" } } },
  401: { ...ERROR, examples: { unknown: { message: "unknown" } } },
  404: { ...ERROR, examples: { missing: { message: "missing" } } },
  429: {
    ...ERROR,
    headers: { "x-limit": "9", "x-remaining": "9", "x-reset": "9", "retry-after": "9" },
    examples: { slow: { message: "slow" } },
  },
  default: { ...ERROR, examples: { failed: { message: "failed" } } },
};
const ID = { in: "path", name: "id", required: true, schema: { type: "string" } } as const;
const QUERY = (name: string, schema: JsonSchema) => ({ in: "query", name, schema }) as const;
const RATE = { "x-limit": "5", "x-remaining": "4", "x-reset": "3" };

const operation = (id: string, rest: Omit<MockOperation, "id" | "parameters"> & Partial<MockOperation>) =>
  ({ id, parameters: [], ...rest, responses: { ...rest.responses, ...ERRORS } }) as const;

/** Returns the contract of an API whose list has this pagination. */
export function acme(pagination: MockPagination = PAGES): MockContract {
  const list = pagination.items === "" ? [THING] : { items: [THING], links: {}, total: 1 };
  return {
    provider: "acme",
    baseUrl: "https://api.acme.example",
    security: [[{ in: "header", name: "authorization", before: "Bearer " }], [{ in: "query", name: "key" }]],
    headers: { "x-limit": { type: "integer" } },
    schemas: { Error: { type: "object", required: ["message"], properties: { message: { type: "string" } } } },
    collections: { things: { schema: SCHEMA, id: "id", created: "made_at", state: STATE } },
    operations: [
      operation("listThings", {
        method: "GET",
        path: "/things",
        parameters: [
          QUERY("kind", {}),
          QUERY("size", { type: "integer", minimum: 0 }),
          QUERY("page", { type: "string" }),
        ],
        responses: {
          200: { ...JSON_TYPE, headers: RATE, schema: pageOf(pagination), examples: { all: list, linked: LINKED } },
        },
        pagination,
        resource: { collection: "things", does: "list", where: { kind: "{kind}" } },
      }),
      operation("createThing", {
        method: "POST",
        path: "/things",
        body: { required: true, content: { "application/json": { schema: REQUEST } } },
        responses: { 201: { ...JSON_TYPE, examples: { made: { thing: { ...THING, state: "making" } } } } },
        resource: { collection: "things", does: "create", item: "/thing" },
      }),
      operation("getThing", {
        method: "GET",
        path: "/things/{id}",
        parameters: [ID],
        responses: { 200: { ...JSON_TYPE, schema: ONE, examples: { one: { thing: THING }, two: { thing: null } } } },
        resource: { collection: "things", does: "get", id: "id", item: "/thing" },
      }),
      operation("deleteThing", {
        method: "DELETE",
        path: "/things/{id}",
        parameters: [ID],
        responses: { 204: {} },
        resource: { collection: "things", does: "delete", id: "id" },
      }),
    ],
  };
}

const STATE = { field: "state", from: "making", to: "ready", failed: "broken", after: 60 };
const TEXT = { type: "string" };
const SCHEMA = {
  type: "object",
  required: ["id", "name", "state", "made_at"],
  properties: {
    id: TEXT,
    name: TEXT,
    state: TEXT,
    kind: { type: ["string", "null"] },
    size: { type: "integer" },
    made_at: TEXT,
  },
};
const ONE = { type: "object", properties: { thing: { anyOf: [SCHEMA, { type: "null" }] } } };

function pageOf({ items }: MockPagination): JsonSchema {
  const list = { type: "array", items: SCHEMA };
  if (items === "") return list;
  const properties = { items: list, links: { type: "object" }, total: { type: "integer" } };
  return { type: "object", required: ["items"], properties };
}

const REQUEST = {
  type: "object",
  required: ["name"],
  properties: { name: TEXT, kind: { type: ["string", "null"] }, size: { type: "integer" }, secret: TEXT },
};
const PAGES: MockPagination = {
  style: "page-number",
  position: "page",
  size: { parameter: "size", default: 20, max: 100 },
  items: "/items",
  next: "/links/pages/next",
  total: "/total",
};
const LINKED = { items: [THING], links: { pages: { first: "", prev: "", next: "", last: "" } }, total: 1 };

/** Creates a mock cloud of that API, and a function that sends requests to it. */
export function createAcme(
  options: MockCloudOptions<Things> = {},
  { contract = acme(), behaviour = {} }: { contract?: MockContract; behaviour?: MockBehaviour } = {},
) {
  const cloud = createMockCloud<Things>(contract, behaviour, options);
  return { cloud, send: sendTo(cloud, options.baseUrl) };
}

interface Body {
  readonly message?: string;
  readonly thing?: Thing;
  readonly items?: readonly Thing[];
  readonly links?: { readonly pages?: Readonly<Record<string, string>> };
  readonly total?: number;
  readonly next?: string;
}

/** The status, the headers and the text of a response, and the text parsed as JSON if it is JSON. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly type: ResponseType;
  readonly body: Body;
}

function sendTo({ handlers }: MockCloud<Things>, baseUrl = "https://api.acme.example") {
  return async (target: string, body?: unknown, headers: Record<string, string> = AUTHORIZED): Promise<Received> => {
    const [method = "", path = ""] = target.split(" ");
    const json = { "content-type": "application/json" };
    const init = body === undefined ? { headers } : { headers: { ...json, ...headers }, body: JSON.stringify(body) };
    const response = await getResponse(handlers, new Request(baseUrl + path, { method, ...init }));
    if (!response) throw new Error(`${target} has no handler`);
    const text = await response.text();
    const whole = response.headers.get("content-type") === "application/json" && isJson(text);
    return {
      status: response.status,
      headers: response.headers,
      text,
      type: response.type,
      body: whole ? JSON.parse(text) : {},
    };
  };
}

const AUTHORIZED = { authorization: "Bearer token" };

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // The text is not JSON.
    return false;
  }
}
