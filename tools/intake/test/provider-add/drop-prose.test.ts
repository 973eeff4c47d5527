import { describe, expect, it } from "vitest";
import { dropProse } from "../../src/provider-add/drop-prose.ts";

describe("dropProse", () => {
  it("keeps user-defined names that are also keywords of prose", () => {
    const schema = {
      type: "object",
      properties: { description: { type: "string" } },
      $defs: { title: { type: "string" } },
    };
    const document = {
      components: {
        requestBodies: { summary: { content: { "application/json": { schema } } } },
        securitySchemes: { contact: { type: "http", scheme: "bearer" } },
        callbacks: { description: { "{$request.body#/url}": { post: { responses: {} } } } },
        links: { title: { operationId: "getThing", parameters: { summary: "$request.path.id" } } },
        pathItems: { externalDocs: { get: { responses: {} } } },
      },
      webhooks: { contact: { post: { responses: {} } } },
    };
    expect(dropProse(document)).toEqual(document);
  });

  it("keeps values that look like prose", () => {
    const schema = {
      type: "object",
      example: { title: "A" },
      enum: [{ summary: "b" }],
      patternProperties: { title: {} },
    };
    expect(dropProse({ components: { schemas: { Thing: schema } } })).toEqual({
      components: { schemas: { Thing: schema } },
    });
  });

  it("removes the publisher's sentences", () => {
    const schema = { type: "object", title: "T", description: "D", properties: { id: { type: "string", title: "I" } } };
    const get = { summary: "S", description: "D", externalDocs: {}, "x-codeSamples": [], responses: {} };
    const document = { info: { version: "1", contact: {}, termsOfService: "" }, paths: { "/a": { get } } };
    expect(dropProse({ ...document, components: { schemas: { Thing: schema } } })).toEqual({
      info: { version: "1" },
      paths: { "/a": { get: { responses: {} } } },
      components: { schemas: { Thing: { type: "object", properties: { id: { type: "string" } } } } },
    });
  });
});
