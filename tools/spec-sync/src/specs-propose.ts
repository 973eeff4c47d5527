import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { listProviders } from "@snap/codegen/src/list-providers.ts";
import { SyncError } from "./fault.ts";
import { withLock } from "./sync/with-lock.ts";
import { proposeUpdate } from "./update/propose-update.ts";

const USAGE = `Usage: pnpm specs:propose [provider…] [--from FILE|URL] [--repository DIR]

For each provider whose upstream has a new state: commits the update on the branch update/<provider>, pushes it to
origin, and opens its pull request with the evidence, or brings it up to date. Needs a clean working tree, and \`gh\`.

Exits with 1 when a provider could not be looked at; the others are proposed all the same.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = {
    from: { type: "string" },
    repository: { type: "string", default: resolve(import.meta.dirname, "../../..") },
    help: { type: "boolean", default: false },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { from } = values;
  const repository = resolve(values.repository);
  const providers = positionals.length > 0 ? positionals : await listProviders(repository);
  let failed = 0;
  for (const provider of providers) {
    try {
      const branch = await withLock(repository, () => proposeUpdate({ repository, provider, from }));
      process.stdout.write(`${provider}: ${branch === undefined ? "nothing new" : `proposed on ${branch}`}\n`);
    } catch (error) {
      failed++;
      process.stderr.write(`${provider}: ${error instanceof SyncError ? error.message : String(error)}\n`);
    }
  }
  return failed > 0 ? 1 : 0;
}
