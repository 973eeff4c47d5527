import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const CLI = resolve(import.meta.dirname, "../../src/corpus.ts");

const GOOD = `
openapi: 3.0.3
info: { title: Things, version: "1" }
servers: [{ url: "https://api.example.com/{version}", variables: { version: { default: v1 } } }]
paths:
  /things/{id}/:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses:
        "200":
          description: One.
          content:
            application/json: { schema: { type: object, properties: { name: { type: string, nullable: true } } } }
        4xx: { description: It failed. }
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses: { "201": { description: Made. } }
  /elsewhere:
    get: { responses: { "302": { description: It is elsewhere. } } }
components:
  schemas:
    Thing: { type: object, required: [part], properties: { part: { $ref: "#/components/schemas/Thing" } } }
`;

const SWAGGER = JSON.stringify({
  swagger: "2.0",
  info: { title: "Old", version: "1" },
  host: "old.example.com",
  schemes: ["https"],
  paths: {
    "/old": {
      post: {
        parameters: [{ in: "body", name: "body", schema: { type: "object", properties: { a: { type: "string" } } } }],
        responses: { 200: { description: "", schema: { type: "array", items: { type: "string" } } } },
      },
    },
  },
});

const BROKEN: Readonly<Record<string, [text: string, detail: RegExp]>> = {
  "text.yaml": ["just text", /not an object/],
  "page.json": ["<html></html>", /not an object|openapi/i],
  "syntax.yaml": ["openapi: 3.0.0\npaths: {", /line \d/],
  "other.json": ['{ "name": "no spec" }', /the document has no version/],
  "cycle.yaml": ["openapi: 3.0.0\npaths: &a\n  /a: *a\n", /alias refers to an object that contains it/],
};

describe("corpus", { timeout: 120_000 }, () => {
  it("processes files of every version", async () => {
    const { code, stdout } = await run({ "good.yaml": GOOD, "swagger.json": SWAGGER });
    expect(stdout).toContain("2 of 2 files passed, 1 of them without a loss");
    expect(stdout).toMatch(/good\.yaml +│ – +│.*\n│ swagger\.json +│ ✓ /);
    expect(stdout).toContain('Lost:\n  good.yaml #/components/schemas/Thing\n    no sample satisfies its "required"');
    expect(code).toBe(0);
  });

  it("reports the problem and place of an invalid file, and continues", async () => {
    const texts = Object.fromEntries(Object.entries(BROKEN).map(([name, [text]]) => [name, text]));
    const { code, stdout, stderr } = await run({ "good.yaml": GOOD, ...texts }, "--json");
    const { whole, files } = JSON.parse(stdout);
    expect(whole).toBe(1);
    for (const [name, [, detail]] of Object.entries(BROKEN)) {
      const file = files.find((each: { name: string }) => each.name === name);
      expect(file).toMatchObject({ failedAt: "loaded" });
      expect(file.failures[0].detail).toMatch(detail);
    }
    expect(stderr).toContain("Only 16.7 % of the files passed; --threshold requires 100 %.");
    expect(code).toBe(1);
  });

  it("succeeds if the threshold is reached", async () => {
    const { code } = await run({ "good.yaml": GOOD, "text.yaml": "text" }, "--threshold", "50");
    expect(code).toBe(0);
  });

  it.each([
    [["/no/such/folder"], /There is no folder/],
    [[], /Pass exactly one folder/],
    [[".", "--threshold", "many"], /must be a number from 0 to 100, got "many"/],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await start(args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

async function run(files: Readonly<Record<string, string>>, ...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), "snap-corpus-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return start([folder, ...args]);
}

function start(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ["--conditions", "@snap/source", CLI, ...args], (error, stdout, stderr) => {
      done({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}
