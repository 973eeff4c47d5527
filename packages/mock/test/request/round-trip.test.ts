import { type ClientDefinition, createApiClient, type ParameterStyle } from "@snap/runtime";
import { bodies } from "@snap/runtime/bodies";
import { styles } from "@snap/runtime/styles";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonSchema, MockBody, MockEncoding, MockParameter } from "../../src/mock-operation.ts";
import { contractOf, read } from "./read.ts";

type Place = MockParameter["in"];

interface Parameter {
  readonly place: Place;
  readonly name: string;
  readonly style: ParameterStyle;
  readonly schema: JsonSchema;
  readonly value: unknown;
}

const BASE_URL = "https://api.acme.example";

// Returns the request that a client sends for an operation with these traits.
async function send(method: string, path: string, traits: object, init: object): Promise<Request> {
  const requests: Request[] = [];
  const definition: ClientDefinition = {
    provider: "Acme",
    baseUrl: BASE_URL,
    credentials: {},
    security: [],
    paginations: {},
    operations: { [`${method} ${path}`]: traits },
    styles,
    bodies,
  };
  const fetch = async (request: Request) => {
    requests.push(request.clone());
    return Response.json({});
  };
  const call: unknown = Reflect.get(createApiClient(definition, { fetch }), method);
  if (typeof call !== "function") throw new Error(`The client has no ${method}.`);
  await call(path, init);
  const [request] = requests;
  if (!request) throw new Error("The client sent no request.");
  return request;
}

const pathOf = ({ place, name }: Pick<Parameter, "name" | "place">) =>
  place === "path" ? `/things/{${name}}` : "/things";

function sendParameter(parameter: Parameter): Promise<Request> {
  const { place, name, style, value } = parameter;
  return send("GET", pathOf(parameter), { [place]: { [name]: style } }, { params: { [place]: { [name]: value } } });
}

// Reads a request for an operation whose parameter must have this value. Returns the problem, if the request violates
// this.
async function problemOf(
  request: Request,
  { place, name, style, schema, value }: Parameter,
): Promise<string | undefined> {
  const exact = { allOf: [schema, { const: value }] };
  const parameter: MockParameter = { in: place, name, required: true, schema: exact, ...style };
  const contract = contractOf({ path: pathOf({ place, name }), parameters: [parameter] });
  const result = await read(contract, request);
  return "violation" in result ? result.violation.problem : undefined;
}

const PLACES: Readonly<Record<Place, readonly NonNullable<ParameterStyle["style"]>[]>> = {
  cookie: ["form"],
  header: ["simple"],
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
};

const STYLES = Object.entries(PLACES).flatMap(([place, names]) =>
  names.flatMap((style) =>
    [true, false].flatMap((explode) =>
      [true, undefined].map((allowReserved) => ({
        place: place as Place,
        style: { style, explode, ...(allowReserved && { allowReserved }) } satisfies ParameterStyle,
      })),
    ),
  ),
);

// Returns the characters that values may contain: without the delimiters of the style if the place does not encode
// them.
function lettersOf(place: Place, { style, explode, allowReserved, content }: ParameterStyle): string {
  if (content !== undefined) return place === "header" ? 'ab "{},' : 'ab "{},&é';
  if (place === "header") return "ab1-é/?";
  if (allowReserved) return place === "path" ? "ab1-é:@!$*%/" : "ab1-é:@!$*%/?'()[]#&+";
  const letters = "ab1-é/?#&=+,;|%\"'[]{}~";
  const withDot = style === "label" && explode ? letters : `${letters}.`;
  return style === "spaceDelimited" ? withDot : `${withDot} `;
}

interface Typed {
  readonly schema: JsonSchema;
  readonly value: unknown;
}

function scalars(place: Place, style: ParameterStyle): fc.Arbitrary<Typed> {
  const letter = fc.constantFrom(...lettersOf(place, style));
  // The "x" at both ends avoids dot segments, which clients refuse, and outer spaces, which headers lose.
  const string = fc.oneof(
    fc.string({ unit: letter, minLength: 1 }).map((text) => `x${text}x`),
    fc.constantFrom("1", "007", "true", "null"),
  );
  const hasDots = !(style.style === "label" && style.explode);
  const number = hasDots ? fc.double({ noNaN: true, noDefaultInfinity: true }) : fc.integer();
  return fc.oneof(
    string.map((value) => ({ schema: { type: "string" }, value })),
    fc.maxSafeInteger().map((value) => ({ schema: { type: "integer" }, value: value + 0 })),
    number
      .filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value))
      .map((value) => ({ schema: { type: "number" }, value: value + 0 })),
    fc.boolean().map((value) => ({ schema: { type: "boolean" }, value })),
  );
}

function lists(items: fc.Arbitrary<Typed>): fc.Arbitrary<Typed> {
  return items.chain(({ schema, value }) =>
    fc.array(fc.constant(value), { minLength: 1, maxLength: 3 }).map((all) => ({
      schema: { type: "array", items: schema },
      value: all,
    })),
  );
}

