import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { ACME, createRepository, diagnose } from "./repository.ts";

const HEADER = "X-Remaining: { description: Calls left., schema: { type: integer }, example: 41 }";
const withHeaderWord = (unit: string) =>
  replaceOnce(ACME, HEADER, HEADER.replace("{ description", `{ x-snap-rate-limit-reset: ${unit}, description`));
const withWordOn = (id: string, word: string) =>
  replaceOnce(ACME, `operationId: ${id}`, `operationId: ${id}\n      ${word}`);

async function clientOf(spec: string): Promise<string | undefined> {
  return (await filesOf(spec)).get("client.ts");
}

async function filesOf(spec: string): Promise<ReadonlyMap<string, string>> {
  const { files, diagnostics } = await compile(await createRepository({ acme: spec }), "acme");
  expect(diagnostics).toEqual([]);
  return files;
}

describe("readSendingRules", () => {
  it("names the header with the time at which a rate limit ends", async () => {
    const client = await clientOf(withHeaderWord("seconds"));
    expect(client).toContain('rateLimitReset: { header: "x-remaining", unit: "seconds" }');
  });

  it("states where failures have their message, for clients and for mocks", async () => {
    const files = await filesOf(`${ACME}x-snap-error: { message: /message }\n`);
    for (const name of ["client.ts", "contract.ts"]) expect(files.get(name)).toContain('errorMessage: "/message"');
  });

  it.each([
    ["{ message: /detail }", "/x-snap-error/message", 'no documented failure has a string at "/detail"'],
    ["{ message: detail }", "/x-snap-error", "/message must match pattern"],
    ["{ text: /message }", "/x-snap-error", "/text is unknown"],
  ])("refuses x-snap-error: %s", async (word, pointer, message) => {
    const found = await diagnose(`${ACME}x-snap-error: ${word}\n`);
    expect(found).toMatchObject([{ code: "error-invalid", pointer, message: expect.stringContaining(message) }]);
  });

  it("lists idempotent operations", async () => {
    const client = await clientOf(withWordOn("createSnapshot", "x-snap-idempotent: true"));
    expect(client).toContain('operations: { "POST /disks/{disk_id}/snapshots": { idempotent: true } }');
  });

  it("lists the success statuses that are documented without a body, but could have one", async () => {
    const resource =
      '      x-snap-resource: { collection: snapshots, does: create, where: { disk_id: "{disk_id}" } }\n';
    const [before = "", after = ""] = replaceOnce(ACME, resource, "").split("          description: The snapshot.\n");
    const rest = after.slice(after.indexOf('        "422"'));
    const client = await clientOf(`${before}          description: The snapshot.\n${rest}`);
    expect(client).toContain('operations: { "POST /disks/{disk_id}/snapshots": { bodiless: /^201$/ } }');
  });

  it.each(["format: password", "writeOnly: true"])(
    "lists a field that is secret because of %s, for clients and mocks",
    async (keyword) => {
      const field = `message: { type: string }\n        key: { type: string, ${keyword} }`;
      const files = await filesOf(replaceOnce(ACME, "message: { type: string }", field));
      for (const file of ["client.ts", "contract.ts"]) expect(files.get(file)).toContain('secrets: ["key"]');
    },
  );

  it.each([
    ["text/csv", '"a,b"', ["media"]],
    ["application/pdf", '"%PDF"', ["media"]],
    ["text/event-stream", '"data: {}"', ["media", "streams"]],
    ["application/problem+json", "{ snapshot: { id: s2, state: ready, tier: cold } }", []],
  ])("imports the reader of %s responses", async (type, example, parts) => {
    const wrapped = `            application/json:
              schema: { type: object, properties: { snapshot: { $ref: "#/components/schemas/Snapshot" } } }
              examples:
                found: { value: { snapshot: { id: s2, state: ready, tier: cold } } }
`;
    const schema = parts.length > 0 ? "{ type: string }" : "{ type: object }";
    const other = `            ${type}:
              schema: ${schema}
              examples:
                found: { value: ${example} }
`;
    const client = (await clientOf(replaceOnce(ACME, wrapped, wrapped + other))) ?? "";
    for (const part of ["media", "streams"]) {
      const imported = client.includes(`import { ${part} } from "@snap/runtime/${part}";`);
      expect([part, imported]).toEqual([part, parts.includes(part)]);
    }
    expect(client).toContain(`accept: "application/json, ${type}"`);
  });

  it("omits rules that the spec does not define", async () => {
    expect(await clientOf(ACME)).not.toMatch(/rateLimitReset|idempotent|bodiless|secrets/);
  });

  it.each([
    ["rate-limit-invalid", withHeaderWord("minutes")],
    ["idempotent-invalid", withWordOn("createSnapshot", "x-snap-idempotent: 1")],
    ["idempotent-invalid", withWordOn("listSnapshots", "x-snap-idempotent: true")],
  ])("reports %s", async (code, spec) => {
    expect((await diagnose(spec)).map((fault) => fault.code)).toEqual([code]);
  });
});
