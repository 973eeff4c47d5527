import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
// Beside the packages, so that imports resolve as a reader's would.
const FOLDER = resolve(import.meta.dirname, "../node_modules/.snippets");

const readmes = ["README.md", ...readdirSync(join(REPOSITORY, "packages")).map((name) => `packages/${name}/README.md`)];
const snippets = readmes.flatMap((file) => {
  const text = readFileSync(join(REPOSITORY, file), "utf8");
  return [...text.matchAll(/```ts\n(.*?)```/gs)].map((match): [string, string] => [file, match[1] ?? ""]);
});

describe("READMEs", () => {
  it("hold snippets that compile", () => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    snippets.forEach(([file, code], index) => {
      const name = `${file.replaceAll("/", "-").replace(".md", "")}-${index}.ts`;
      writeFileSync(join(FOLDER, name), `${code}export {};\n`);
    });
    writeFileSync(
      join(FOLDER, "tsconfig.json"),
      JSON.stringify({
        extends: "../../../config/tsconfig.json",
        include: ["*.ts"],
        compilerOptions: { noUnusedLocals: false },
      }),
    );
    expect(compile(FOLDER)).toBe("");
    expect(snippets.length).toBeGreaterThan(readmes.length);
  });
});

function compile(folder: string): string {
  try {
    execFileSync("tsc", ["-p", folder], { encoding: "utf8" });
    return "";
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
  }
}
