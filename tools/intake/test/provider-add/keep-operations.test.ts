import { describe, expect, it } from "vitest";
import { keepOperations } from "../../src/provider-add/keep-operations.ts";

const WHOLE = {
  openapi: "3.1.0",
  paths: {
    "/things": {
      parameters: [{ $ref: "#/components/parameters/page" }],
      get: { operationId: "listThings", responses: { 200: { $ref: "#/components/responses/100%25~1~01" } } },
      post: { operationId: "createThing", requestBody: { $ref: "#/components/requestBodies/Thing" } },
    },
    "/others": { get: { operationId: "listOthers" } },
  },
  components: {
    parameters: { page: { name: "page", in: "query" } },
    responses: {
      "100%/~1": { description: "All.", content: { "a/b": { schema: { $ref: "#/components/schemas/5%" } } } },
    },
    requestBodies: { Thing: {} },
    schemas: { "5%": { type: "string", example: "kept" }, Unused: {} },
    securitySchemes: { token: { type: "http", scheme: "bearer" } },
  },
};

describe("keepOperations", () => {
  it.each(["listThings", "GET /things"])("keeps %s with everything that it refers to", (name) => {
    const { requestBodies: _, schemas, ...components } = WHOLE.components;
    const { parameters, get } = WHOLE.paths["/things"];
    expect(keepOperations(WHOLE, [name])).toEqual({
      openapi: "3.1.0",
      paths: { "/things": { parameters, get } },
      components: { ...components, schemas: { "5%": schemas["5%"] } },
    });
  });
});
