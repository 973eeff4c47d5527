import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CompileError } from "@snap/codegen";
import { ContractError } from "@snap/diff/read-contract";
import { fail, runCommand } from "@snap/openapi/command";
import { listProviders } from "@snap/openapi/list-providers";
import { SyncError } from "@snap/openapi/problem";
import { withLock } from "@snap/sync/with-lock";
import { proposeUpdate } from "./propose-update.ts";
import { takeSecrets } from "./take-secrets.ts";

const USAGE = `Usage: pnpm specs:propose [provider…] [--from FILE|URL] [--repository DIR]

For each provider whose upstream has a new state: commits the update on the branch update/<provider>, pushes it to
origin, and opens its pull request with the evidence, or brings it up to date. Needs a clean working tree, and \`gh\`.

Exits with 1 when a provider could not be looked at; the others are proposed all the same.
`;

await runCommand({ usage: USAGE, parse, run: main });

async function main({ values, positionals }: ReturnType<typeof parse>): Promise<number> {
  const { from } = values;
  const repository = resolve(values.repository);
  const known = await listProviders(repository);
  const unknown = positionals.filter((provider) => !known.includes(provider));
  if (unknown.length > 0) return fail(`No folder specs/${unknown.join(", specs/")}. Known: ${known.join(", ")}.\n`);
  const providers = positionals.length > 0 ? [...new Set(positionals)] : known;
  if (from !== undefined && providers.length !== 1) return fail(`--from needs exactly one provider.\n\n${USAGE}`);
  const secrets = takeSecrets();
  let failed = 0;
  for (const provider of providers) {
    try {
      const branch = await withLock(repository, () => proposeUpdate({ repository, provider, from, secrets }));
      process.stdout.write(`${provider}: ${branch === undefined ? "nothing new" : `proposed on ${branch}`}\n`);
    } catch (error) {
      failed++;
      const isTold = error instanceof SyncError || error instanceof CompileError || error instanceof ContractError;
      fail(`${provider}: ${isTold ? error.message : String(error)}\n`);
    }
  }
  return failed > 0 ? 1 : 0;
}

function parse(args: string[]) {
  const options = {
    from: { type: "string" },
    repository: { type: "string", default: resolve(import.meta.dirname, "../../..") },
    help: { type: "boolean", default: false },
  } as const;
  return parseArgs({ args: args.filter((arg) => arg !== "--"), options, allowPositionals: true });
}
