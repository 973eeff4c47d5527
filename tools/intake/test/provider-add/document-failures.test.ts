import { describe, expect, it } from "vitest";
import { documentFailures } from "../../src/provider-add/document-failures.ts";

const ID = { type: "string", enum: ["unauthorized", "not_found", "too_many_requests", "bad_request", "internal"] };

interface Response {
  readonly content?: { readonly "application/json": { readonly schema: object; readonly examples: object } };
}

function failuresOf(schema: object, value: unknown, rest: Record<string, Response> = {}) {
  const content = { "application/json": { schema, examples: { given: { value } } } };
  const responses: Record<string, Response & { description?: string }> = {
    200: { description: "" },
    401: { content },
    ...rest,
  };
  const get = {
    operationId: "getThing",
    parameters: [
      { name: "id", in: "path" },
      { name: "x", in: "query" },
    ],
    responses,
  };
  const document = { openapi: "3.1.0", paths: { "/things/{id}": { get } }, components: { schemas: {} } };
  documentFailures(document, () => undefined);
  return Object.fromEntries(
    Object.entries(responses).flatMap(([status, { content }]) =>
      Object.values(content?.["application/json"].examples ?? {}).map((example) => [status, example.value]),
    ),
  );
}

describe("documentFailures", () => {
  it("writes the name of the status into inferred failures wherever the schema accepts it", () => {
    const schema = { type: "object", properties: { id: ID, errors: { type: "array", items: { allOf: [ID] } } } };
    const value = { id: "unauthorized", errors: ["unauthorized"] };
    expect(failuresOf(schema, value)).toEqual({
      400: { id: "bad_request", errors: ["bad_request"] },
      401: value,
      404: { id: "not_found", errors: ["not_found"] },
      429: { id: "too_many_requests", errors: ["too_many_requests"] },
      500: { id: "internal", errors: ["internal"] },
    });
  });

  it("replaces the status in numbers and in prose", () => {
    const properties = { code: { type: "integer" }, status: { type: "string" }, message: { type: "string" } };
    const value = { code: 401, status: "unauthorized", message: "Unauthorized", trace: "1f" };
    const { 400: wrong, 429: many } = failuresOf({ type: "object", properties }, value);
    expect(wrong).toEqual({ code: 400, status: "bad_request", message: "Bad Request", trace: "1f" });
    expect(many).toEqual({ code: 429, status: "too_many_requests", message: "Too Many Requests", trace: "1f" });
  });

  it("keeps an example if its schema accepts no other value", () => {
    const value = { id: "unauthorized" };
    const schema = { type: "object", properties: { id: { type: "string", const: "unauthorized" } } };
    expect(failuresOf(schema, value)).toEqual({ 400: value, 401: value, 404: value, 429: value, 500: value });
  });

  it("keeps the publisher's examples, and changes sampled ones", () => {
    const schema = { type: "object", properties: { id: ID } };
    const value = { id: "unauthorized" };
    const evidence = { "x-snap-evidence": { basis: "inferred", note: "Sampled from the schema." } };
    const own = { content: { "application/json": { schema, examples: { own: { value } } } } };
    const sampled = { content: { "application/json": { schema, examples: { sampled: { value, ...evidence } } } } };
    expect(failuresOf(schema, value, { 404: own, 429: sampled })).toMatchObject({
      404: value,
      429: { id: "too_many_requests" },
    });
  });

  it("distinguishes an unknown id from an invalid request, even if a range of statuses is documented", () => {
    const [schema, value] = [{ type: "object" }, {}];
    const statusesWith = (more: Record<string, Response>) => Object.keys(failuresOf(schema, value, more)).sort();
    expect(statusesWith({ "4XX": {} })).toEqual(["401", "429", "500"]);
    expect(statusesWith({ "4XX": {}, 400: {} })).toEqual(["401", "404", "429", "500"]);
    expect(statusesWith({ default: {} })).toEqual(["400", "401", "404", "429"]);
  });

  it("changes the state in a sampled success if it means a failure", () => {
    const properties = { state: { type: "string", enum: ["failure", "error", "ready"] } };
    const schema = { type: "object", properties };
    const evidence = { "x-snap-evidence": { basis: "inferred", note: "Sampled from the schema." } };
    const value = { state: "failure" };
    const examples = { own: { value }, sampled: { value, ...evidence } };
    const { 200: last } = failuresOf(schema, {}, { 200: { content: { "application/json": { schema, examples } } } });
    expect(last).toEqual({ state: "ready" });
    expect(examples.own.value).toEqual({ state: "failure" });
  });
});
