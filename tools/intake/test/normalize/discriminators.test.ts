import { directDocument } from "@snap/codegen/directions";
import { checkTypes } from "@snap/codegen/test/check-types";
import { describe, expect, it } from "vitest";
import { components, json, read, spec, type Tree } from "./foreign.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tag = (property: string, ...values: unknown[]) => ({
  type: "object",
  required: [property],
  properties: {
    [property]: values.length === 1 ? { const: values[0] } : { anyOf: values.map((value) => ({ const: value })) },
  },
});
const kind = (more: Tree = {}) => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string" }, ...more },
});
const union = (names: string[], mapping?: Tree) => ({
  oneOf: names.map(ref),
  discriminator: { propertyName: "kind", ...(mapping && { mapping }) },
});

function direct(schemas: Tree): Tree {
  const operation = {
    responses: {
      200: json({
        type: "object",
        properties: Object.fromEntries(Object.keys(schemas).map((name) => [name, ref(name)])),
      }),
    },
  };
  return Object(directDocument({ paths: { "/a": { get: operation } }, components: { schemas } })).components.schemas;
}

describe("Tags", () => {
  it.each<[string, Tree, string, unknown[]]>([
    ["mapped by reference", { c: "#/components/schemas/Circle" }, "Circle", ["c"]],
    ["mapped by name", { c: "Circle" }, "Circle", ["c"]],
    ["mapped twice", { c: "Circle", round: "Circle" }, "Circle", ["c", "round"]],
    ["not mapped", {}, "Circle", ["Circle"]],
  ])("adds the discriminator values to an alternative that is %s", (_, mapping, name, values) => {
    const { Shape } = direct({ Shape: union(["Circle", "Square"], mapping), Circle: kind(), Square: kind() });
    expect(Object(Shape).oneOf[0]).toEqual({ allOf: [ref(name), tag("kind", ...values)] });
  });

  it("omits a value that the property does not allow", () => {
    const closed = { ...kind(), properties: { kind: { enum: ["up", "raised"] } } };
    const { Shape } = direct({ Shape: union(["Up"], { up: "Up", other: "Up" }), Up: closed });
    expect(Object(Shape).oneOf[0].allOf[1]).toEqual(tag("kind", "up"));
  });

  it("adds no values to a property with a constant", () => {
    const constant = { ...kind(), properties: { kind: { const: "a" } } };
    expect(direct({ Shape: union(["A"]), A: constant })["Shape"]).toEqual({ oneOf: [ref("A")] });
  });

  it("writes the values of a numeric property as numbers", () => {
    const numbered = { ...kind(), properties: { kind: { type: "integer" } } };
    const { Shape } = direct({ Shape: union(["One"], { 1: "One" }), One: numbered });
    expect(Object(Shape).oneOf[0].allOf[1]).toEqual(tag("kind", 1));
  });

  it("keeps the values of a nested union", () => {
    const schemas = { Outer: union(["Inner", "C"]), Inner: union(["A", "B"]), A: kind(), B: kind(), C: kind() };
    const { Outer } = direct(schemas);
    expect(Object(Outer).oneOf[0]).toEqual(ref("Inner"));
  });

  it("adds values to a schema that extends a base: its own, and those of schemas that extend it", () => {
    const base = { ...kind(), discriminator: { propertyName: "kind" } };
    const schemas = direct({
      Base: base,
      Dog: { allOf: [ref("Base")] },
      Puppy: { allOf: [ref("Dog"), { type: "object" }] },
    });
    expect(Object(schemas["Dog"]).allOf).toEqual([ref("Base"), tag("kind", "Dog", "Puppy")]);
    expect(Object(schemas["Puppy"]).allOf.at(-1)).toEqual(tag("kind", "Puppy"));
    expect(schemas["Base"]).toEqual(kind());
  });

  it("adds no values to a schema that combines a union, or that is missing from the mapping of its base", () => {
    const base = { ...kind(), discriminator: { propertyName: "kind", mapping: { cat: "Cat" } } };
    const schemas = {
      Shape: union(["A"]),
      A: kind(),
      Alias: { allOf: [ref("Shape")] },
      Base: base,
      Cat: { allOf: [ref("Base")] },
      Wrapper: { allOf: [ref("Base")] },
    };
    const directed = direct(schemas);
    expect(directed["Alias"]).toEqual({ allOf: [ref("Shape")] });
    expect(directed["Wrapper"]).toEqual({ allOf: [ref("Base")] });
    expect(Object(directed["Cat"]).allOf[1]).toEqual(tag("kind", "cat"));
  });
});

