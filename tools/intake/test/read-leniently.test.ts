import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileSpec } from "@snap/codegen";
import { describe, expect, it, onTestFinished } from "vitest";
import { isLoss } from "../src/normalize/warnings.ts";
import { readUpstream } from "../src/provider-add/read-upstream.ts";
import { readLeniently } from "../src/read-leniently.ts";

type Tree = Record<string, unknown>;

const OK = { 200: { description: "", content: { "application/json": { schema: { type: "object" } } } } };

async function read(document: Tree | string) {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  const normalized = await readLeniently(text, { file: "acme.json", provider: "acme", displayName: "Acme" });
  const { spec, diagnostics, warnings } = normalized;
  const compilation = spec && compileSpec("acme", spec, diagnostics);
  const losses = warnings.filter(isLoss).map(({ code, pointer }) => [code, pointer]);
  return { ...normalized, losses, client: compilation?.files.get("client.ts") ?? "", faults: compilation?.diagnostics };
}

describe("readLeniently", () => {
  it("keeps the collection formats of Swagger 2.0", async () => {
    const list = (name: string, more: Tree = {}) => ({
      name,
      in: "query",
      type: "array",
      items: { type: "string" },
      ...more,
    });
    const parameters = [
      list("usual"),
      ...["csv", "ssv", "tsv", "pipes", "multi"].map((format) => list(format, { collectionFormat: format })),
    ];
    const get = { operationId: "list", parameters, responses: { 200: { description: "" } } };
    const { client, losses } = await read({ swagger: "2.0", host: "a.example", paths: { "/a": { get } } });
    const query = ["usual: { explode: false }", "csv: { explode: false }"].concat([
      'ssv: { style: "spaceDelimited" }',
      'pipes: { style: "pipeDelimited" }',
    ]);
    for (const entry of query) expect(client).toContain(entry);
    expect(client).not.toMatch(/\b(?:tsv|multi):/);
    expect(losses).toEqual([["parameter-left-out", "/paths/~1a/get/parameters/3"]]);
  });

  it.each(["pipes", "ssv", "tsv"])(
    "turns a list of the format %s in a path or header into one string, with a warning",
    async (format) => {
      const list = { type: "array", items: { type: "string" }, collectionFormat: format };
      const parameters = [
        { ...list, name: "ids", in: "path", required: true },
        { ...list, name: "X-Ids", in: "header" },
        { name: "q", in: "query", type: "array", items: list },
      ];
      const get = {
        operationId: "list",
        parameters,
        responses: { 200: { description: "", headers: { "X-Found": list } } },
      };
      const { client, document, losses } = await read({
        swagger: "2.0",
        host: "a.example",
        paths: { "/a/{ids}": { get } },
      });
      const at = "/paths/~1a~1{ids}/get";
      expect(losses).toEqual([
        ["parameter-left-out", `${at}/parameters/0`],
        ["parameter-left-out", `${at}/parameters/1`],
        ["parameter-left-out", `${at}/parameters/2/items`],
        ["parameter-left-out", `${at}/responses/200/headers/X-Found`],
      ]);
      expect(client).not.toMatch(/(?:path|header): \{/);
      const [ids, , q] = Object(document["paths"])["/a/{ids}"].get.parameters;
      expect(ids.schema).toEqual({ type: "string" });
      expect(q.schema).toEqual({ type: "array", items: { type: "string" } });
    },
  );

  it("keeps the media types of a response of Swagger 2.0 that have no example", async () => {
    const found = { description: "", schema: { type: "object" }, examples: { "application/json": {} } };
    const get = { operationId: "get", produces: ["application/xml", "application/json"] };
    const { document } = await read({
      swagger: "2.0",
      host: "a.example",
      produces: ["application/json", "text/csv"],
      paths: {
        "/a": { get: { ...get, responses: { 200: found, 404: { $ref: "#/responses/Missing" } } } },
      },
      responses: { Missing: found },
    });
    const { responses } = Object(document["paths"])["/a"].get;
    expect(Object.keys(responses[200].content).sort()).toEqual(["application/json", "application/xml"]);
    const { Missing } = Object(document["components"]).responses;
    expect(Object.keys(Missing.content).sort()).toEqual(["application/json", "text/csv"]);
  });

  it("keeps forms and files of Swagger 2.0, and their media types", async () => {
    const post = (consumes: string, parameters: Tree[]) => ({
      post: {
        operationId: consumes.replace(/\W/g, ""),
        consumes: [consumes],
        parameters,
        responses: { 200: { description: "" } },
      },
    });
    const { client, losses } = await read({
      swagger: "2.0",
      host: "a.example",
      paths: {
        "/form": post("application/x-www-form-urlencoded", [
          { name: "a", in: "formData", type: "array", items: { type: "string" }, collectionFormat: "csv" },
        ]),
        "/upload": post("multipart/form-data", [{ name: "file", in: "formData", type: "file" }]),
      },
    });
    expect(client).toContain('body: ["application/x-www-form-urlencoded"]');
    expect(client).toContain("encoding: { a: { explode: false } }");
    expect(client).toContain('body: ["multipart/form-data"]');
    expect(client).toContain('import { bodies } from "@snap/runtime/bodies";');
    expect(losses).toEqual([]);
  });

  it("reads the parts of OpenAPI 3.2 that 3.1 can express", async () => {
    const stream = { 200: { description: "", content: { "text/event-stream": { itemSchema: { type: "object" } } } } };
    const item = { get: { operationId: "get", responses: stream }, query: { responses: OK } };
    const { client, losses, faults } = await read({ openapi: "3.2.0", paths: { "/a": item } });
    expect(faults).toEqual([]);
    expect(client).toContain('accept: "text/event-stream"');
    expect(losses).toEqual([["method-left-out", "/paths/~1a/query"]]);
  });

  it("reads a whole query string of OpenAPI 3.2 as an object in the query", async () => {
    const schema = { type: "object", properties: { a: { type: "string" } } };
    const content = { "application/x-www-form-urlencoded": { schema } };
    const parameters = [{ name: "all", in: "querystring", content }];
    const { document, client, losses } = await read({
      openapi: "3.2.0",
      paths: { "/a": { get: { operationId: "get", parameters, responses: OK } } },
    });
    expect(losses).toEqual([]);
    expect(Object(document["paths"])["/a"].get.parameters).toMatchObject([{ name: "all", in: "query", schema }]);
    expect(client).toContain("query: { all: {} }");
  });

  it.each([
    [{ openapi: "4.0.0" }, "the document has the version 4.0.0"],
    [{ name: "no spec" }, "the document has no version"],
  ])("reports that the version of %j is missing or unsupported", async (document, message) => {
    expect((await read(document)).diagnostics).toMatchObject([{ code: "openapi-version", message }]);
  });

  it("compiles a document without operations, and reports that webhooks are omitted", async () => {
    const { faults, losses } = await read({ openapi: "3.1.0", webhooks: { fired: { post: { responses: OK } } } });
    expect(faults).toEqual([]);
    expect(losses).toEqual([["part-left-out", "/webhooks"]]);
  });

  it("keeps a credential that is an ordinary query parameter", async () => {
    const parameters = [
      { name: "api_key", in: "query", required: true, schema: { type: "string", format: "password" } },
    ];
    const { client, losses } = await read({
      openapi: "3.1.0",
      paths: { "/a": { get: { parameters, responses: OK } } },
    });
    expect(client).toContain("credentials: {}");
    expect(client).toContain('secrets: ["api_key"]');
    expect(losses).toEqual([]);
  });

  it("resolves relative servers against the URL of the document", async () => {
    const text = JSON.stringify({ openapi: "3.1.0", servers: [{ url: "../v2" }], paths: {} });
    const options = { file: "acme.json", provider: "acme", displayName: "Acme" };
    const { document } = await readLeniently(text, { ...options, location: "https://a.example/docs/v1/openapi.json" });
    expect(document["servers"]).toEqual([{ url: "https://a.example/docs/v2" }]);
  });
});

describe("a spec in several files", () => {
  async function createFolder(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "snap-files-test-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return folder;
  }

  it("is read with the path items and schemas of its folder", async () => {
    const folder = await createFolder({
      "main.yaml": `openapi: 3.1.0
paths:
  /a: { get: { operationId: a, responses: { "200": { description: "", content: { application/json: { schema: { $ref: "./other.yaml#/Pot" } } } } } } }
  /b: { $ref: "./other.yaml#/PathB" }
`,
      "other.yaml": `Pot: { type: object, properties: { lid: { $ref: "third.yaml" } } }
PathB: { get: { operationId: b, responses: { "200": { description: "", content: { application/json: { schema: { $ref: "#/Pot" } } } } } } }
`,
      "third.yaml": "{ type: string, maxLength: 7 }",
    });
    const { text } = await readUpstream(join(folder, "main.yaml"));
    const { document, losses, faults } = await read(text);
    expect(faults).toEqual([]);
    expect(losses).toEqual([]);
    expect(Object.keys(Object(document["paths"])["/b"])).toEqual(["get"]);
    expect(Object(document["components"])["schemas"]).toEqual({
      Pot: { type: "object", properties: { lid: { $ref: "#/components/schemas/third" } } },
      third: { type: "string", maxLength: 7 },
    });
    expect(JSON.stringify(document)).not.toContain(folder);
  });

  it("is read without files from other folders, with a warning", async () => {
    const schema = (ref: string) =>
      `{ "200": { description: "", content: { application/json: { schema: { $ref: "${ref}" } } } } }`;
    const folder = await createFolder({
      "main.yaml": `openapi: 3.1.0\npaths: { /a: { get: { operationId: a, responses: ${schema("../../../etc/other.yaml")} } } }\n`,
    });
    const { losses } = await read((await readUpstream(join(folder, "main.yaml"))).text);
    expect(losses.map(([code]) => code)).toEqual(["reference-left-open"]);
  });
});
