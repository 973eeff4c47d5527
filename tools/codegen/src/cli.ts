import { join } from "node:path";
import { defineCommand, fail, print } from "@snap/openapi/command";
import { countOf } from "@snap/openapi/count-of";
import { isFresh, LOCK_FILE, remember, type Step } from "@snap/openapi/fresh";
import type { Generated } from "./generate.ts";

const USAGE = `Usage: npm run generate -- [provider…] [--check]

Compiles specs/<provider>/openapi.yaml into the generated files of packages/<provider>.
Compiles all providers if none is named.

  --check           change nothing; list every stale or unexpected file and exit with 1
`;

await defineCommand({
  usage: USAGE,
  options: { check: { type: "boolean", default: false } },
  providers: "some",
  writes: ({ check }) => !check,
  run: async ({ values: { check }, repository, providers }) => report(await run(repository, providers, check), check),
});

// Providers remembered as fresh are skipped, without loading the compiler. With `check`, every provider is compiled.
async function run(repository: string, names: readonly string[], check: boolean): Promise<Generated[]> {
  const old = check ? names : names.filter((provider) => !isFresh(toStep(repository, provider)));
  if (old.length === 0) return names.map((provider) => ({ provider, stale: [] }));
  const { generate } = await import("./generate.ts");
  const results = await generate({ repository, providers: old, check });
  if (!check) for (const provider of old) await remember(toStep(repository, provider));
  return names.map((name) => results.find(({ provider }) => provider === name) ?? { provider: name, stale: [] });
}

function toStep(repository: string, provider: string): Step {
  const own = ["src", "package.json", "../openapi/src"].map((name) => join(import.meta.dirname, "..", name));
  const tests = ["test/generated.test.ts", "test/types.test.ts"];
  const files = ["package.json", "src/generated", ...tests, "tsconfig.json", "tsconfig.build.json"];
  const written = files.map((file) => join(repository, "packages", provider, file));
  const paths = [join(repository, "specs", provider), ...written, ...own, LOCK_FILE];
  return { name: `generate-${provider}`, repository, paths };
}

function report(results: readonly Generated[], check: boolean): number {
  for (const { provider, stale } of results) {
    const count = countOf(stale.length, "file");
    const state = stale.length === 0 ? "up to date" : check ? `stale: ${count}` : `updated: ${count}`;
    print(`${provider}: ${state}\n`);
    for (const { file, state } of stale) print(`  ${state}: ${file}\n`);
  }
  const stale = results.filter((result) => result.stale.length > 0).map(({ provider }) => provider);
  return check && stale.length > 0 ? fail(`Run \`npm run generate ${stale.join(" ")}\` and commit the result.\n`) : 0;
}
