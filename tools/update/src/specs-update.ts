import { defineCommand, fail, print, UsageError } from "@snap/openapi/command";
import { formatProblem, type Problem } from "@snap/openapi/problem";
import { findBase } from "./find-base.ts";
import { keepEnvironment } from "./keep-environment.ts";
import { withinLimit } from "./provider-limit.ts";

const USAGE = `Usage: pnpm specs:update <provider> [--from FILE|URL | --offline] [--revision TEXT] [--base REV] [--body FILE] [--test]
       pnpm specs:update [provider…] --check [--base REV]

Updates a provider to the current revision of its upstream: writes upstream.yaml, openapi.yaml, the generated package,
its documentation and a changeset. Reports the effect on callers, verified by the compiler. Exits with 1 if something
must be fixed by hand, or if the credential is now sent to another host or in the query. Compares only the facts if a
hand-written contract has not been changed yet. If nothing differs from the base, removes the changeset of an earlier
run.

  --from FILE|URL  the upstream to read; default: the URL in source.yaml
  --offline        do not read the upstream: use the current upstream.yaml, source.yaml and overlay.yaml
  --revision TEXT  the upstream's name for this revision
  --base REV       compare with the commit of REV from which this branch was created; default: the last commit
  --body FILE      the file for the evidence, as the body of a pull request
  --test           run the tests of the package and its adapter, and report their result
  --check          change nothing; list every changeset that does not match the changes of its contract, and exit with 1
`;

const OPTIONS = {
  from: { type: "string" },
  offline: { type: "boolean", default: false },
  check: { type: "boolean", default: false },
  revision: { type: "string" },
  base: { type: "string", default: "HEAD" },
  body: { type: "string" },
  test: { type: "boolean", default: false },
} as const;

await defineCommand({
  usage: USAGE,
  options: OPTIONS,
  providers: "some",
  writes: ({ check }) => !check,
  run: async ({ values, repository, providers }) => {
    keepEnvironment();
    if (values.check) return check({ repository, providers, base: values.base });
    const [provider, ...others] = providers;
    if (provider === undefined || others.length > 0) throw new UsageError("Name one provider.");
    if (values.offline && values.from !== undefined)
      throw new UsageError("--from and --offline exclude each other. Pass one of them.");
    // Loaded only now, so help and refusals are printed at once.
    const { updateProvider } = await import("./update-provider.ts");
    const { code, text } = await updateProvider({ ...values, repository, provider });
    print(text);
    return code;
  },
});

interface Check {
  readonly repository: string;
  readonly providers: readonly string[];
  readonly base: string;
}

async function check({ providers, ...rest }: Check): Promise<number> {
  const { checkChangeset } = await import("./check-changeset.ts");
  const options = { ...rest, commit: await findBase(rest.repository, rest.base) };
  const problems: Problem[] = [];
  for (const provider of providers) {
    problems.push(
      ...[await withinLimit(provider, () => checkChangeset({ ...options, provider }))].flatMap((one) => one ?? []),
    );
  }
  if (problems.length > 0) return fail(`${problems.map(formatProblem).join("\n\n")}\n`);
  print(`${providers.join(", ")}: the changesets match the changes of the contracts since ${options.base}\n`);
  return 0;
}
