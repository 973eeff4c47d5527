import { createMockCloud, type MockCloudOptions, type MockContract, type MockOperation } from "@snap/mock";
import { acme } from "./acme.ts";

const STRING = { type: "string" };
const ok = (contentType: string, body: unknown) => ({ 200: { contentType, examples: { one: body } } });
const get = (id: string, responses: MockOperation["responses"]): MockOperation => ({
  id,
  method: "GET",
  path: `/${id}`,
  parameters: [],
  responses,
});
const EVENTS = [{ n: 1 }, "two\nlines", { n: 3 }];

/** The contract of an API with bodies of many media types. */
export const media: MockContract = {
  ...acme(),
  security: [],
  collections: {},
  operations: [
    get("text", ok("text/plain; charset=utf-8", "grüße")),
    get("bytes", ok("application/octet-stream", "é")),
    get("null", ok("application/json", null)),
    get("string", ok("application/json", "a")),
    get("events", ok("text/event-stream", EVENTS)),
    get("raw-events", ok("text/event-stream", "event: ping\ndata: {}\n\n")),
    get("lines", ok("application/x-ndjson", EVENTS)),
    get("sequence", ok("application/json-seq", EVENTS)),
    get("several", {
      200: {
        contentType: "application/json",
        examples: { one: { n: 1 }, none: null },
        content: { "text/csv": { header: "n", one: "n\n1" }, "image/png": { picture: "png" } },
      },
    }),
    get("moved", {
      302: { headers: { location: "/text" } },
      404: { contentType: "text/plain", examples: { no: "no" } },
    }),
    get("unchanged", { 200: ok("application/json", {})[200], 304: { headers: { etag: '"1"' } } }),
    get("failed", { default: { contentType: "text/plain", examples: { why: "because" } } }),
    {
      ...get("head", { 200: { contentType: "text/plain", headers: { "x-count": "3" }, examples: { one: "a" } } }),
      method: "HEAD",
    },
    {
      ...get("upload", { 201: { contentType: "application/json", examples: { one: { ok: true } } }, 415: {}, 422: {} }),
      method: "POST",
      body: {
        required: true,
        content: {
          "application/octet-stream": { schema: true },
          "multipart/form-data": {
            schema: { type: "object", required: ["file"], properties: { file: { ...STRING, format: "binary" } } },
          },
        },
      },
    },
    { ...get("list", { 200: { contentType: "text/plain", examples: { one: "list" } } }), path: "/rpc?action=list" },
    {
      ...get("show", { 200: { contentType: "text/plain", examples: { one: "show" } } }),
      path: "/rpc?action=show&id={id}",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "integer" } }],
    },
  ],
};

/** Creates a mock cloud of that API. */
export function createMediaCloud(options: MockCloudOptions = {}) {
  return createMockCloud(media, {}, { onViolation: "ignore", ...options });
}
