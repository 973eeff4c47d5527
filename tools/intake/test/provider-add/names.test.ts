import { resolve } from "node:path";
import { expect, it } from "vitest";
import { checkDisplayName, checkName, toDisplayName } from "../../src/provider-add/names.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");

it.each(
  "api constructor prototype default class await import let con nul aux prn com1 lpt9 node-modules npm".split(" "),
)("a provider cannot have the reserved name %s", (name) => {
  expect(() => checkName(REPOSITORY, name)).toThrow(
    new RegExp(`^${name}\\n {2}name-reserved: the name is that .*\\n {2}fix: Choose another, such as ${name}-cloud\\.`),
  );
  expect(() => checkName(REPOSITORY, `${name}-cloud`)).not.toThrow();
});

it.each(["packages/runtime", "tools/sync"])("a provider cannot have the name of the folder %s", (folder) => {
  const name = folder.replace(/.*\//, "");
  expect(() => checkName(REPOSITORY, name)).toThrow(`${folder}\n  name-taken: the provider already exists`);
});

it.each([
  ["e2b", "E2B API", "E2B"],
  ["digitalocean", "DigitalOcean API", "DigitalOcean"],
  ["acme-cloud", "The ACME Cloud", "ACMECloud"],
  ["acme-cloud", "Snapshots of acme cloud", "AcmeCloud"],
  ["acme", "Acmeville", "Acme"],
  ["acme", undefined, "Acme"],
])("the name of %s in identifiers is spelled as in the title %j: %s", (name, title, displayName) => {
  expect(toDisplayName(name, title)).toBe(displayName);
  expect(() => checkDisplayName(displayName, name)).not.toThrow();
});

it.each(["e2b", "E2C", "E2-B"])("the name of e2b in identifiers cannot be %s", (name) => {
  expect(() => checkDisplayName(name, "e2b")).toThrow(
    `--name\n  name-invalid: "${name}" is not a spelling of e2b\n  fix: Spell e2b with upper-case letters and without hyphens, such as E2b.`,
  );
});
