import { describe, expect, it } from "vitest";
import { checkShape } from "../../src/check/check-shape.ts";

function createFiles(): Map<string, string> {
  const files = new Map([["packages/unified/package.json", '{ "exports": { "./acme": {}, "./globex": {} } }']]);
  for (const [provider, name] of [
    ["acme", "Acme"],
    ["globex", "Globex"],
  ] as const) {
    files.set(`specs/${provider}/openapi.yaml`, `info:\n  x-snap-provider: ${name}\n`);
    files.set(`packages/${provider}/test/subject.ts`, `import { ${provider} } from "@snap/unified/${provider}";\n`);
    files.set(`packages/unified/src/providers/${provider}.ts`, "");
  }
  return files;
}

describe("checkShape", () => {
  it("accepts providers with a contract, tests and an adapter", () => {
    expect(checkShape(createFiles())).toEqual([]);
  });

  it("reports a published provider whose adapter no test or table of all providers would include", () => {
    const files = createFiles();
    files.delete("packages/acme/test/subject.ts");
    files.set("packages/globex/test/subject.ts", "export const subject = {};\n");
    expect(checkShape(files)).toEqual([
      "packages/acme/test/subject.ts is missing: add it, with a `Subject` of @snap/provider-tests that is named `subject`",
      "packages/globex/test/subject.ts must have the `adapter` of @snap/unified/globex: it is published",
    ]);
  });

  it("reports a package without a contract", () => {
    const files = createFiles();
    for (const name of ["client.ts", "schema.ts"]) files.set(`packages/globex/src/generated/${name}`, "");
    files.delete("specs/globex/openapi.yaml");
    expect(checkShape(files)).toEqual(["specs/globex/openapi.yaml is missing: restore it, or remove packages/globex"]);
  });

  it("reports a missing adapter and a missing export", () => {
    const files = createFiles();
    files.delete("packages/unified/src/providers/globex.ts");
    files.set("packages/unified/package.json", '{ "exports": { "./acme": {} } }');
    expect(checkShape(files)).toHaveLength(2);
  });

  it("requires no adapter for a private package", () => {
    const files = createFiles();
    files.delete("packages/unified/src/providers/globex.ts");
    files.set("packages/globex/test/subject.ts", "export const subject = {};\n");
    files.set("packages/acme/package.json", '{\n  "name": "@snap/acme"\n}\n');
    files.set("packages/globex/package.json", '{\n  "private": true,\n  "name": "@snap/globex"\n}\n');
    expect(checkShape(files)).toEqual([]);
  });

  it("reports a hand-written file of more than 400 lines, but not a generated one", () => {
    const files = createFiles();
    files.set("tools/x/src/long.ts", "\n".repeat(401));
    files.set("tools/x/src/long.mts", "\n".repeat(401));
    files.set("packages/acme/src/generated/schema.ts", "\n".repeat(401));
    expect(checkShape(files)).toEqual(
      ["ts", "mts"].map((extension) => `tools/x/src/long.${extension} has 401 lines: split it before 400`),
    );
  });
});
