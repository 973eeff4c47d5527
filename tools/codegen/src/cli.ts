import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isFresh, LOCK_FILE, remember, type Step } from "@snap/fresh";
import { fail, runCommand } from "@snap/openapi/command";
import { listProviders } from "@snap/openapi/list-providers";
import { CompileError } from "./diagnostic.ts";
import type { Generated } from "./generate.ts";

const USAGE = `Usage: npm run generate -- [provider…] [--check]

Compiles specs/<provider>/openapi.yaml into packages/<provider>/src/generated.
Without a provider: all of them.

  --check           change nothing; name every stale or unexpected file and exit with 1
  --repository DIR  work on this folder instead
  --help            print this
`;

await runCommand({ usage: USAGE, parse, run: main });

async function main({ values, positionals: providers }: ReturnType<typeof parse>): Promise<number> {
  const repository = resolve(values.repository);
  const known = await listProviders(repository);
  const unknown = providers.filter((provider) => !known.includes(provider));
  if (unknown.length > 0) return fail(`No folder specs/${unknown.join(", specs/")}. Known: ${known.join(", ")}.\n`);
  try {
    const names = providers.length > 0 ? [...new Set(providers)] : known;
    return report(await run(repository, names, values.check), values.check);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const count = error.diagnostics.length;
    return fail(`${error.message}\n\n${count} ${count === 1 ? "fault" : "faults"}; nothing was written.\n`);
  }
}

function parse(args: string[]) {
  const options = {
    check: { type: "boolean", default: false },
    repository: { type: "string", default: resolve(import.meta.dirname, "../../..") },
    help: { type: "boolean", default: false },
  } as const;
  return parseArgs({ args, options, allowPositionals: true });
}

// What is remembered as fresh is not compiled again, nor is the compiler loaded; with `check`, nothing is taken on trust.
async function run(repository: string, names: readonly string[], check: boolean): Promise<Generated[]> {
  const old = check ? names : names.filter((provider) => !isFresh(toStep(repository, provider)));
  if (old.length === 0) return names.map((provider) => ({ provider, stale: [] }));
  const { generate } = await import("./generate.ts");
  const results = await generate({ repository, providers: old, check });
  if (!check) for (const provider of old) remember(toStep(repository, provider));
  return names.map((name) => results.find(({ provider }) => provider === name) ?? { provider: name, stale: [] });
}

function toStep(repository: string, provider: string): Step {
  const own = ["src", "package.json", "../openapi/src"].map((name) => join(import.meta.dirname, "..", name));
  const files = [`specs/${provider}`, `packages/${provider}/package.json`, `packages/${provider}/src/generated`];
  const paths = [...files.map((file) => join(repository, file)), ...own, LOCK_FILE];
  return { name: `generate-${provider}`, repository, paths };
}

function report(results: readonly Generated[], check: boolean): number {
  for (const { provider, stale } of results) {
    const count = `${stale.length} ${stale.length === 1 ? "file" : "files"}`;
    const state = stale.length === 0 ? "up to date" : check ? `stale: ${count}` : `updated: ${count}`;
    process.stdout.write(`${provider}: ${state}\n`);
    for (const { file, state } of stale) process.stdout.write(`  ${state}: ${file}\n`);
  }
  const stale = results.filter((result) => result.stale.length > 0).map(({ provider }) => provider);
  return check && stale.length > 0 ? fail(`Run \`npm run generate ${stale.join(" ")}\` and commit the result.\n`) : 0;
}
