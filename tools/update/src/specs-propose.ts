import { defineCommand, fail, UsageError } from "@snap/openapi/command";
import { ProblemError } from "@snap/openapi/problem";
import { withLock } from "@snap/sync/with-lock";
import { proposeUpdate } from "./propose-update.ts";
import { takeSecrets } from "./take-secrets.ts";

const USAGE = `Usage: pnpm specs:propose [provider…] [--from FILE|URL]

For each provider whose upstream has a new state: commits the update on the branch update/<provider>, pushes it to
origin, and opens its pull request with the evidence, or brings it up to date. Needs a clean working tree, and \`gh\`.

Exits with 1 when a provider could not be looked at; the others are proposed all the same.
`;

await defineCommand({
  usage: USAGE,
  options: { from: { type: "string" } },
  providers: "some",
  run: ({ values: { from }, repository, providers }) => {
    if (from !== undefined && providers.length !== 1) throw new UsageError("--from needs exactly one provider.");
    return propose(repository, providers, from);
  },
});

async function propose(repository: string, providers: readonly string[], from: string | undefined): Promise<number> {
  const secrets = takeSecrets();
  let failed = 0;
  for (const provider of providers) {
    try {
      const branch = await withLock(repository, () => proposeUpdate({ repository, provider, from, secrets }));
      process.stdout.write(`${provider}: ${branch === undefined ? "nothing new" : `proposed on ${branch}`}\n`);
    } catch (error) {
      failed++;
      fail(`${provider}: ${error instanceof ProblemError ? error.message : String(error)}\n`);
    }
  }
  return failed > 0 ? 1 : 0;
}
