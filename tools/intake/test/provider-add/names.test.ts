import { resolve } from "node:path";
import { expect, it } from "vitest";
import { checkName } from "../../src/provider-add/names.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");

it.each(
  "api constructor prototype default class await import let con nul aux prn com1 lpt9 node-modules npm".split(" "),
)("a provider cannot have the reserved name %s", (name) => {
  expect(() => checkName(REPOSITORY, name)).toThrow(
    new RegExp(`^${name}\\n {2}name-reserved: the name is that .*\\n {2}fix: Choose another, such as ${name}-cloud\\.`),
  );
  expect(() => checkName(REPOSITORY, `${name}-cloud`)).not.toThrow();
});

it.each(["packages/runtime", "tools/sync"])("a provider cannot have the name of %s", (folder) => {
  const name = folder.replace(/.*\//, "");
  expect(() => checkName(REPOSITORY, name)).toThrow(`${folder}\n  name-taken: the provider already exists`);
});
