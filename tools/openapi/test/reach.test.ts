import { reach } from "@snap/openapi/reach";
import { SpecNode } from "@snap/openapi/spec-node";
import { describe, expect, it } from "vitest";

const DOCUMENT = SpecNode.of({
  paths: {
    "/things": {
      get: {
        security: [{ token: [] }],
        responses: { 200: { $ref: "#/components/responses/a~1b" } },
        example: { $ref: "#/components/schemas/Shown" },
      },
    },
  },
  components: {
    responses: { "a/b": { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } } },
    schemas: {
      Thing: {
        properties: { $ref: { $ref: "#/components/schemas/Whole/properties/part" } },
        discriminator: { propertyName: "type", mapping: { one: "One", gone: "Gone" } },
      },
      One: { allOf: [{ $ref: "#/components/schemas/Thing" }] },
      Whole: { properties: { part: { type: "string" }, other: { $ref: "#/components/schemas/Other" } } },
      Other: {},
      Shown: {},
    },
    securitySchemes: { token: {}, unused: {} },
  },
});

describe("reach", () => {
  const starts = [["listThings", DOCUMENT.raw("paths")]] as const;

  it("finds components through references, mappings and security, each with its first referrer", () => {
    expect([...reach(starts)].map(([reference, { origin }]) => [reference, origin])).toEqual([
      ["#/components/securitySchemes/token", "listThings"],
      ["#/components/responses/a~1b", "listThings"],
      ["#/components/schemas/Thing", "#/components/responses/a~1b"],
      ["#/components/schemas/One", "#/components/schemas/Thing"],
      ["#/components/schemas/Whole", "#/components/schemas/Thing"],
      ["#/components/schemas/Other", "#/components/schemas/Whole"],
    ]);
  });

  it("follows references between parts outside of components, however long the chain is", () => {
    const parts = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`p${index}`, { items: { $ref: `#/x-parts/p${index + 1}` } }]),
    );
    const document = SpecNode.of({
      paths: { "/a": { get: { responses: { 200: { $ref: "#/x-parts/p0" } } } } },
      "x-parts": { ...parts, p20000: { items: { $ref: "#/components/schemas/Last" } } },
      components: { schemas: { Last: {} } },
    });
    expect([...reach([["a", document.raw("paths")]]).keys()]).toEqual(["#/components/schemas/Last"]);
  });

  it("reaches only the referenced part when `inlines` is set, and skips ignored keys", () => {
    const reached = reach(starts, { inlines: true, ignores: (key) => key === "discriminator" || key === "security" });
    expect([...reached.keys()]).toEqual(["#/components/responses/a~1b", "#/components/schemas/Thing"]);
  });
});