describe("a compiled spec with discriminators", { timeout: 60_000 }, () => {
  it("has complete types that distinguish alternatives, and valid samples", async () => {
    const schemas = {
      Shape: union(["Circle", "Square"], { c: "#/components/schemas/Circle", s: "#/components/schemas/Square" }),
      Circle: kind({ radius: { type: "number" } }),
      Square: kind({ side: { type: "number" } }),
      Event: union(["Up", "Down"], { up: "#/components/schemas/Up", raised: "#/components/schemas/Up" }),
      Up: { ...kind(), properties: { kind: { type: "string", enum: ["up", "raised"] }, u: { type: "integer" } } },
      Down: { ...kind(), properties: { kind: { type: "string", enum: ["Down"] }, d: { type: "integer" } } },
      Loose: {
        ...kind({ id: { type: "string" } }),
        additionalProperties: true,
        discriminator: { propertyName: "kind" },
      },
      Tight: { allOf: [ref("Loose"), { type: "object", required: ["x"], properties: { x: { type: "integer" } } }] },
      Owner: {
        type: "object",
        required: ["pet"],
        properties: { pet: { allOf: [ref("Loose")], description: "Its pet." } },
      },
    };
    const all = {
      type: "object",
      required: Object.keys(schemas),
      properties: Object.fromEntries(Object.keys(schemas).map((name) => [name, ref(name)])),
    };
    const { compilation, document } = await read(
      spec({ responses: { 200: json(all) } }, components({ schemas })),
      false,
    );
    expect(compilation?.diagnostics).toEqual([]);
    const { value } = Object(document["paths"])["/things"].get.responses[200].content["application/json"].examples
      .sampled;
    expect(value).toMatchObject({ Shape: { kind: "c" }, Event: { kind: "up" }, Tight: { kind: "Tight" } });
    const use = `import type { components } from "./schema.ts";
type S = components["schemas"];
export const sample: S["Shape"] = ${JSON.stringify(value.Shape)};
export const areaOf = (shape: S["Shape"]): number | undefined => shape.kind === "c" ? shape.radius : shape.side;
export function read(event: S["Event"]): number | undefined {
  switch (event.kind) {
    case "up": case "raised": return event.u;
    case "Down": return event.d;
  }
}
export const pet = (owner: S["Owner"], tight: S["Tight"]): [string, string | undefined, "Tight", number] =>
  [owner.pet.kind, owner.pet.id, tight.kind, tight.x];
`;
    expect(checkTypes({ "schema.ts": compilation?.files.get("schema.ts") ?? "", "use.ts": use })).toEqual([]);
  });

  it("updates the discriminator values of renamed components", async () => {
    const named = (name: string) => `#/components/schemas/${name}`;
    const schemas = {
      "My Pot": kind({ size: { type: "integer" } }),
      "My Pan": kind({ lid: { type: "boolean" } }),
      Plain: kind(),
      Implied: union(["My Pot", "My Pan", "Plain"]),
      Mapped: union(["My%20Pot", "My Pan"], { pot: named("My%20Pot"), pan: "My Pan" }),
      Half: union(["My Pot", "My Pan"], { pot: named("My Pot") }),
      Base: { ...kind(), discriminator: { propertyName: "kind" } },
      "A Child": { allOf: [ref("Base"), { type: "object" }] },
      Child: { allOf: [ref("Base"), { type: "object" }] },
    };
    const properties = Object.fromEntries(Object.keys(schemas).map((name, index) => [`p${index}`, ref(name)]));
    const all = json({ type: "object", properties });
    const { compilation, warnings } = await read(spec({ responses: { 200: all } }, components({ schemas })), false);
    expect(warnings.filter(({ code }) => code === "discriminator-fixed")).toEqual([]);
    const use = `import type { components } from "./schema.ts";
type S = components["schemas"];
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : [A, B]) : [A, B];
export const implied: Same<S["Implied"]["kind"], "My Pot" | "My Pan" | "Plain"> = true;
export const mapped: Same<S["Mapped"]["kind"], "pot" | "pan"> = true;
export const half: Same<S["Half"]["kind"], "pot" | "My Pan"> = true;
export const children: Same<(S["A_Child"] | S["Child"])["kind"], "A Child" | "Child"> = true;
`;
    expect(checkTypes({ "schema.ts": compilation?.files.get("schema.ts") ?? "", "use.ts": use })).toEqual([]);
  });
});
