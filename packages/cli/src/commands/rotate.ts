import type { CreationStep, SourceToCapture } from "@snap/unified";
import { APPLY_FLAGS } from "../acting/apply-flags.ts";
import { applyPlan } from "../acting/apply-plan.ts";
import { canAsk } from "../acting/confirm.ts";
import { explainStarted } from "../acting/explain-started.ts";
import { planFor } from "../acting/plan-for.ts";
import { POLICY_FLAGS, toPolicy } from "../acting/policy-flags.ts";
import { PLAN_OUTPUT_FLAGS, printPlan } from "../acting/print-plan.ts";
import { parseResource } from "../acting/read-resource.ts";
import { CommandError, describeError, RefusedError, UsageError } from "../command/command-error.ts";
import { defineCommand } from "../command/define-command.ts";
import { EXIT } from "../command/exit-codes.ts";
import { parseDuration } from "../command/parse-values.ts";
import { ACCOUNT_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { countOf } from "../output/count-of.ts";
import { showProgress } from "../output/progress.ts";
import { toPrintable } from "../output/to-printable.ts";
import { printBlindAccounts } from "./print-blind-accounts.ts";

export const command = defineCommand({
  description:
    "Creates a snapshot of each source, then prunes the snapshots whose names match the template. Prunes nothing if a snapshot could not be created, or if there is no source. Run it again as often as you like: --unless-younger-than skips sources that have a young snapshot.",
  flags: {
    source: {
      type: "string",
      value: "TYPE:ID",
      multiple: true,
      description: "Only this source; needs exactly one --account. Default: all sources that the accounts list.",
    },
    tag: { type: "string", value: "TAG", multiple: true, description: "Only sources with this tag." },
    type: { type: "string", value: "TYPE", multiple: true, description: "Only sources of this type." },
    name: {
      type: "string",
      value: "TEMPLATE",
      description:
        "The names of new snapshots, with {source}, {sourceName}, {date} and {time}. Default: {source}-{date}.",
    },
    "unless-younger-than": {
      type: "string",
      value: "DURATION",
      parse: parseDuration,
      description:
        "Skips a source that has a snapshot whose name matches the template and that is younger than this, such as 20h.",
    },
    ...POLICY_FLAGS,
    ...APPLY_FLAGS,
    ...PLAN_OUTPUT_FLAGS,
    ...ACCOUNT_FLAGS,
  },
  examples: [
    {
      line: "snapshots rotate --tag prod --unless-younger-than 20h --keep-daily 7 --yes",
      description: "Every night: create a snapshot of everything tagged prod, and keep seven",
    },
    { line: "snapshots rotate -a production --source volume:123 --keep-last 5", description: "One volume" },
  ],
  async run({ flags, io }) {
    const policy = await toPolicy(flags);
    if (!flags.yes && !flags["dry-run"] && !canAsk(io))
      throw new RefusedError("Nothing was created or deleted: there is no terminal to ask. Pass --yes to confirm.");
    const { name = "{source}-{date}", "unless-younger-than": unlessYoungerThan, tag, type } = flags;
    const loaded = await loadSnap(io, flags);
    for (const { error } of loaded.failures) throw error;
    const { snap, adapters } = loaded;
    const named = flags.source.map(parseResource);
    const [only] = adapters;
    if (named.length > 0 && (adapters.length !== 1 || !only))
      throw new UsageError("`--source` needs exactly one account. Pass --account.");
    const query = { ...(tag.length > 0 && { tags: tag }), ...(type.length > 0 && { type }), signal: io.signal };
    const listing = named.length > 0 && only ? undefined : await snap.sources(query);
    const sources = listing ?? named.flatMap(({ type, id }) => (only ? [{ account: only.account, type, id }] : []));
    const nameBlind = () => listing && printBlindAccounts(io, listing.outcomes);
    if (flags["dry-run"]) {
      const which = unlessYoungerThan === undefined ? "" : " that has no young snapshot";
      io.stderr.write(`Dry run: would create a snapshot of each source${which}:\n`);
      let count = 0;
      for await (const source of sources) {
        count++;
        io.stderr.write(`${toPrintable(nameOf(source))}\n`);
      }
      nameBlind();
      if (count === 0) throw new CommandError(NO_SOURCE);
    } else {
      let done = 0;
      const progress = showProgress(io, () => `Creating snapshots: ${done} so far`);
      const onStep = () => void done++;
      const { steps, unlisted } = await snap
        .createAll(
          { sources, name, ...(unlessYoungerThan !== undefined && { unlessYoungerThan }) },
          { onError: "collect", signal: io.signal, onStep },
        )
        .finally(progress.stop);
      io.signal.throwIfAborted();
      nameBlind();
      if (steps.length + unlisted.length === 0) throw new CommandError(NO_SOURCE);
      for (const step of steps) io.stderr.write(`${toPrintable(describe(step))}\n`);
      for (const { error } of steps) explainStarted(io, error);
      for (const { account, error } of unlisted)
        io.stderr.write(
          `error: ${toPrintable(`${account}: its sources could not be listed: ${describeError(error)}`)}\n`,
        );
      const created = steps.filter(({ status }) => status === "created").length;
      const problems = steps.filter(({ status }) => status === "failed" || status === "untried").length;
      io.stderr.write(`Created ${countOf(created, "snapshot")}.\n`);
      if (problems + unlisted.length > 0) {
        io.stderr.write("Nothing was pruned, because snapshots could not be created.\n");
        return created > 0 ? EXIT.partial : EXIT.failed;
      }
    }
    const plan = await planFor(io, loaded, policy, { ...flags, ...planned(name), source: undefined, tag: [] });
    printPlan(io.stderr, plan, { ...flags, "deletions-only": true });
    return applyPlan(io, loaded, plan, { flags });
  },
});

// Otherwise, a misspelt tag would end as if everything had been saved.
const NO_SOURCE =
  "No source was found, so nothing was created or pruned. Check --tag, --type and --account; `snapshots sources` lists the sources.";
const PATTERNS: Readonly<Record<string, string>> = { "{date}": "????-??-??", "{time}": "????" };

// Prunes only what this command creates.
function planned(template: string) {
  return { name: template.replace(/\{\w+\}/g, (placeholder) => PATTERNS[placeholder] ?? "*"), region: [] };
}

function nameOf({ account, type, id }: SourceToCapture): string {
  return `${account} ${type}:${id}`;
}

function describe({ status, account, source, ref, reason, error }: CreationStep): string {
  const of = nameOf({ account, ...source });
  if (status === "created") return `created ${ref} of ${of}`;
  if (status === "skipped") return `skipped ${of}: ${ref} is young`;
  return `error: ${of}: ${reason ?? describeError(error)}`;
}
