import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { syncAll } from "../src/sync-all.ts";
import { createRepository, OVERLAY, readAll, SOURCE, UPSTREAM } from "./repository.ts";
import { serve } from "./serve.ts";

const OTHER = `components:
  schemas:
    next: { properties: { next: { $ref: "#/components/schemas/cursor" }, self: { $ref: "./other.yaml#/components/schemas/cursor" } } }
    cursor: { type: string, maxLength: 9, description: Acme's own prose }
    back: { $ref: "./acme.yaml#/components/schemas/disk" }
`;

function referring(reference: string): string {
  return replaceOnce(UPSTREAM, '- $ref: "#/components/schemas/next"', `- $ref: "${reference}"`);
}

async function createReferring(allowed: readonly string[], reference: string) {
  const source = replaceOnce(SOURCE, "  licence: MIT\n", `  licence: MIT\n  references: ${JSON.stringify(allowed)}\n`);
  const repository = await createRepository({ source, overlay: OVERLAY });
  const folder = join(await createRepository(), "upstream");
  await mkdir(folder);
  await writeFile(join(folder, "acme.yaml"), referring(reference));
  await writeFile(join(folder, "other.yaml"), OTHER);
  return { repository, from: join(folder, "acme.yaml") };
}

async function pageOf(repository: string) {
  const { [`specs/acme/openapi.yaml`]: contract = "" } = await readAll(repository);
  return parse(contract).components.schemas.SnapshotPage.properties;
}

describe("an upstream that refers to other documents", () => {
  const cursor = { type: "string", maxLength: 9 };

  it("is read with the documents that `references` allows", async () => {
    const { repository, from } = await createReferring(["./other.yaml"], "./other.yaml#/components/schemas/next");
    await syncAll({ repository, providers: ["acme"], from });
    expect(await pageOf(repository)).toMatchObject({ next: cursor, self: cursor });
    expect((await readAll(repository))["specs/acme/upstream.yaml"]).not.toMatch(/other\.yaml|Acme's/);
  });

  it("resolves references back into the first document", async () => {
    const { repository, from } = await createReferring(["other.yaml"], "./other.yaml#/components/schemas/back");
    await syncAll({ repository, providers: ["acme"], from });
    const { "specs/acme/upstream.yaml": facts = "" } = await readAll(repository);
    expect(facts).toContain('- $ref: "#/components/schemas/disk"');
  });

  it("is read with other documents from their URLs if it has a URL", async () => {
    const asked: (string | undefined)[] = [];
    const address = await serve(({ url }, response) => {
      asked.push(url);
      response.end(url === "/v1/acme.yaml" ? referring("../other.yaml#/components/schemas/next") : OTHER);
    });
    const { repository } = await createReferring(["../other.yaml"], "unused.yaml");
    await syncAll({ repository, providers: ["acme"], from: `${address}/v1/acme.yaml` });
    expect(asked).toEqual(["/v1/acme.yaml", "/other.yaml"]);
  });

  it.each([
    [
      "a document that is not allowed",
      ["./other.yaml"],
      "./secret.yaml#/a",
      /secret\.yaml#\/a .* points to another document\n {2}fix: .*upstream\.references/,
    ],
    ["a missing document", ["./none.yaml"], "./none.yaml#/a", /none\.yaml\n {2}[\w-]+: the file cannot be read/],
    ["a document without the target", ["./other.yaml"], "./other.yaml#/components/schemas/none", /has no target/],
    ["a document over http", ["http://other.example/a.yaml"], "http://other.example/a.yaml#/a", /http is refused/],
    ["a document with a file URL", ["file:///etc/passwd"], "file:///etc/passwd", /file is refused/],
  ])("is refused with a reference to %s", async (_, allowed, reference, message) => {
    const { repository, from } = await createReferring(allowed, reference);
    const before = await readAll(repository);
    await expect(syncAll({ repository, providers: ["acme"], from })).rejects.toThrow(message);
    expect(await readAll(repository)).toEqual(before);
  });
});