function objects(values: fc.Arbitrary<Typed>, { style }: ParameterStyle): fc.Arbitrary<Typed> {
  const key = fc.constantFrom("r", style === "spaceDelimited" ? "g-b" : "g b", "é", "size");
  return fc.dictionary(key, values, { minKeys: 1 }).map((typed) => ({
    schema: {
      type: "object",
      properties: Object.fromEntries(Object.entries(typed).map(([name, { schema }]) => [name, schema])),
      additionalProperties: false,
    },
    value: Object.fromEntries(Object.entries(typed).map(([name, { value }]) => [name, value])),
  }));
}

function valuesOf(place: Place, style: ParameterStyle): fc.Arbitrary<Typed> {
  const scalar = scalars(place, style);
  if (style.content !== undefined)
    return fc.oneof(scalar, lists(scalar), objects(fc.oneof(scalar, lists(scalar)), style));
  if (style.style !== "deepObject") return fc.oneof(scalar, lists(scalar), objects(scalar, style));
  const inner = fc.oneof(scalar, lists(scalar));
  return fc.oneof(
    scalar,
    lists(scalar),
    objects(fc.oneof(inner, objects(fc.oneof(inner, objects(inner, style)), style)), style),
  );
}

function parametersOf(place: Place, style: ParameterStyle): fc.Arbitrary<Parameter> {
  const names =
    place === "query" ? ["x", "a b", "ids[]", "é", "a&b"] : place === "cookie" ? ["x", "a b"] : ["x", "x-y"];
  return fc
    .tuple(fc.constantFrom(...names), valuesOf(place, style))
    .map(([name, typed]) => ({ place, name, style, ...typed }));
}

describe("a mock reads the request of a client", () => {
  it.each(STYLES)("with a parameter in $place in the style $style", async ({ place, style }) => {
    await fc.assert(
      fc.asyncProperty(parametersOf(place, style), async (parameter) => {
        const request = await sendParameter(parameter);
        expect(await problemOf(request, parameter)).toBeUndefined();
        expect(await problemOf(request, { ...parameter, value: [parameter.value, "other"] })).toBeDefined();
      }),
      { numRuns: 25 },
    );
  });

  it.each(Object.keys(PLACES) as Place[])("with a JSON parameter in %s", async (place) => {
    await fc.assert(
      fc.asyncProperty(parametersOf(place, { content: "application/json" }), async (parameter) => {
        expect(await problemOf(await sendParameter(parameter), parameter)).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });

  // A form property has a style of query parameters, or none.
  const encodings: readonly (MockEncoding | undefined)[] = [
    undefined,
    { contentType: "application/json" },
    ...STYLES.filter(({ place }) => place === "query").map(({ style }) => style),
  ];
  it.each(encodings)("with a form whose properties have the encoding %j", async (encoding) => {
    await expectBody("application/x-www-form-urlencoded", encoding);
  });

  it.each(
    ["form-data", "mixed", "related"].flatMap((type) =>
      [undefined, { contentType: "application/json" }, { contentType: "text/plain" }].map(
        (each) => [type, each] as const,
      ),
    ),
  )("with a body of multipart/%s whose properties have the encoding %j", async (type, encoding) => {
    await expectBody(`multipart/${type}`, encoding);
  });
});

async function expectBody(type: string, encoding: MockEncoding | undefined): Promise<void> {
  const style: ParameterStyle = encoding ?? {};
  const scalar = scalars("query", style);
  const isPlain = encoding?.contentType === "text/plain";
  const values = isPlain
    ? scalar
    : encoding?.contentType
      ? valuesOf("query", { content: "application/json" })
      : valuesOf("query", style);
  await fc.assert(
    fc.asyncProperty(values, scalar, async (value, other) => {
      const schema = {
        type: "object",
        required: ["x value", "other"],
        properties: {
          "x value": { allOf: [value.schema, { const: value.value }] },
          other: { allOf: [other.schema, { const: other.value }] },
        },
        additionalProperties: false,
      };
      const given = encoding && { encoding: { "x value": encoding } };
      const body: MockBody = { required: true, content: { [type]: { schema, ...given } } };
      const sent = { "x value": value.value, other: other.value };
      const request = await send("POST", "/things", { body: [type], ...given }, { body: sent });
      expect(await read(contractOf({ body }), request)).toMatchObject({ body: sent });
    }),
    { numRuns: 15 },
  );
}

describe("a mock refuses a parameter in another style", () => {
  const integers = { type: "array", items: { type: "integer" } };
  const object = {
    type: "object",
    properties: { r: { type: "integer" }, g: { type: "integer" } },
    additionalProperties: false,
  };
  const cases = [
    { schema: integers, value: [1, 2] },
    { schema: object, value: { r: 1, g: 2 } },
  ];
  const all = STYLES.filter(({ style }) => !("allowReserved" in style));
  it.each(all.flatMap((sent) => cases.map((typed) => ({ ...sent, ...typed }))))(
    "than the documented one: $value in $place, sent in $style",
    async (sent) => {
      const name = "x";
      const request = await sendParameter({ name, ...sent });
      const target = (one: Request) => one.url + JSON.stringify([...one.headers]);
      for (const { place, style } of all.filter((other) => other.place === sent.place)) {
        const documented = { ...sent, name, style };
        const isSame = target(await sendParameter(documented)) === target(request);
        const problem = await problemOf(request, documented);
        expect([place, style, problem === undefined]).toEqual([place, style, isSame]);
      }
    },
  );
});
