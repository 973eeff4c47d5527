import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../src/mock-operation.ts";
import { faultOf } from "../../src/request/fault-of.ts";
import { acme } from "../support/acme.ts";

const TEXT = { type: "string" };
const SNAPSHOT = { type: "object", required: ["type"], properties: { type: { enum: ["snapshot"] }, name: TEXT } };
const REBUILD = {
  type: "object",
  required: ["type", "image"],
  properties: { type: { enum: ["rebuild"] }, image: TEXT },
};
const schemas: Record<string, JsonSchema> = {
  SNAPSHOT,
  REBUILD,
  Action: { oneOf: [{ $ref: "#/$defs/SNAPSHOT" }, { $ref: "#/$defs/REBUILD" }] },
  Limits: { type: "object", properties: { disk: { type: ["integer", "null"], maximum: 16 } } },
  Nothing: { type: "object", maxProperties: 0 },
  Build: { type: "object", properties: { limits: { anyOf: [{ $ref: "#/$defs/Limits" }, { type: "null" }] } } },
};

describe("faultOf", () => {
  it.each([
    ["Action", { type: "snapshot", name: 5 }, "/name", 'Instance type "number" is invalid. Expected "string".'],
    ["Action", { type: "rebuild" }, "", 'Instance does not have required property "image".'],
    [
      "Action",
      { type: "reboot" },
      "/type",
      'Instance does not match any of ["snapshot"]. Instance does not match any of ["rebuild"].',
    ],
    ["Build", { limits: { disk: 99 } }, "/limits/disk", "99 is greater than 16."],
    ["Nothing", { name: "a" }, "", "Instance has more than 0 properties."],
  ])("reports the problem with the intended alternative of %s: %j", (name, value, at, problem) => {
    expect(faultOf(value, { $ref: `#/$defs/${name}` }, { ...acme(), schemas })).toEqual({ at, problem });
  });

  it.each([
    ["Action", { type: "snapshot" }],
    ["Action", { type: "rebuild", image: "debian" }],
    ["Build", { limits: null }],
  ])("returns undefined for a valid %s: %j", (name, value) => {
    expect(faultOf(value, { $ref: `#/$defs/${name}` }, { ...acme(), schemas })).toBeUndefined();
  });
});

describe("names that the validator does not expect", () => {
  it("refuses the name of a property that is not valid Unicode", () => {
    const fault = { at: "", problem: "The name of a property in it is not valid Unicode." };
    expect(faultOf({ "\ud800": 1 }, { additionalProperties: TEXT }, acme())).toEqual(fault);
  });

  it.each(["__proto__", "hasOwnProperty", "__defineGetter__"])(
    "accepts any text for the unknown format %s",
    (format) => {
      expect(faultOf("a", { type: "string", format }, acme())).toBeUndefined();
    },
  );
});

