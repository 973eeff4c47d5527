import type { JsonObject } from "@snap/openapi/json";
import { describe, expect, it } from "vitest";
import { followComponents } from "../src/rename/follow-components.ts";

const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (...names: string[]) => ({
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
});

/** A slice with one operation that returns a schema. */
function sliceOf(answer: JsonObject, schemas: JsonObject): JsonObject {
  const content = { "application/json": { schema: answer } };
  return { paths: { "/a": { get: { operationId: "a", responses: { "200": { content } } } } }, components: { schemas } };
}

function follow(before: JsonObject, after: JsonObject, schemas: Record<string, string[]>) {
  const context = { slices: [before, after], operations: [["a", "a"]], file: "source.yaml" } as const;
  const { components, problems } = followComponents({ schemas }, context);
  return { schemas: components["schemas"], problems: problems.map(({ pointer, message }) => `${pointer}: ${message}`) };
}

const CAT = object("name", "lives", "tail");
const DOG = object("name", "tricks", "bones");

describe("followComponents", () => {
  it("pairs alternatives by the values of their discriminator, in any order and number", () => {
    const answer = (cat: string, dog: string, ...more: string[]) => ({
      oneOf: [...more, dog, cat].map(schema),
      discriminator: { propertyName: "kind", mapping: { cat: schema(cat).$ref, dog: schema(dog).$ref } },
    });
    const before = sliceOf(answer("Cat", "Dog"), { Cat: CAT, Dog: DOG });
    const after = sliceOf(answer("Tabby", "Hound", "Bird"), { Tabby: CAT, Hound: DOG, Bird: object("name") });
    expect(follow(before, after, { Cat: ["Cat"], Dog: ["Dog"] })).toEqual({
      schemas: { Cat: ["Tabby"], Dog: ["Hound"] },
      problems: [],
    });
  });

  it("pairs alternatives that keep their order", () => {
    const before = sliceOf({ anyOf: [schema("Cat"), schema("Dog")] }, { Cat: CAT, Dog: DOG });
    const after = sliceOf({ anyOf: [schema("Dog"), schema("Tabby")] }, { Tabby: CAT, Dog: DOG });
    expect(follow(before, after, { Cat: ["Cat"], Dog: ["Dog"] }).schemas).toEqual({ Cat: ["Tabby"], Dog: ["Dog"] });
  });

  it("follows components that refer to themselves", () => {
    const tree = (name: string) => ({ ...CAT, properties: { ...CAT.properties, child: schema(name) } });
    const [before, after] = [sliceOf(schema("A"), { A: tree("A") }), sliceOf(schema("B"), { B: tree("B") })];
    expect(follow(before, after, { Tree: ["A"] }).schemas).toEqual({ Tree: ["B"] });
  });

  it("writes a pointer if the upstream has inlined a component", () => {
    const [before, after] = [sliceOf(schema("Cat"), { Cat: CAT }), sliceOf(CAT, {})];
    const pointer = "/paths/~1a/get/responses/200/content/application~1json/schema";
    expect(follow(before, after, { Cat: ["Cat"] }).schemas).toEqual({ Cat: [pointer] });
  });

  it("ignores different components, and components that already have one of our names", () => {
    const before = sliceOf({ allOf: [schema("Cat"), schema("Dog")] }, { Cat: CAT, Dog: DOG });
    const another = sliceOf({ allOf: [schema("Fish"), schema("Dog")] }, { Fish: object("fins"), Dog: DOG });
    expect(follow(before, another, { Cat: ["Cat"], Dog: ["Dog"] }).schemas).toEqual({ Cat: ["Cat"], Dog: ["Dog"] });
    const merged = sliceOf({ allOf: [schema("Dog"), schema("Dog")] }, { Dog: CAT });
    expect(follow(before, merged, { Cat: ["Cat"], Dog: ["Dog"] }).schemas).toEqual({ Cat: ["Cat"], Dog: ["Dog"] });
  });

  it("reports two of our names for the same component, and allows a shorter list of names", () => {
    const before = sliceOf({ allOf: [schema("Cat"), schema("Tom")] }, { Cat: CAT, Tom: CAT });
    const after = sliceOf({ allOf: [schema("Tabby"), schema("Tabby")] }, { Tabby: CAT });
    expect(follow(before, after, { Cat: ["Cat"], Tom: ["Tom"] })).toEqual({
      schemas: { Cat: ["Tabby"], Tom: ["Tom"] },
      problems: ["/components/schemas/Tom: Cat and Tom now both refer to Tabby in upstream.yaml"],
    });
    expect(follow(before, after, { Cat: ["Cat", "Tom"] })).toEqual({ schemas: { Cat: ["Tabby"] }, problems: [] });
  });
});
