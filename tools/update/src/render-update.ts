import { formatPlace, type Problem } from "@snap/openapi/problem";
import type { Update } from "./create-update.ts";
import { type Form, MARKDOWN } from "./form.ts";
import type { BrokenUsage } from "./prove/prove.ts";
import type { TestRun } from "./run-tests.ts";
import { fits, needsPeople } from "./write-update.ts";

/** Renders the evidence of an update, by default as the body of a pull request. */
export function renderUpdate(update: Update, tests?: TestRun, form = MARKDOWN): string {
  const { provider, comparison, compared, agreement } = update;
  const { bump } = comparison;
  return [
    `The description of ${provider} has changed upstream. For callers of \`@snap/${provider}\` this is: **${bump}**.`,
    ...renderExposures(update, form),
    ...(isSafe(update, tests) ? ["Safe to merge: nothing that callers see has changed but words."] : []),
    ...renderMending(update, tests, form),
    "## What changed",
    ...(compared === "facts" ? [FACTS] : []),
    form.changes(comparison).trimEnd(),
    "## What the compiler says",
    ...renderProof(update, form),
    "## Tests against the mocks",
    tests
      ? `${tests.passed ? "Passed" : "**Failed**"}: ${form.line(tests.summary)}`
      : fits(update)
        ? "Not run: `pnpm specs:update` runs them with `--test`."
        : "Not run: the contract has to be fixed first.",
    "## Changeset",
    renderChangeset(update),
    ...(agreement.contradictions.length > 0 ? [renderContradictions(agreement.contradictions, form)] : []),
  ].join("\n\n");
}

/** Whether an update changes only prose for callers, and has no problems. */
export function isSafe(update: Update, tests: TestRun | undefined): boolean {
  const { bump } = update.comparison;
  return (bump === "patch" || bump === "none") && !needsPeople(update, tests) && tests?.passed === true;
}

const FACTS =
  "Upstream's facts alone, under its own names: the contract lacks too much to be compared until it has been fixed.";

function renderExposures({ exposures }: Update, form: Form): string[] {
  if (exposures.length === 0) return [];
  return ["## The credential goes elsewhere: confirm this before you merge", toList(exposures, form)];
}

function renderMending({ provider, faults, unfit, proof }: Update, tests: TestRun | undefined, form: Form): string[] {
  const toLine = (problem: Problem) => `${formatPlace(problem)}: ${problem.message}. ${problem.fix}`;
  const lines = proof?.misfits.map(({ file, line, message }) => `${file}:${line}: ${message}`) ?? [];
  const groups: [string, string[]][] = [
    ["Overlay actions and names that no longer fit", faults.map(toLine)],
    ["Examples and words of ours that no longer fit", unfit.map(toLine)],
    ["Lines of ours that no longer compile", lines],
    ["Tests that fail against the mocks", tests?.passed === false ? [tests.summary] : []],
  ];
  const told = groups.filter(([, items]) => items.length > 0);
  if (told.length === 0) return [];
  const rest = `Compiling it and the proof wait for that. Then run \`pnpm specs:update ${provider} --base main\` again.`;
  return [
    "## To be fixed by hand",
    ...told.map(([title, items]) => `${title}:\n\n${toList(items, form)}`),
    ...(proof ? [] : [rest]),
  ];
}

function renderChangeset({ compared, changeset }: Update): string {
  if (compared === "facts") return "Not written: the contract has to be fixed first.";
  return changeset ? fence(changeset.text.trimEnd()) : "None: no caller sees any of it.";
}

function renderProof({ proof, agreement }: Update, form: Form): string[] {
  if (!proof) return ["Not asked: the contract has to be fixed first."];
  const [last, next] = proof.sizes;
  const size = ["## Size", `The client: ${next} bytes minified and gzipped, ${last} before.`];
  const { usages, broken } = proof;
  const count = `${usages} usages of the last release were compiled; ${broken.length} fail.`;
  const items = agreement.breaking.map(({ change, usages: stopped }) => {
    const [first, ...more] = stopped;
    if (!first) return `${change.message} (not visible in types)`;
    return `${change.message} Stops: ${first.what}${more.length > 0 ? `, and ${more.length} more` : ""}.`;
  });
  return [count, ...(items.length === 0 ? [] : [toList(items, form)]), ...size];
}

function renderContradictions(contradictions: readonly BrokenUsage[], form: Form): string {
  const items = contradictions.map(({ operation, what, error }) => `${operation ?? "the client"}: ${what}: ${error}`);
  return `## A bug in the comparison\n\nThis stops compiling, but no breaking change was found:\n\n${toList(items, form)}`;
}

function toList(items: readonly string[], { line }: Form): string {
  return items.map((item) => `- ${line(item)}`).join("\n");
}

function fence(text: string): string {
  const ticks = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${ticks}md\n${text}\n${ticks}`;
}
