import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT_CODES } from "../src/command/exit-codes.ts";
import { readCommands } from "../src/reference/read-commands.ts";
import { renderManual } from "../src/reference/render-manual.ts";
import { renderMarkdown } from "../src/reference/render-markdown.ts";
import { createClouds, run } from "./support/run.ts";

const commands = await readCommands();

describe.each([
  ["the Markdown reference", await renderMarkdown()],
  ["the manual page", (await renderManual()).replaceAll("\\-", "-").replaceAll("\\e", "\\")],
])("%s", (_, page) => {
  it("has every command with its flags and examples", () => {
    for (const { name, summary, command } of commands) {
      const { flags, examples } = command;
      const texts = [
        name,
        summary,
        ...Object.keys(flags).map((flag) => `--${flag}`),
        ...examples.map(({ line }) => line),
      ];
      for (const text of texts) expect(page).toContain(text);
    }
  });

  it("has every exit code and output format", () => {
    for (const { meaning } of EXIT_CODES) expect(page).toContain(meaning);
    for (const format of ["table", "json", "ndjson", "csv", "yaml"]) expect(page).toContain(format);
  });
});

describe("every command", () => {
  it.each(commands)("$name has examples that start with its name", ({ name, command }) => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const { line } of command.examples) expect(line).toMatch(new RegExp(`^snapshots ${name}( |$)`));
  });
});

describe("README.md", () => {
  it("begins with a command and what it prints for a mock account", async () => {
    const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
    const [, line = "", printed] = /^snapshots (ls .*)\n```\n\n[^\n]+\n\n```text\n(.*?)^```$/ms.exec(readme) ?? [];
    const { fetch } = createClouds();
    const { stdout } = await run(line.split(" "), { fetch, env: { DIGITALOCEAN_TOKEN: "any" } });
    expect(stdout).toBe(printed);
  });
});
