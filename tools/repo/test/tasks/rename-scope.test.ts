import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renameScope } from "../../src/tasks/rename-scope.ts";
import { listFiles, REPOSITORY } from "../../src/tasks/run.ts";

// The name is split, because the command would rename it here too.
const CURRENT = `@${"snap"}`;
const rename = (text: string, rest = {}) => renameScope(text, CURRENT, { scope: "@acme-1", ...rest });

describe("renameScope", () => {
  it.each([
    ["an import", `import { x } from "${CURRENT}/runtime";`, 'import { x } from "@acme-1/runtime";'],
    ["an export condition", `"${CURRENT}/source"`, '"@acme-1/source"'],
    ["a pattern", `/^${CURRENT}\\/mock$/`, "/^@acme-1\\/mock$/"],
    ["the end of a sentence", `All are in ${CURRENT}.`, "All are in @acme-1."],
    ["a longer scope", `${CURRENT}shots/x and ${CURRENT}-x/y`, `${CURRENT}shots/x and ${CURRENT}-x/y`],
    ["an address", `me${CURRENT}.example, me${CURRENT}`, `me${CURRENT}.example, me${CURRENT}`],
  ])("renames %s only if it is the scope", (_, before, after) => {
    expect(rename(before)).toBe(after);
  });

  it("replaces the old scope in all files of this repository", () => {
    const left = listFiles().filter((file) =>
      new RegExp(`${CURRENT}/[a-z]`).test(rename(readFileSync(join(REPOSITORY, file), "utf8"))),
    );
    expect(left).toEqual([]);
  });

  it("fills in the repository, its owner and the contact if they are given", () => {
    const owners = readFileSync(join(REPOSITORY, ".github/CODEOWNERS"), "utf8");
    const conduct = readFileSync(join(REPOSITORY, ".github/CODE_OF_CONDUCT.md"), "utf8");
    expect(rename(owners, { repository: "acme/clouds" })).toContain("* @acme\n");
    expect(rename(conduct, { contact: "conduct@acme.example" })).toContain("Write to conduct@acme.example");
  });

  it.each([
    ["scope", { scope: "acme" }],
    ["--repository", { repository: "acme" }],
    ["--contact", { contact: "somebody" }],
  ])("refuses a malformed %s", (what, options) => {
    expect(() => rename("", options)).toThrow(`${what} must be `);
  });
});
