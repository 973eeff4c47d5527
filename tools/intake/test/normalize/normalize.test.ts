import { repairValue } from "@snap/codegen/repair-value";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { components, json, query, read, spec, THING, type Tree } from "./foreign.ts";

const secured = (scheme: Tree) => spec({ security: [{ own: [] }] }, components({ securitySchemes: { own: scheme } }));
const elsewhere = {
  ...spec(),
  paths: {
    ...Object(spec()["paths"]),
    "/other": { get: { servers: [{ url: "https://b.example" }], responses: { 204: { description: "" } } } },
  },
};
const encoded = {
  openapi: "3.1.0",
  paths: {
    "/things": {
      post: {
        requestBody: {
          content: {
            "multipart/form-data": { schema: THING, encoding: { id: { headers: { "X-A": { schema: {} } } } } },
          },
        },
        responses: { 204: { description: "" } },
      },
    },
  },
};
const ref = { $ref: "#/components/schemas/T" };

describe("normalize", () => {
  it.each<[string, Tree, string]>([
    ["no operationId", spec({ operationId: undefined }), "operation-id-derived"],
    ["an operationId that is not an identifier", spec({ operationId: "things/list-all" }), "operation-id-changed"],
    ["no summary", spec(), "summary-derived"],
    ["a duplicate parameter", spec({ parameters: [query({}), query({})] }), "parameter-left-out"],
    ["a parameter in an unknown place", spec({ parameters: [{ ...query({}), in: "body" }] }), "parameter-left-out"],
    [
      "a header that cannot be set",
      spec({ parameters: [{ ...query({}), in: "header", name: "Host" }] }),
      "parameter-left-out",
    ],
    [
      "a style that the place does not support",
      spec({ parameters: [query({}, { style: "matrix" })] }),
      "parameter-changed",
    ],
    ["an encoding with headers", encoded, "part-left-out"],
    ["a parameter without a name", spec({ parameters: [{ ...query({}), name: "" }] }), "parameter-left-out"],
    [
      "a list of objects in a parameter",
      spec({ parameters: [query({ type: "array", items: { type: "object" } })] }),
      "parameter-left-out",
    ],
    ["a path with an invalid percent-encoding", spec({}, {}, "/%zz"), "path-changed"],
    ["a path with dot segments", spec({}, {}, "/things/./../other"), "path-changed"],
    ["a path with encoded dot segments", spec({}, {}, "/things/%2e/.%2E/other"), "path-changed"],
    ["a path with an optional segment", spec({}, {}, "/things/{id?}"), "path-changed"],
    [
      "a schema that no value satisfies",
      spec({ responses: { 200: json({ type: "object", required: ["a"], properties: { a: false } }) } }),
      "schema-loosened",
    ],
    ["an empty list of types", spec({ parameters: [query({ type: [] })] }), "schema-fixed"],
    [
      "an invalid pattern of property names",
      spec({ responses: { 200: json({ type: "object", patternProperties: { "(": {}, "^a": {} } }) } }),
      "schema-loosened",
    ],
    [
      "a dynamic reference without a target",
      spec({ responses: { 200: json({ type: "array", items: { $dynamicRef: "#no" } }) } }),
      "reference-left-open",
    ],
    ["webhooks", spec({}, { webhooks: { done: {} } }), "part-left-out"],
    ["callbacks", spec({ callbacks: { done: {} } }), "part-left-out"],
    ["a parameter without a schema", spec({ parameters: [query(undefined)] }), "parameter-changed"],
    ["a path parameter that is not declared", spec({}, {}, "/things/{id}"), "parameter-changed"],
    ["a path without a leading slash", spec({}, {}, "things"), "path-changed"],
    ["a path with angle brackets", spec({}, {}, "/<thing>"), "path-changed"],
    ["no server", spec(), "server-changed"],
    ["servers that all operations share", spec({ servers: [{ url: "https://b.example" }] }), "server-changed"],
    ["a server of one operation", elsewhere, "server-left-out"],
    ["a security scheme that is not defined", spec({ security: [{ nothing: [] }] }), "security-left-out"],
    ["a security scheme that clients do not support", secured({ type: "http", scheme: "digest" }), "security-left-out"],
    ["a certificate", secured({ type: "mutualTLS" }), "security-left-out"],
    ["OAuth", spec({}, components({ securitySchemes: { oauth: { type: "oauth2", flows: {} } } })), "security-changed"],
    ["a status in lower case", spec({ responses: { 200: json(THING), "4xx": json({}) } }), "response-changed"],
    ["an invalid status", spec({ responses: { 200: json(THING), ok: json({}) } }), "response-changed"],
    ["no success", spec({ responses: { 404: { description: "" } } }), "response-inferred"],
    ["no failure", spec({ parameters: [query({})] }), "response-inferred"],
    [
      "a range of media types",
      spec({ responses: { 200: { content: { "*/*": { schema: THING } } } } }),
      "content-changed",
    ],
    ["a body with an invalid media type", spec({ responses: { 200: { content: { "a b": {} } } } }), "content-left-out"],
    ["a body of a 204", spec({ responses: { 204: json(THING) } }), "response-changed"],
    ["a body with GET", spec({ requestBody: json(THING) }), "content-left-out"],
    ["no example", spec(), "example-sampled"],
    [
      "an example that breaks its schema",
      spec({ parameters: [query({ type: "integer" }, { example: "a" })] }),
      "example-replaced",
    ],
    ["`nullable` without a type", spec({ parameters: [query({ nullable: true, enum: ["a"] })] }), "schema-fixed"],
    ["an invalid type", spec({ parameters: [query({ type: "int" })] }), "schema-fixed"],
    ["an enum with duplicates", spec({ parameters: [query({ enum: ["a", "a"] })] }), "schema-fixed"],
    ["an invalid pattern", spec({ parameters: [query({ type: "string", pattern: "(?i)a" })] }), "schema-loosened"],
    ["`required` on a property", spec({ parameters: [query({ type: "string", required: true })] }), "schema-fixed"],
    [
      "siblings of a $ref",
      spec(
        { responses: { 200: json({ $ref: "#/components/schemas/T", minProperties: 1 }) } },
        components({ schemas: { T: THING } }),
      ),
      "schema-fixed",
    ],
    [
      "a $ref below a component",
      spec(
        { parameters: [query({ $ref: "#/components/schemas/T/properties/id" })] },
        components({ schemas: { T: THING } }),
      ),
      "reference-changed",
    ],
    [
      "a $ref without a target",
      spec({ responses: { 200: json({ $ref: "#/components/schemas/No" }) } }),
      "reference-left-open",
    ],
    ["a $ref to another file", spec({ responses: { 200: json({ $ref: "other.yaml#/A" }) } }), "reference-left-open"],
    [
      "a component with an unusual name",
      spec(
        { responses: { 200: json({ $ref: "#/components/schemas/A%20B" }) } },
        components({ schemas: { "A B": THING } }),
      ),
      "component-renamed",
    ],
    [
      "a discriminator that refers to a missing schema",
      spec({
        responses: { 200: json({ ...THING, discriminator: { propertyName: "id", mapping: { a: "Missing" } } }) },
      }),
      "discriminator-fixed",
    ],
    ["an unknown property", spec({ unheard: "of" }), "structure-fixed"],
    ["an unsupported method", { ...spec(), paths: { "/a": { trace: { responses: {} } } } }, "method-left-out"],
  ])("fixes %s with a warning", async (_, document, code) => {
    const { codes, compilation } = await read(document);
    expect(codes).toContain(code);
    expect(compilation?.diagnostics).toEqual([]);
    expect(compilation?.files.size).toBe(7);
  });

  it.each(["302", "304", "3XX"])("adds no success if only a %s is documented", async (status) => {
    const document = spec({ responses: { [status]: { description: "Elsewhere." } } });
    const { document: known, codes, compilation } = await read(document);
    expect(codes).not.toContain("response-inferred");
    expect(compilation?.diagnostics).toEqual([]);
    const { responses } = Object(Object(Object(known["paths"])["/things"])["get"]);
    expect(Object.keys(responses)).toEqual([status]);
    expect(compilation?.files.get("schema.ts")).not.toContain("204");
  });

  it("merges paths that differ only in parameter names", async () => {
    const operation = (id: string) => ({ operationId: id, responses: { 204: { description: "" } } });
    const paths = { "/a/{id}": { get: operation("a") }, "/a/{name}": { delete: operation("b") } };
    const { document, compilation } = await read({ openapi: "3.1.0", paths });
    expect(compilation?.diagnostics).toEqual([]);
    expect(Object.keys(Object(document["paths"])["/a/{id}"])).toEqual(expect.arrayContaining(["get", "delete"]));
  });

  it("does not create components that only links and callbacks use", async () => {
    const other = { get: { operationId: "other", responses: { 204: { description: "" } } } };
    const at = "#/paths/~1other/get";
    const links = { next: { $ref: at } };
    const callbacks = { done: { $ref: "#/components/callbacks/done" } };
    const document = spec(
      { callbacks, responses: { 200: { ...json(THING), links } } },
      components({ callbacks: { done: { "{$url}": other } }, links, responses: { Shared: { links } } }),
    );
    const { document: read_, warnings } = await read({
      ...document,
      paths: { ...Object(document["paths"]), "/other": other },
    });
    expect(JSON.stringify(read_)).not.toMatch(/links|callbacks|\$ref/);
    expect(warnings.filter(({ code }) => /reference|structure/.test(code))).toEqual([]);
  });

  it("allows slashes in a path parameter if the template does", async () => {
    const parameters = [{ name: "path", in: "path", required: true, schema: { type: "string" } }];
    const { compilation } = await read(spec({ parameters }, {}, "/files/{+path}"));
    expect(compilation?.diagnostics).toEqual([]);
    expect(compilation?.files.get("client.ts")).toContain(
      '"GET /files/{path}": { path: { path: { allowReserved: true } } }',
    );
  });

  it.each(["/things/{id?}", "/things/{id*}", "/things/{id:[0-9]{3}}", "/things/{id}"])(
    "keeps the schema of a path parameter that is written as in %s",
    async (path) => {
      const parameters = [{ name: "id", in: "path", required: true, schema: { type: "integer" } }];
      const { document, compilation } = await read(spec({ parameters }, {}, path));
      expect(compilation?.diagnostics).toEqual([]);
      expect(Object(document["paths"])["/things/{id}"].get.parameters).toMatchObject(parameters);
    },
  );

  it("keeps the properties of a parameter, and turns those that no style can represent into strings", async () => {
    const filter = { type: "object", properties: { eq: { type: "integer" }, in: { type: "array", items: {} } } };
    const named = { $ref: "#/components/schemas/Filter" };
    const { document, compilation } = await read(
      spec(
        { parameters: [{ ...query(named), style: "form" }], responses: { 200: json(named) } },
        components({ schemas: { Filter: filter } }),
      ),
    );
    expect(compilation?.diagnostics).toEqual([]);
    const { get } = Object(document["paths"])["/things"];
    expect(get.parameters[0].schema.properties).toEqual({ eq: { type: "integer" }, in: { type: "string" } });
    expect(Object(document["components"])["schemas"].Filter).toEqual(filter);
  });

  it.each([[{}], [{ type: ["string", "null"], example: null }]])(
    "samples a value that clients can send for a parameter with the schema %j",
    async (schema) => {
      const { document } = await read(spec({ parameters: [query(schema)] }), false);
      expect(Object(document["paths"])["/things"].get.parameters[0].example).toBe("string");
    },
  );

  it.each([
    [undefined, {}],
    [
      { type: "object", required: ["a"], properties: { a: {}, b: { type: "integer" } } },
      { a: "string", b: 0 },
    ],
  ])("samples an object without null for a form with the schema %j", async (schema, expected) => {
    const document = spec();
    const requestBody = { content: { "multipart/form-data": { schema } } };
    Object(document["paths"])["/things"].put = { operationId: "put", requestBody, responses: { 204: {} } };
    const put = Object((await read(document, false)).document["paths"])["/things"].put;
    expect(put.requestBody.content["multipart/form-data"].examples.sampled.value).toEqual(expected);
  });

  it("keeps a query that is part of a path", async () => {
    const { compilation } = await read(spec({}, {}, "/rpc?Action=List"));
    expect(compilation?.diagnostics).toEqual([]);
    expect(compilation?.files.get("contract.ts")).toContain('path: "/rpc?Action=List",');
  });

  it("keeps the trailing slash of a third-party path", async () => {
    const { document, compilation } = await read(spec({}, {}, "/things/"));
    expect(Object.keys(Object(document["paths"]))).toEqual(["/things/"]);
    expect(compilation?.diagnostics).toEqual([]);
  });

  it("removes the fragment of a path in mocks, because it is never sent", async () => {
    const { compilation } = await read(spec({}, {}, "/#Target=List"));
    expect(compilation?.files.get("contract.ts")).toContain('path: "/",');
  });

  it.each([
    [{ type: "string", pattern: "^d-[0-9a-f]{10}$" }],
    [{ type: "object", required: ["a", "b"], properties: { a: { type: "integer", minimum: 7 } } }],
    [{ type: "array", minItems: 3, items: { type: "string", format: "date-time" } }],
    [
      {
        oneOf: [
          { type: "object", required: ["a"] },
          { type: "object", required: ["b"], maxProperties: 1 },
        ],
      },
    ],
    [{ type: "object", additionalProperties: false, properties: { a: { type: ["string", "null"], minLength: 30 } } }],
  ])("samples a valid value of %j, and marks it", async (schema) => {
    const { document, codes } = await read(spec({ responses: { 200: json(schema) } }));
    expect(codes).not.toContain("schema-fixed");
    const { sampled } = Object(document["paths"])["/things"].get.responses["200"].content["application/json"].examples;
    expect(sampled["x-snap-evidence"].basis).toBe("inferred");
  });

  it.each([
    ["a string", "text/event-stream", { type: "string" }, ["string"]],
    ["an object", "text/event-stream", THING, [{ id: "string" }]],
    ["an object", "application/x-ndjson", THING, [{ id: "string" }]],
    ["no value", "application/json-seq", undefined, ["text"]],
    ["no value", "application/pdf", undefined, "text"],
    ["bytes", "image/png", { type: "string", format: "binary" }, "string"],
  ])(
    "samples one event of a stream, and a string for a body that is not JSON: %s of %s",
    async (_, type, schema, expected) => {
      const { document } = await read(
        spec({ responses: { 200: { description: "", content: { [type]: { schema } } } } }),
      );
      const { examples } = Object(document["paths"])["/things"].get.responses["200"].content[type];
      expect(examples.sampled.value).toEqual(expected);
    },
  );

  it("treats a single event as an example of a list with one event", async () => {
    const content = { "text/event-stream": { schema: THING, example: { id: "a" } } };
    const { document } = await read(spec({ responses: { 200: { description: "", content } } }));
    const { examples } = Object(document["paths"])["/things"].get.responses["200"].content["text/event-stream"];
    expect(examples.example.value).toEqual([{ id: "a" }]);
  });

  it("serializes objects and lists in the headers of mocks as OpenAPI defines", async () => {
    const object = { schema: { type: "object" }, example: { a: 1, b: "c" } };
    const headers = {
      "X-Object": object,
      "X-Exploded": { ...object, explode: true },
      "X-List": { schema: { type: "array", items: { type: "integer" } }, example: [1, 2] },
    };
    const { compilation } = await read(spec({ responses: { 200: { ...json(THING), headers } } }));
    const handlers = compilation?.files.get("contract.ts");
    expect(handlers).toMatch(/"x-object": "a,1,b,c"/i);
    expect(handlers).toMatch(/"x-exploded": "a=1,b=c"/i);
    expect(handlers).toMatch(/"x-list": "1,2"/i);
  });

  it("loosens alternatives that cannot be distinguished, with a warning", async () => {
    const { warnings } = await read(spec({ responses: { 200: json({ oneOf: [THING, THING] }) } }));
    expect(warnings.map(({ message }) => message)).toContain(
      'no sample satisfies its "oneOf": it was replaced by anyOf',
    );
  });

  it.each([
    ["OpenAPI 3.0", true, [null, "a"]],
    ["OpenAPI 3.1, where null must be listed", false, ["a"]],
  ])("keeps null as an example if an enum of %s is nullable", async (_what, ignoresSiblings, kept) => {
    const schema = { type: ["string", "null"], enum: ["a"] };
    const examples = { none: { value: null }, some: { value: "a" } };
    const { document } = await read(spec({ responses: { 200: json(schema, { examples }) } }), ignoresSiblings);
    const media = Object(document["paths"])["/things"].get.responses[200].content["application/json"];
    expect(Object.values(media.examples)).toEqual(kept.map((value) => ({ value })));
  });

  it("uses no example of a request that contains an integer too large for clients", async () => {
    const schema = { type: "object", properties: { n: { type: "integer", example: 2 ** 63 } } };
    const requestBody = { content: { "application/json": { schema } } };
    const document = spec();
    Object(document["paths"])["/things"].put = { operationId: "putThings", requestBody, responses: { 204: {} } };
    const put = Object((await read(document, false)).document["paths"])["/things"].put;
    const value = { n: Number.MAX_SAFE_INTEGER };
    expect(put.requestBody.content["application/json"].examples.sampled).toMatchObject({ value });
  });

  it("does not hang on a schema that requires itself endlessly", async () => {
    const whole = {
      type: "object",
      required: ["parts"],
      properties: { parts: { type: "array", items: ref, minItems: 1 } },
    };
    const { compilation, codes } = await read(
      spec({ responses: { 200: json(ref) } }, components({ schemas: { T: whole } })),
    );
    expect(codes).toContain("schema-loosened");
    expect(compilation?.diagnostics).toEqual([]);
  });

  it("does not repair values that are nested too deeply", () => {
    const schema = { type: "object", required: ["a"], properties: { a: { $ref: "#" } } };
    const validate = new Ajv2020({ allErrors: true, verbose: true }).compile(schema);
    let samples = 0;
    const repaired = repairValue({}, validate, () => {
      samples++;
      return [JSON.parse(`${'{"a":'.repeat(8)}{}${"}".repeat(8)}`)];
    });
    expect(validate(repaired)).toBe(false);
    expect(samples).toBeLessThan(4);
  });

  it("does not share objects between repaired values", () => {
    const ajv = new Ajv2020({ allErrors: true, verbose: true });
    const repair = (required: string[]) => repairValue("text", ajv.compile({ type: "object", required }), () => []);
    expect(repair(["a"])).toEqual({ a: "string" });
    expect(repair(["b"])).toEqual({ b: "string" });
  });

  it.each([
    { required: Array.from({ length: 60 }, (_, index) => `p${index}`) },
    { minProperties: 2, properties: { a: { type: "string" } }, required: ["b"] },
    { minProperties: 3, properties: { a: { type: "string" } }, additionalProperties: { type: "string" } },
  ])("adds the required properties of %j to repaired values", (schema) => {
    const validate = new Ajv2020({ allErrors: true, strict: false, verbose: true }).compile(schema);
    expect(validate(repairValue({}, validate, () => []))).toBe(true);
  });
});
