import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
// The files that an install reads, and the script that starts it.
const FILES = ["package.json", "pnpm-*.yaml", "{packages,tools}/*/package.json", "tools/repo/bin/*.mjs"];

describe("npm start", () => {
  it("installs nothing that only these tests need", () => {
    const copy = mkdtempSync(join(tmpdir(), "snap-start-"));
    onTestFinished(() => rmSync(copy, { recursive: true }));
    for (const file of globSync(FILES, { cwd: REPOSITORY })) cpSync(join(REPOSITORY, file), join(copy, file));
    // Replaces the program that compiles and builds after the install.
    mkdirSync(join(copy, "tools/repo/src/tasks"), { recursive: true });
    writeFileSync(join(copy, "tools/repo/src/tasks/start.ts"), "");
    execFileSync(process.execPath, ["tools/repo/bin/start.mjs"], { cwd: copy, stdio: ["ignore", "ignore", "inherit"] });
    expect(readdirSync(join(copy, "tools/runtime-tests"))).toEqual(["package.json"]);
    expect(readdirSync(join(copy, "tools/repo"))).toContain("node_modules");
  }, 120_000);

  it("suggests only commands that use the repository's Node, because the installed one may not run TypeScript", () => {
    const source = readFileSync(join(REPOSITORY, "tools/repo/src/tasks/start.ts"), "utf8");
    const [, next = ""] = /^Next:\n(.*?)^$/ms.exec(source) ?? [];
    const commands = next.trimEnd().split("\n");
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) expect(command).toMatch(/^ {2}np[mx] /);
  });
});
