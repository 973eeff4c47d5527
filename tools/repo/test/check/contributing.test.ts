import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../../../package.json" with { type: "json" };
import { TOOLS } from "../../src/check/import-rules.ts";
import { REPOSITORY } from "../../src/tasks/run.ts";

const PAGE = readFileSync(join(REPOSITORY, "CONTRIBUTING.md"), "utf8");
const ROWS = PAGE.split("\n").map((line) => line.split(/ +\| +|^\| +| +\|$/).slice(1, -1));

describe("CONTRIBUTING.md", () => {
  it("has one row for each folder of tools, with the tools that it may import", () => {
    const described = ROWS.flatMap(([folder = "", , imports]) => {
      const [, name] = /^`tools\/([\w-]+)`$/.exec(folder) ?? [];
      return name === undefined ? [] : [[name, imports]];
    });
    const folders = globSync("tools/*/package.json", { cwd: REPOSITORY }).map((file) => basename(dirname(file)));
    expect(Object.fromEntries(described)).toEqual(
      Object.fromEntries(
        folders.map((name) => [name, (TOOLS[name] ?? []).map((other) => `\`${other}\``).join(", ") || "none"]),
      ),
    );
    expect(described).toHaveLength(folders.length);
  });

  it.each(Object.keys(manifest.scripts))("has a row for the script %s", (script) => {
    const [group] = script.split(":");
    const names = ROWS.map(([commands = ""]) => commands.replaceAll("`…:", `\`pnpm ${group}:`));
    expect(names.filter((name) => name.match(new RegExp(`\`p?npm (?:run )?${script}(?=[ \`])`)))).not.toEqual([]);
  });
});
