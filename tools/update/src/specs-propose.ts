import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { defineCommand, fail, print, UsageError } from "@snap/openapi/command";
import { findMissingFolders } from "@snap/openapi/exchange/inside";
import { ProblemError } from "@snap/openapi/problem";
import { type Proposal, writeProposals } from "@snap/openapi/proposals";
import { keepEnvironment } from "./keep-environment.ts";
import type { Outcome } from "./outcome.ts";
import { MOST_MINUTES, withinLimit } from "./provider-limit.ts";
import { readPullRequests } from "./pull-request.ts";

const OUT = "dist/proposals.json";

const USAGE = `Usage: pnpm specs:propose [provider…] [--from FILE|URL] [--pull-requests FILE] [--out FILE]

Writes an update for the branch update/<provider> and its pull request to a file, for each provider whose upstream has
changed. Pushes nothing, and needs no credential: \`pnpm proposals:apply FILE\` pushes the branches and opens their pull
requests. Does not change a branch that people have committed to; its pull request gets one line if the upstream has
changed again, or reverted the change. Needs a clean working tree, and the branches of origin (\`git fetch --prune\`).

  --from FILE|URL       the upstream to read; default: the URL in source.yaml
  --pull-requests FILE  the open pull requests, so that unchanged ones are skipped; write the file with
                        \`gh pr list --limit 1000 --json headRefName,isCrossRepository,title,body,labels\`
  --out FILE            the file for the proposals; default: ${OUT}
  --minutes N           the time limit for each provider; default: ${MOST_MINUTES}

Exits with 1 if a provider failed; the others are proposed anyway.
`;

const OPTIONS = {
  from: { type: "string" },
  "pull-requests": { type: "string" },
  out: { type: "string" },
  minutes: { type: "string", default: String(MOST_MINUTES) },
} as const;

await defineCommand({
  usage: USAGE,
  options: OPTIONS,
  providers: "some",
  writes: () => true,
  run: async ({ values: { from, "pull-requests": listed, out, minutes: limit }, repository, providers }) => {
    if (from !== undefined && providers.length !== 1) throw new UsageError("--from needs exactly one provider.");
    const minutes = Number(limit);
    if (!(minutes > 0)) throw new UsageError(`\`--minutes\` must be a number > 0, got "${limit}".`);
    keepEnvironment();
    // Loaded only now, so help and refusals are printed at once.
    const { proposeUpdate } = await import("./propose-update.ts");
    const pullRequests = listed === undefined ? undefined : await readPullRequests(listed);
    const { proposals, failed } = await propose(providers, (provider) =>
      withinLimit(provider, () => proposeUpdate({ repository, provider, from, pullRequests }), minutes),
    );
    const { stdout } = await promisify(execFile)("git", ["rev-parse", "HEAD"], { cwd: repository });
    // A branch may contain a symbolic link instead of the folder.
    if (out === undefined) await findMissingFolders(repository, OUT);
    await writeProposals(resolve(repository, out ?? OUT), { base: stdout.trim(), proposals });
    return failed > 0 ? 1 : 0;
  },
});

async function propose(providers: readonly string[], run: (provider: string) => Promise<Outcome>) {
  const proposals: Proposal[] = [];
  let failed = 0;
  for (const provider of providers) {
    try {
      const { proposal, said } = await run(provider);
      if (proposal) proposals.push(proposal);
      print(`${provider}: ${said}\n`);
    } catch (error) {
      failed++;
      fail(`${provider}: ${error instanceof ProblemError ? error.message : String(error)}\n`);
    }
  }
  return { proposals, failed };
}
