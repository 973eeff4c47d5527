import { createApiClient } from "@snap/runtime";
import { media } from "@snap/runtime/media";
import { linked } from "@snap/runtime/paging";
import { streams } from "@snap/runtime/streams";
import { contractOf } from "../../src/contract.ts";

const EMPTY = { description: "" };
const POT = { id: "pot" };
const POTS = { pots: [POT], next: "2" };

function body(mediaType: string, value: unknown) {
  return { description: "", content: { [mediaType]: { schema: {}, examples: { pot: { value } } } } };
}

function json(value: unknown) {
  return body("application/json", value);
}

const FAILED = { 400: json(POT), 500: json(POT) };
const WORDED = { 401: body("text/plain", "No key"), 500: json(POT) };

function operation(operationId: string, responses: object, rest: object = {}) {
  return { operationId, responses, ...rest };
}

function list(operationId: string, pagination: object, failed: object = FAILED) {
  return operation(operationId, { 200: json(POTS), ...failed }, { "x-snap-pagination": pagination });
}

const credential = (option: string) => ({ "x-snap-credential": { option } });
const security = (scheme: string) => ({ security: [{ [scheme]: [] }] });

const PAGINATIONS = {
  "/by-number": { style: "page-number", position: "page", items: "/pots", next: "/next" },
  "/by-link": { style: "next-link", position: "after", items: "/pots", next: "/next" },
  "/by-token": { style: "token", position: "token", items: "/pots", next: "/next" },
  "/by-cursor": { style: "cursor", position: "cursor", items: "/pots", next: "/next" },
  "/by-header": { style: "header", position: "from", items: "/pots", next: "x-next" },
  "/by-link-header": { style: "link", position: "after", items: "/pots", paging: linked },
  "/at-once": { style: "none", items: "/pots" },
  "/at-once-or-worded": { style: "none", items: "/pots" },
} as const;

/** The contract of a fictional provider: one operation for each cell of the fault matrix. */
export const KILN = contractOf({
  servers: [{ url: "https://kiln.example" }],
  security: [{ bearer: [] }],
  components: {
    securitySchemes: {
      bearer: { type: "http", scheme: "bearer", ...credential("token") },
      query: { type: "apiKey", in: "query", name: "key", ...credential("key") },
      cookie: { type: "apiKey", in: "cookie", name: "session", ...credential("session") },
      basic: {
        type: "http",
        scheme: "basic",
        "x-snap-credential": { option: "user", password: { option: "password" } },
      },
    },
  },
  paths: {
    "/pot": {
      get: operation("getPot", { 200: json(POT), ...FAILED }),
      put: operation("replacePot", { 200: json(POT), ...FAILED }),
      post: operation("createPot", { 201: json(POT), ...FAILED }),
      patch: operation("changePot", { 200: json(POT), ...FAILED }),
      delete: operation("deletePot", { 204: EMPTY, ...FAILED }),
      head: operation("checkPot", { 200: EMPTY, 404: EMPTY }),
    },
    "/firing": {
      get: operation("getFiring", { 200: json(POT), 404: EMPTY, 503: EMPTY }),
      post: operation("repeatFiring", { 200: json(POT), ...FAILED }, { "x-snap-idempotent": true }),
      delete: operation("deleteFiring", { 202: EMPTY, default: EMPTY }),
    },
    "/glaze": { post: operation("glazePot", { 204: EMPTY, ...FAILED }) },
    "/worded": {
      get: operation("getWorded", { 200: json(POT), ...WORDED }),
      put: operation("replaceWorded", { 200: json(POT), ...WORDED }),
      post: operation("createWorded", { 201: json(POT), ...WORDED }),
    },
    "/worded-file": {
      get: operation("getWordedFile", { 200: body("application/octet-stream", "bytes"), ...WORDED }),
    },
    "/text": { get: operation("getText", { 200: body("text/csv", "a,b"), ...FAILED }) },
    "/file": { get: operation("getFile", { 200: body("application/octet-stream", "bytes"), ...FAILED }) },
    "/events": { get: operation("streamEvents", { 200: body("application/x-ndjson", [POT, POT]), ...FAILED }) },
    "/moved": { get: operation("getMoved", { 200: json(POT), 302: EMPTY, ...FAILED }) },
    "/described": { get: operation("getDescribed", { 200: json(POT), 302: json(POT), ...FAILED }) },
    "/elsewhere": { get: operation("getElsewhere", { 302: EMPTY, ...FAILED }) },
    "/with-query": { get: operation("getWithQuery", { 200: json(POT), ...FAILED }, security("query")) },
    "/with-cookie": { get: operation("getWithCookie", { 200: json(POT), ...FAILED }, security("cookie")) },
    "/with-basic": { get: operation("getWithBasic", { 200: json(POT), ...FAILED }, security("basic")) },
    "/by-number": { get: list("listByNumber", PAGINATIONS["/by-number"]) },
    "/by-link": { get: list("listByLink", PAGINATIONS["/by-link"]) },
    "/by-token": { get: list("listByToken", PAGINATIONS["/by-token"]) },
    "/by-cursor": { get: list("listByCursor", PAGINATIONS["/by-cursor"]) },
    "/by-header": { get: list("listByHeader", PAGINATIONS["/by-header"]) },
    "/by-link-header": { get: list("listByLinkHeader", PAGINATIONS["/by-link-header"]) },
    "/at-once": { get: list("listAtOnce", PAGINATIONS["/at-once"]) },
    "/at-once-or-worded": { get: list("listAtOnceOrWorded", PAGINATIONS["/at-once-or-worded"], WORDED) },
  },
});

/** Creates a client of the fictional provider, as the compiler would generate it. */
export function createKilnClient(options: object): object {
  return createApiClient(
    {
      provider: "Kiln",
      baseUrl: KILN.baseUrl,
      credentials: { token: undefined, key: undefined, session: undefined, user: undefined, password: undefined },
      security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
      paginations: PAGINATIONS,
      operations: {
        "DELETE /firing": { bodiless: /^(?!204$)/ },
        "GET /firing": { bodiless: /^(?:404|503)$/ },
        "POST /firing": { idempotent: true },
        "GET /worded": { accept: "application/json, text/plain" },
        "PUT /worded": { accept: "application/json, text/plain" },
        "POST /worded": { accept: "application/json, text/plain" },
        "GET /worded-file": { accept: "application/json, application/octet-stream, text/plain" },
        "GET /at-once-or-worded": { accept: "application/json, text/plain" },
        "GET /text": { accept: "text/csv, application/json" },
        "GET /file": { accept: "application/octet-stream, application/json" },
        "GET /events": { accept: "application/x-ndjson, application/json" },
        "GET /moved": { bodiless: /^302$/, redirects: /^302$/ },
        "GET /described": { redirects: /^302$/ },
        "GET /elsewhere": { bodiless: /^302$/, redirects: /^302$/ },
        "GET /with-query": { security: [[{ in: "query", name: "key", option: "key" }]] },
        "GET /with-cookie": { security: [[{ in: "cookie", name: "session", option: "session" }]] },
        "GET /with-basic": {
          security: [[{ in: "header", name: "authorization", option: "user", password: "password" }]],
        },
      },
      media,
      streams,
    },
    options,
  );
}
