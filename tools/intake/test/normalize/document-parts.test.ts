import { compileSpec } from "@snap/codegen/compile";
import { documentParts } from "@snap/codegen/document-parts";
import { SpecNode } from "@snap/openapi/spec-node";
import { describe, expect, it } from "vitest";
import { components, json, read, spec, THING } from "./foreign.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe("documentParts", () => {
  it("returns each schema with the schemas that it refers to, then each operation", () => {
    const schemas = { Box: { type: "object", properties: { thing: ref("Thing") } }, Thing: THING };
    const parts = [...documentParts(spec({ responses: { 200: json(ref("Box")) } }, components({ schemas })))];
    expect(parts.map(([pointer]) => pointer)).toEqual([
      "/components/schemas/Box",
      "/components/schemas/Thing",
      "/paths/~1things/get",
    ]);
    const [, thing] = parts;
    expect(Object.keys(Object(thing?.[1]()["components"])["schemas"])).toEqual(["Thing"]);
  });
});

describe("an unexpected failure of the compiler", () => {
  it("is reported with the place that causes it, without a stack", async () => {
    const schemas = { Good: THING, Bad: { type: "object", properties: { a: { type: "string" } } } };
    const { spec: loaded } = await read(spec({ responses: { 200: json(ref("Good")) } }, components({ schemas })));
    if (!loaded) throw new Error("the document cannot be read");
    const document = Object(structuredClone(loaded.root.value));
    Object.defineProperty(document.components.schemas.Bad.properties.a, "type", {
      enumerable: true,
      get() {
        throw new RangeError("out of bounds\n    at compile");
      },
    });
    const { diagnostics } = compileSpec("acme", { ...loaded, root: SpecNode.of(document) }, []);
    expect(diagnostics).toMatchObject([
      { code: "compiler-failed", pointer: "/components/schemas/Bad", message: "the compiler failed: out of bounds" },
    ]);
  });
});
