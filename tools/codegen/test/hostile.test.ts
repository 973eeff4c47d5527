import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { printLiteral } from "../src/emit/literal.ts";
import { ACME, createRepository } from "./repository.ts";

const TEXTS = [
  "*/ globalThis.pwned = 1; /*",
  "${globalThis.pwned = 1}",
  "`${globalThis.pwned = 1}`",
  '"; globalThis.pwned = 1; "',
  "'; globalThis.pwned = 1; '",
  "\n globalThis.pwned = 1 //",
  "\r\u2028globalThis.pwned = 1;\u2029",
  "\\",
  "</script>",
  "a @deprecated \n@internal \u2028 * @deprecated \r@internal \u3164@deprecated",
  "\u3164@deprecated",
  "{@link https://evil.test}",
  "`{ @linkcode https://evil.test}`",
  "\u202E\u2066 }\u2069\u200B \u001B[2K \u009B31m \u{E0041}",
];
const NAMES = ["__proto__", "constructor", "toString", "class", "default", "await", "a-b", "1st", "", " ", ...TEXTS];

// Contains every hostile string and name in every place of the spec that can contain one.
function hostileSpec(): string {
  const properties = Object.fromEntries(NAMES.map((name) => [name, { type: "string", description: TEXTS.join(" ") }]));
  const values = Object.fromEntries(NAMES.map((name) => [name, TEXTS[0]]));
  const quote = (value: unknown) => JSON.stringify(value).replaceAll("\u2028", "\\L").replaceAll("\u2029", "\\P");
  const object = (entries: Record<string, unknown>) =>
    `{ ${NAMES.map((name) => `${quote(name)}: ${quote(Object.getOwnPropertyDescriptor(entries, name)?.value)}`).join(", ")} }`;
  const texts = `title: ${quote(TEXTS.join(""))}, description: ${quote(TEXTS.join("\n"))}, default: ${quote(TEXTS[0])}, format: ${quote("a\n * @deprecated")}`;
  let spec = replaceOnce(
    ACME,
    "summary: List snapshots",
    `summary: ${quote(TEXTS.join(" "))}\n      description: ${quote(TEXTS.join(" "))}`,
  );
  spec = replaceOnce(spec, "title: Acme snapshots", `title: ${quote(TEXTS.join(" "))}`);
  spec = replaceOnce(
    spec,
    "one-page: { value: { items: [{ id: s1, state: ready, tier: hot }] } }",
    `${quote(TEXTS.join(""))}: { value: { items: [${object(values).replace("{", "{ id: s1, state: ready, ")}] } }`,
  );
  spec = replaceOnce(
    spec,
    "        id: { type: string }\n",
    `        id: { type: string, ${texts} }\n${NAMES.map((name) => `        ${quote(name)}: ${quote(Object.getOwnPropertyDescriptor(properties, name)?.value)}\n`).join("")}`,
  );
  return replaceOnce(
    spec,
    "enum: [creating, ready, failed]",
    `enum: [creating, ready, failed, ${TEXTS.map(quote).join(", ")}]`,
  );
}

describe("hostile specs", { timeout: 60_000 }, () => {
  it("compile to valid code without side effects", async () => {
    const repository = await createRepository({ acme: hostileSpec() });
    const { files: compiled, diagnostics } = await compile(repository, "acme");
    const files = new Map(compiled);
    expect(diagnostics).toEqual([]);
    const folder = join(import.meta.dirname, "../node_modules/.cache/hostile");
    mkdirSync(folder, { recursive: true });
    // This file imports hand-written code of a package.
    files.delete("msw.ts");
    for (const [name, text] of files) {
      const { diagnostics: faults } = ts.transpileModule(text, { reportDiagnostics: true, fileName: name });
      expect(faults?.map(({ messageText }) => messageText)).toEqual([]);
      expect(identifiersOf(text)).not.toContain("pwned");
      expect(text).not.toMatch(/^\s*(?:\/\*\*|\*)?\s*@(?:deprecated|internal)|^\s*\*.*\s@(?:deprecated|internal)/m);
      const comments = text.match(/^\s*\/\*\*[\s\S]*?\*\/|^ *\*.*$/gm) ?? [];
      expect(comments.filter((comment) => /\{\s*@link(?:code)?\s*https/.test(comment))).toEqual([]);
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
      writeFileSync(join(folder, name), text);
    }
    expect(typeErrors([...files.keys()].map((name) => join(folder, name)))).toEqual([]);
  }, 60_000);

  it("do not change examples", async () => {
    const value = JSON.parse(`{${NAMES.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(TEXTS)}`).join(",")}}`);
    const evaluated: unknown = new Function(`return ${printLiteral(value)}`)();
    expect(JSON.stringify(evaluated)).toBe(JSON.stringify(value));
    expect(Object.getPrototypeOf(evaluated)).toBe(Object.prototype);
  });

  it("show their invisible characters in a regular expression, which keeps its meaning", () => {
    const hidden = "\u202E\u2066\u200B\u{E0041}\u00A0";
    const printed = printLiteral(new RegExp(`^(?:${hidden}|[${hidden}]/)$`, "u"));
    expect(printed).toMatch(/^[ -~]+$/);
    const evaluated: RegExp = new Function(`return ${printed}`)();
    for (const text of [hidden, "\u{E0041}/", "\u00A0/"]) expect(text).toMatch(evaluated);
  });

  it("are printed as fast with deep literals as with wide literals", () => {
    let deep: unknown = "x".repeat(120);
    for (let level = 0; level < 200; level++) deep = { level: deep };
    const before = performance.now();
    expect(printLiteral(deep).split("\n")).toHaveLength(401);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

function identifiersOf(text: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest));
  return names;
}

// Checks files as strictly as this repository is checked, with the sources of the packages that a provider package
// imports.
function typeErrors(files: string[]): unknown[] {
  const root = join(import.meta.dirname, "../../..");
  const { config } = ts.readConfigFile(join(root, "tools/repo/config/tsconfig.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const importer = join(root, "packages/fireworks/src/generated/index.ts");
  const paths = ["@snap/mock", "@snap/runtime", "msw"].map((name): [string, string[]] => {
    const { resolvedModule } = ts.resolveModuleName(name, importer, options, ts.sys);
    return [name, [resolvedModule?.resolvedFileName ?? `${name} is missing`]];
  });
  const program = ts.createProgram(files, { ...options, paths: Object.fromEntries(paths), types: [] });
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => [file?.fileName, messageText]);
}
