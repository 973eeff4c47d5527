import { createHandlerFactory, type MockContract, type MockOperation } from "@snap/mock";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";

const contract: Omit<MockContract, "operations"> = {
  provider: "acme",
  baseUrl: "https://api.acme.example",
  security: [[{ in: "header", name: "authorization", before: "Bearer " }]],
  schemas: {},
  collections: {},
};

async function request(statuses: string[], url: string, headers: HeadersInit = { authorization: "Bearer token" }) {
  const example = (status: string) => ({ contentType: "application/json", examples: { one: { status } } });
  const operation: MockOperation = {
    id: "getThing",
    method: "GET",
    path: "/things/{id}",
    parameters: [
      { in: "path", name: "id", required: true, schema: { type: "integer", minimum: 1 } },
      { in: "query", name: "limit", schema: { type: "integer" } },
    ],
    responses: Object.fromEntries(["200", ...statuses].map((status) => [status, example(status)])),
  };
  const handler = createHandlerFactory<{ 200: "one" }>({ ...contract, operations: [operation] }, "getThing")();
  const response = await getResponse([handler], new Request(`https://api.acme.example${url}`, { headers }));
  const body: unknown = await response?.json();
  return [response?.status, body];
}

describe("createHandlerFactory", () => {
  it.each([
    [["400", "404", "422", "default"], 404, "404"],
    [["400", "422", "default"], 422, "422"],
    [["400", "default"], 400, "400"],
    [["4XX", "default"], 404, "4XX"],
    [["default"], 404, "default"],
  ])(
    "with the documented statuses %j, responds to an invalid path parameter with %s",
    async (statuses, code, status) => {
      for (const id of ["abc", "0", "1.5", "%FF"]) {
        expect(await request(statuses, `/things/${id}`)).toEqual([code, { status }]);
      }
    },
  );

  it.each([
    [["400", "404", "422", "default"], 422, "422"],
    [["400", "404", "default"], 400, "400"],
    [["404", "4XX"], 422, "4XX"],
  ])(
    "with the documented statuses %j, responds to an invalid query parameter with %s",
    async (statuses, code, status) => {
      expect(await request(statuses, "/things/1?limit=x")).toEqual([code, { status }]);
    },
  );

  it.each([
    [["401", "default"], "401"],
    [["4XX", "default"], "4XX"],
    [["404", "default"], "default"],
  ])(
    "with the documented statuses %j, responds to a request without a credential with 401",
    async (statuses, status) => {
      expect(await request(statuses, "/things/1", {})).toEqual([401, { status }]);
    },
  );
});
