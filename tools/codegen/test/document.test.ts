import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it, onTestFinished } from "vitest";
import { compile } from "../src/compile.ts";
import { ACME, createRepository, diagnose } from "./repository.ts";

const MESSAGE = "message: { type: string }\n    Snapshot";
const FAILED = "failed: { value: { message: It failed. } }";

describe("checkDocument", () => {
  it.each([
    ["an empty file", "", "document-invalid", ""],
    ["a comment", "# nothing\n", "document-invalid", ""],
    ["text", "hello\n", "document-invalid", ""],
    ["a number", "42\n", "document-invalid", ""],
    ["a list", "[]\n", "document-invalid", ""],
    ["null", "null\n", "document-invalid", ""],
    ["no version", replaceOnce(ACME, "openapi: 3.1.0\n", ""), "openapi-version", "/openapi"],
    ["OpenAPI 3.0", replaceOnce(ACME, "openapi: 3.1.0", "openapi: 3.0.3"), "openapi-version", "/openapi"],
    ["OpenAPI 4.0", replaceOnce(ACME, "openapi: 3.1.0", "openapi: 4.0.0"), "openapi-version", "/openapi"],
    ["a version that is a number", replaceOnce(ACME, "openapi: 3.1.0", "openapi: 3.1"), "openapi-version", "/openapi"],
    ["Swagger", "swagger: '2.0'\n", "openapi-version", "/openapi"],
    ["a circular anchor", `${ACME}x-loop: &a { b: *a }\n`, "document-circular", "/x-loop/b"],
    ["5,000 nested lists", `${ACME}x-deep: ${"[".repeat(5_000)}${"]".repeat(5_000)}\n`, "document-invalid", ""],
  ])("refuses %s", async (_, spec, code, pointer) => {
    const [fault, ...others] = await diagnose(spec);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code, pointer, file: "specs/acme/openapi.yaml" });
    expect(fault?.line).toBeGreaterThan(0);
    expect(fault?.fix).toMatch(/^[A-Z].*\.$/);
  });

  it("refuses an object with more than 50,000 properties, with which the OpenAPI library would fail", async () => {
    const names = Array.from({ length: 50_001 }, (_, index) => `  k${index}: 1\n`).join("");
    expect(await diagnose(`${ACME}x-wide:\n${names}`)).toMatchObject([
      { code: "document-invalid", pointer: "/x-wide" },
    ]);
  });

  it("accepts an anchor with two aliases", async () => {
    const anchored = replaceOnce(ACME, FAILED, "failed: &failure { value: { message: It failed. } }");
    const spec = replaceOnce(anchored, "invalid: { value: { message: That is not valid. } }", "invalid: *failure");
    expect(await diagnose(spec)).toEqual([]);
  });

  it.each([
    ["another file", MESSAGE, 'message: { $ref: "./other.yaml" }\n    Snapshot', "message"],
    ["a file outside", MESSAGE, 'message: { $ref: "../../../../etc/schema.yaml" }\n    Snapshot', "message"],
    ["an address", MESSAGE, 'message: { $ref: "http://127.0.0.1:1/leak" }\n    Snapshot', "message"],
  ])("refuses a reference to %s", async (_, from, to, property) => {
    const faults = await diagnose(replaceOnce(ACME, from, to));
    expect(faults.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["ref-external", `/components/schemas/Failure/properties/${property}`],
    ]);
  });

  it.each([
    ["a part of a component", "#/components/schemas/Snapshot/properties/id"],
    ["a path", "#/paths/~1snapshots/get/responses/200/content/application~1json/schema"],
    ["an anchor", "#message"],
    ["the document", "#/"],
  ])("refuses a reference to %s", async (_, ref) => {
    const faults = await diagnose(replaceOnce(ACME, MESSAGE, `message: { $ref: "${ref}" }\n    Snapshot`));
    expect(faults.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["ref-unsupported", "/components/schemas/Failure/properties/message"],
    ]);
  });

  it.each([
    ["a reference that is an object", "$ref: { $ref: '#/components/schemas/Snapshot' }", "ref-unsupported"],
    ["a reference that is a number", "$ref: 1", "ref-unsupported"],
    ["a dynamic reference to an unknown anchor", "$dynamicRef: '#x'", "ref-unsupported"],
    ["a dynamic reference to a component", "$dynamicRef: '#/components/schemas/Snapshot'", "ref-unsupported"],
    ["a keyword with the name of a method", "hasOwnProperty: true", "document-invalid"],
  ])("refuses %s", async (_, text, code) => {
    const faults = await diagnose(replaceOnce(ACME, MESSAGE, `message: { ${text} }\n    Snapshot`));
    expect(faults).toMatchObject([{ code, pointer: "/components/schemas/Failure/properties/message" }]);
  });

  it("refuses a discriminator that names another file, and accepts a discriminator that names components", async () => {
    const mapped = (hot: string) =>
      replaceOnce(
        ACME,
        "    Failure:\n      type: object\n",
        `    Failure:\n      type: object\n      discriminator:\n        propertyName: message\n        mapping: { cold: "#/components/schemas/Tier", hot: "${hot}" }\n`,
      );
    expect(await diagnose(mapped("#/components/schemas/Tier"))).toEqual([]);
    expect(await diagnose(mapped("./hot.yaml"))).toMatchObject([
      { code: "ref-external", pointer: "/components/schemas/Failure/discriminator/mapping/hot" },
    ]);
    expect(await diagnose(mapped("Missing"))).toMatchObject([{ code: "ref-unsupported" }]);
  });

  it("does not open addresses or other files", async () => {
    const requests: unknown[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url);
      response.end("{}");
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    onTestFinished(() => void server.close());
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/leak`;
    const places = [
      [FAILED, `failed: { externalValue: "${url}" }`],
      [FAILED, `failed: { value: { message: It failed. }, x-more: { $ref: "${url}" } }`],
      [FAILED, `failed: { value: { message: It failed., externalValue: "${url}" } }`],
      [MESSAGE, `message: { $ref: "${url}" }\n    Snapshot`],
      ["openapi: 3.1.0\n", `openapi: 3.1.0\nx-more: { externalValue: "${url}" }\n`],
    ] as const;
    for (const [from, to] of places) {
      expect((await diagnose(replaceOnce(ACME, from, to))).map(({ code }) => code)).toEqual(["ref-external"]);
    }
    expect(requests).toEqual([]);
  });

  it("ignores a broken sibling file, because it is never read", async () => {
    const spec = replaceOnce(ACME, MESSAGE, 'message: { $ref: "./sibling.yaml" }\n    Snapshot');
    const repository = await createRepository({ acme: spec });
    await writeFile(join(repository, "specs/acme/sibling.yaml"), "type: thing\n");
    const { diagnostics } = await compile(repository, "acme");
    expect(diagnostics.map(({ code }) => code)).toEqual(["ref-external"]);
  });
});