describe("a body of 1 MB", () => {
  const many = (count: number, value: (index: number) => unknown) =>
    Array.from({ length: count }, (_, at) => value(at));
  const nested = (depth: number, value: unknown, wrap: (value: unknown) => unknown): unknown =>
    depth === 0 ? value : nested(depth - 1, wrap(value), wrap);
  const LONG_NAMES = Object.fromEntries(many(1_000, (at) => ["~".repeat(990) + at, 1]) as [string, number][]);
  const FORMATS = [
    ..."date date-time duration email hostname ipv4 ipv6 json-pointer json-pointer-uri-fragment regex".split(" "),
    ..."relative-json-pointer time uri uri-reference uri-template url uuid".split(" "),
  ];

  // Each case takes at most a second on an idle machine. The timeout fails validations that take quadratic time.
  it.each<[string, unknown, JsonSchema]>([
    ["numbers instead of strings", many(500_000, () => 1), { type: "array", items: TEXT }],
    ["wrong alternatives", many(40_000, () => 1), { type: "array", items: { anyOf: [TEXT, { type: "boolean" }] } }],
    ["unique items", many(100_000, (at) => at), { type: "array", uniqueItems: true }],
    ["unique objects", many(50_000, (at) => ({ at })), { items: { uniqueItems: true }, uniqueItems: true }],
    [
      "properties",
      Object.fromEntries(many(80_000, (at) => [`k${at}`, 1]) as [string, 1][]),
      { additionalProperties: TEXT },
    ],
    ["values of an enum", many(40_000, (at) => at), { items: { enum: many(200, (at) => `v${at}`) } }],
    ["an allOf of false", many(49_000, () => 1), { items: { allOf: many(500, () => false) as JsonSchema[] } }],
    [
      "items that are not allowed",
      many(49_000, () => 1),
      { allOf: many(900, () => ({ items: false })) as JsonSchema[] },
    ],
    [
      "properties that are not allowed",
      Object.fromEntries(many(49_000, (at) => [`k${at}`, 1]) as [string, number][]),
      { allOf: many(900, () => ({ additionalProperties: false })) as JsonSchema[] },
    ],
    [
      "many parts with other properties",
      Object.fromEntries(many(49_000, (at) => [`k${at}`, 1]) as [string, number][]),
      { allOf: many(900, (at) => ({ properties: { [`v${at}`]: TEXT } })) as JsonSchema[], unevaluatedProperties: TEXT },
    ],
    [
      "many parts of objects",
      many(40, () => Object.fromEntries(many(1_200, (at) => [`k${at}`, 1]) as [string, number][])),
      { items: { allOf: many(5_000, () => ({ minProperties: 1 })) as JsonSchema[] } },
    ],
    ["a long list of types", many(49_000, () => 1), { items: { type: many(2_000, () => "string") as string[] } }],
    ["a long enum", many(49_000, (at) => at), { items: { enum: many(2_000, (at) => `v${at}`) } }],
    ["a long constant", many(49_000, () => ({})), { items: { const: many(2_000, (at) => at) } }],
    ["many required names", many(49_000, () => ({})), { items: { required: many(1_000, (at) => `v${at}`) } }],
    [
      "many properties",
      many(49_000, () => ({})),
      { items: { properties: Object.fromEntries(many(2_000, (at) => [`v${at}`, TEXT]) as [string, JsonSchema][]) } },
    ],
    [
      "many patterns of names",
      Object.fromEntries(many(49_000, (at) => [`k${at}`, 1]) as [string, number][]),
      { patternProperties: Object.fromEntries(many(900, (at) => [`^v${at}$`, TEXT]) as [string, JsonSchema][]) },
    ],
    ["walks over long names", LONG_NAMES, { allOf: many(900, () => ({ propertyNames: {} })) as JsonSchema[] }],
    ["long names of the contract", LONG_NAMES, { allOf: many(900, () => ({ $ref: "#/$defs/Long" })) as JsonSchema[] }],
    [
      "errors below long names",
      nested(
        20,
        many(40_000, () => 1),
        (value) => ({ ["~".repeat(1_000)]: value }),
      ),
      { $ref: "#/$defs/Texts" },
    ],
    ["many alternatives", many(49_000, () => 1), { items: { anyOf: many(100, () => TEXT) as JsonSchema[] } }],
    ["a long string", "a".repeat(1e6), { allOf: many(2_000, () => ({ minLength: 1 })) as JsonSchema[] }],
    ["large unique items", many(1_900, (at) => [...many(24, (next) => next), at]), { uniqueItems: true }],
  ])("is validated or refused in a short time: %s", { timeout: 15_000 }, (_, value, schema) => {
    const Long = { properties: Object.fromEntries(Object.keys(LONG_NAMES).map((name) => [name, {}])) };
    const Texts = { items: TEXT, additionalProperties: { $ref: "#/$defs/Texts" } };
    expect(faultOf(value, schema, { ...acme(), schemas: { Long, Texts } })).not.toBeNull();
  });

  // With 100 kB, any check that takes more than linear time exceeds the timeout.
  it.each(FORMATS)("is compared with the format %s in a short time", { timeout: 15_000 }, (format) => {
    for (const text of ["1", "a.", "/", "%41", "a@", "é"]) {
      for (const begin of ["", "http://", "a@"]) {
        const value = `${begin}${text.repeat(100_000 / text.length)} !`;
        expect(faultOf(value, { type: "string", format }, acme())?.at ?? "").toBe("");
      }
    }
  });

  it("is refused if it has a longer name than a mock validates", () => {
    const problem = "It has a name of more than 1000 characters, which is more than a mock validates.";
    expect(faultOf({ ["a".repeat(1_001)]: 1 }, {}, acme())).toEqual({ at: "", problem });
    expect(faultOf({ ["a".repeat(1_000)]: 1 }, {}, acme())).toBeUndefined();
  });

  it("with more values than a mock validates is refused, with the limit in the message", () => {
    const problem = "It has more than 50000 values, which is more than a mock validates.";
    expect(
      faultOf(
        many(60_000, () => "a"),
        { items: TEXT },
        acme(),
      ),
    ).toEqual({ at: "", problem });
    expect(
      faultOf(
        many(40_000, () => "a"),
        { items: TEXT },
        acme(),
      ),
    ).toBeUndefined();
  });

  // Without a limit, each level doubles the time.
  it.each([20, 60])(
    "with %i levels is refused if its schema applies twice to each level",
    { timeout: 15_000 },
    (depth) => {
      const again = { properties: { next: { $ref: "#/$defs/Level" } } };
      const contract = { ...acme(), schemas: { Level: { allOf: [again, again] } } };
      let value: unknown = {};
      for (let level = 0; level < depth; level++) value = { next: value };
      const problem = "Its validation takes more than 500000 steps, which is more than a mock takes.";
      expect(faultOf(value, { $ref: "#/$defs/Level" }, contract)).toEqual({ at: "", problem });
    },
  );

  it("is refused if many patterns search many long names", () => {
    const value = Object.fromEntries(many(1_000, (at) => ["a".repeat(990) + at, 1]) as [string, number][]);
    const patterns = many(900, (at) => [`^[a-z]*${at}x`, TEXT]) as [string, JsonSchema][];
    const problem = "Its validation takes more than 500000 steps, which is more than a mock takes.";
    const fault = faultOf(value, { patternProperties: Object.fromEntries(patterns) }, acme());
    expect(fault).toEqual({ at: "", problem });
  });

  it("reports the place of a wrong value in a long list", () => {
    const problem = 'Instance type "number" is invalid. Expected "string".';
    expect(
      faultOf(
        many(49_000, () => 1),
        { items: TEXT },
        acme(),
      ),
    ).toEqual({ at: "/0", problem });
  });
});
