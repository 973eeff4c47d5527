import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CompileError } from "./diagnostic.ts";
import { generate, listProviders } from "./generate.ts";

const USAGE = `Usage: npm run generate -- [provider…] [--check]

Compiles specs/<provider>/openapi.yaml into packages/<provider>/src/generated.
Without a provider: all of them.

  --check   change nothing; name every stale or unexpected file and exit with 1
  --help    print this
`;

const repository = resolve(import.meta.dirname, "../../..");

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
  const { values, positionals: providers } = parsed;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const known = await listProviders(repository);
  const unknown = providers.filter((provider) => !known.includes(provider));
  if (unknown.length > 0) return fail(`No folder specs/${unknown.join(", specs/")}. Known: ${known.join(", ")}.\n`);
  try {
    return report(await generate({ repository, providers, check: values.check }), values.check);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const count = error.diagnostics.length;
    return fail(`${error.message}\n\n${count} ${count === 1 ? "fault" : "faults"}; nothing was written.\n`);
  }
}

function parse(args: string[]) {
  const options = { check: { type: "boolean", default: false }, help: { type: "boolean", default: false } } as const;
  return parseArgs({ args, options, allowPositionals: true });
}

function report(results: Awaited<ReturnType<typeof generate>>, check: boolean): number {
  for (const { provider, stale } of results) {
    const count = `${stale.length} ${stale.length === 1 ? "file" : "files"}`;
    const state = stale.length === 0 ? "up to date" : check ? `stale: ${count}` : `updated: ${count}`;
    process.stdout.write(`${provider}: ${state}\n`);
    for (const { file, state } of stale) process.stdout.write(`  ${state}: ${file}\n`);
  }
  const stale = results.filter((result) => result.stale.length > 0).map(({ provider }) => provider);
  return check && stale.length > 0 ? fail(`Run \`npm run generate ${stale.join(" ")}\` and commit the result.\n`) : 0;
}

function fail(message: string): number {
  process.stderr.write(message);
  return 1;
}
