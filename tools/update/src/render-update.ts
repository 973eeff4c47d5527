import type { Change } from "@snap/diff/change";
import { groupChanges } from "@snap/diff/group-changes";
import { countOf } from "@snap/openapi/count-of";
import { groupBy } from "@snap/openapi/group-by";
import { nameOf } from "@snap/sync/read-anywhere";
import { MOST_RELATED } from "@snap/sync/related";
import type { Update } from "./create-update.ts";
import { type Form, MARKDOWN } from "./form.ts";
import { isSeen, listBreaking, writeHeadline } from "./headline.ts";
import type { Fixes } from "./list-fixes.ts";
import { fits, needsPeople } from "./needs-people.ts";
import type { Failure, TestRun } from "./run-tests.ts";
import { shortenError } from "./shorten-error.ts";

/** Formats the evidence of an update, most important parts first, by default as the body of a pull request. */
export function renderUpdate(update: Update, tests?: TestRun, form = MARKDOWN): string {
  const { compared, comparison, deprecations, outdatedWords, sampled } = update;
  const failing = tests?.passed === false ? [nameFailures(tests)] : [];
  const fixes = [...update.fixes, ...failing];
  const count = fixes.reduce((sum, { items }) => sum + items.length, 0);
  const renamed = comparison.changes.filter(({ code }) => code === "enum-value-replaced");
  const others = comparison.changes.filter(
    (change) => change.effect !== "breaking" && !renamed.includes(change) && change.code !== "deprecated",
  );
  const words = outdatedWords.map((line) => form.line(line));
  return [
    writeHeadline(update, count),
    ...section("The credential is sent to a new place: confirm this before you merge", update.exposures.map(form.line)),
    renderUpstream(update.upstream, form),
    ...foldLong("Renamed upstream", update.renames.map(form.line), form),
    ...(isSafe(update, tests) ? ["Safe to merge: callers only see changed descriptions."] : []),
    ...renderFixes(update, fixes, form),
    ...(compared === "facts" ? renderFacts(update, form) : renderBreaking(update, renamed, form)),
    ...renderContradictions(update),
    ...section(
      "Deprecated upstream",
      deprecations.map((each) => renderDeprecation(each, form)),
    ),
    ...foldLong("New operations that we do not ship, related to ours", nameRelated(update, form), form),
    ...foldLong("Lines of ours that may be outdated", words, form),
    `Tests against the mocks: ${renderTests(update, tests, form)}`,
    `Changeset: ${renderChangeset(update)}`,
    ...(compared === "facts" ? [] : fold("Other changes", toItems(others, form), form)),
    ...fold("Sampled examples, to be replaced by hand", sampled.map(form.line), form),
    ...renderProof(update, form),
  ].join("\n\n");
}

/** Whether callers of an update only see changed descriptions, nothing is deprecated, and all checks pass. */
export function isSafe(update: Update, tests: TestRun | undefined): boolean {
  const { changes, bump } = update.comparison;
  const isQuiet = changes.every(({ code }) => code !== "deprecated" && code !== "generated-type-changed");
  return (bump === "patch" || bump === "none") && isQuiet && !needsPeople(update, tests) && tests?.passed === true;
}

function renderUpstream({ text, address }: Update["upstream"], form: Form): string {
  return form.line(text) + (address === undefined ? "." : `: ${form.link(address)}`);
}

function renderFixes(update: Update, fixes: readonly Fixes[], form: Form): string[] {
  if (fixes.length === 0) return [];
  const rest = `Then run \`${commandOf(update)}\`: it repeats all checks, and writes the remaining files.`;
  return [
    "## To be fixed by hand",
    ...fixes.map(({ title, items }) => `${title}:\n\n${toList(items.map(form.line))}`),
    rest,
  ];
}

/** Returns the command that updates a changeset and a body. */
function commandOf({ provider, base, from, offline }: Update): string {
  const source = from === undefined ? (offline ? " --offline" : "") : ` --from ${nameOf(from)}`;
  return `pnpm specs:update ${provider}${source} --base ${base === "HEAD" ? "main" : base}`;
}

const FACTS =
  "The upstream's facts, with its own names. They show the changes of the upstream, but not yet their effect on callers.";

function renderFacts({ comparison }: Update, form: Form): string[] {
  return fold("Changes of the upstream", toItems(comparison.changes, form), form, FACTS);
}

function renderBreaking(update: Update, renamed: readonly Change[], form: Form): string[] {
  const breaking = listBreaking(update);
  const seen = breaking.filter(isSeen);
  const toItem = ({ change, usages }: (typeof breaking)[number]) =>
    form.line(usages.length > 0 ? `${change.message} ${describeErrors(usages)}` : change.message);
  const unseen = breaking.filter((one) => !isSeen(one));
  return [
    ...section("Values that existing code may compare with", toItems(renamed, form)),
    ...section("Breaking", seen.map(toItem)),
    ...section(update.proof ? "Breaking, without compiler errors" : "Breaking", unseen.map(toItem)),
  ];
}

function renderContradictions(update: Update): string[] {
  const { contradictions } = update.agreement;
  if (contradictions.length === 0) return [];
  const usages = countOf(contradictions.length, "usage");
  if (!fits(update)) {
    const fails = contradictions.length === 1 ? "fails" : "fail";
    return [`${usages} ${fails} without a reported change. This may follow from the problems above.`];
  }
  return [
    `## A bug in the comparison\n\nThe compiler refuses ${usages} of the last release, but the comparison did not report a change that breaks them. The verdict follows the compiler. Report the bug in \`tools/diff\`, and write the changeset by hand, with the changes that callers must make.`,
  ];
}

function renderDeprecation({ message, quote, sunset, callers, near }: Update["deprecations"][number], form: Form) {
  const parts = [
    message,
    ...(quote === undefined ? [] : [`The upstream says: “${quote}”`]),
    ...(sunset === undefined ? [] : [`Its last day is ${sunset}.`]),
    callers === "" ? "Our code does not call it." : `Our code calls it: ${callers}.`,
    ...(near.length > 0
      ? [`Related operations that we do not ship: ${near.map((call) => `\`${call}\``).join(", ")}.`]
      : []),
  ];
  return form.line(parts.join(" "));
}

function nameRelated({ related, deprecations }: Update, form: Form): string[] {
  const named = deprecations.flatMap(({ near }) => near);
  const others = related.filter((one) => !named.some((call) => one === call || one.startsWith(`${call} (`)));
  const items = others.slice(0, MOST_RELATED).map(form.line);
  return others.length > MOST_RELATED ? [...items, `and ${others.length - MOST_RELATED} more`] : items;
}

function renderTests(update: Update, tests: TestRun | undefined, form: Form): string {
  if (tests) return `${tests.passed ? "passed" : "**failed**"}: ${form.line(tests.summary)}.`;
  return fits(update)
    ? "not run: `pnpm specs:update` runs them with `--test`."
    : "not run: the contract has to be fixed first.";
}

function renderChangeset(update: Update): string {
  if (update.fixes.length > 0) return "not written until the problems are fixed; then run the command above.";
  return update.changeset ? `\`${update.changeset.file}\`.` : "none, because callers are not affected.";
}

const WHY_NOT_RUN = {
  same: "The compiler did not run, because the contract is unchanged.",
  unfit: "The compiler did not run, because the contract has to be fixed first.",
};

function renderProof(update: Update, form: Form): string[] {
  const { proof, agreement } = update;
  if (!proof) return [WHY_NOT_RUN[fits(update) ? "same" : "unfit"]];
  const [last, next] = proof.sizes;
  const count = `${countOf(proof.usages, "usage of the last release was compiled", "usages of the last release were compiled")}; ${countOf(proof.broken.length, "fails", "fail")}.`;
  const items = nameUsages(agreement.contradictions).map(form.line);
  const size = last === next ? "" : ` The client has ${next} bytes minified and gzipped, ${last} before.`;
  return [`${count}${size}`, ...(fits(update) ? fold("Compiler errors without a reported change", items, form) : [])];
}

const MOST = 10;
const FEW = 3;
const MOST_CHARACTERS = 160;

/** Returns usages that no longer compile, one item for each error. */
function nameUsages(usages: readonly Stopped[]): string[] {
  const causes = groupByError(usages);
  const items = causes.slice(0, MOST).map(([error, stopped]) => {
    const names = nameSome(stopped, FEW);
    const more = stopped.length > names.length ? `; and ${stopped.length - names.length} more` : "";
    return `${shorten(error)}: ${names.join("; ")}${more}`;
  });
  return causes.length > MOST ? [...items, `and ${causes.length - MOST} more errors`] : items;
}

/** Describes the first error of usages, with one of its places, and counts the others. */
function describeErrors(usages: readonly Stopped[]): string {
  const causes = groupByError(usages);
  const [error = "", stopped = []] = causes[0] ?? [];
  const [first] = stopped;
  const usage = first ? describeUsage(first, withoutArguments) : "";
  const more = stopped.length > 1 ? `, and ${countOf(stopped.length - 1, "more usage", "more usages")}` : "";
  const others = causes.length > 1 ? `, and ${countOf(causes.length - 1, "other error")}` : "";
  return `Compiler error: ${shorten(error)} (${usage}${more})${others}.`;
}

function groupByError(usages: readonly Stopped[]): [string, Stopped[]][] {
  // A usage without a path has further errors, which follow from the first.
  const failing = [...new Map(usages.toReversed().map((one) => [`${one.operation} ${one.what}`, one])).values()];
  return [...groupBy(failing.toReversed(), ({ error }) => shortenError(error).replace(/\.$/, ""))];
}

function describeUsage({ operation, what }: Stopped, nameUsage: (what: string) => string): string {
  return `${operation ?? "the client"} ${nameUsage(what)}`;
}

function nameSome(stopped: readonly Stopped[], most: number): string[] {
  // The arguments of several calls with the same error are not its cause.
  const nameUsage = stopped.length > 1 ? withoutArguments : shorten;
  const all = new Set(stopped.map((one) => describeUsage(one, nameUsage)));
  return [...all].slice(0, most);
}

type Stopped = Update["agreement"]["contradictions"][number];

function shorten(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text.replace(/;$/, "");
}

function withoutArguments(usage: string): string {
  return shorten(usage.replace(/^(calls client\.\w+\("[^"]*"), \{.*$/, "$1, …)"));
}

/** Returns failing tests, one item for each first line of an error. */
function nameFailures({ failures, summary }: TestRun): Fixes {
  const causes = [...groupBy(failures, ({ error }) => error)];
  const items = causes.slice(0, MOST).map(([error, tests]) => {
    const names = tests.slice(0, MOST).map(({ name, file }) => `${file}: ${name}`);
    const more = tests.length > MOST ? `; and ${tests.length - MOST} more` : "";
    return `${error} (${describeBefore(tests)}): ${names.join("; ")}${more}`;
  });
  if (causes.length > MOST) items.push(`and ${causes.length - MOST} more errors`);
  return { title: "Tests that fail against the mocks", items: items.length > 0 ? items : [summary] };
}

function describeBefore(tests: readonly Failure[]): string {
  if (tests.every(({ before }) => before === undefined)) return `${tests.length} failing`;
  const known = tests.filter(({ before }) => before === true).length;
  if (known === 0) return tests.length === 1 ? "passed before" : `all ${tests.length} passed before`;
  return known === tests.length ? "failed before too" : `${known} of ${tests.length} failed before too`;
}

function toItems(changes: readonly Change[], form: Form): string[] {
  return groupChanges(changes).map(({ message }) => form.line(message));
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, toList(items)];
}

const SHORT = 4;

function foldLong(title: string, items: readonly string[], form: Form): string[] {
  return items.length <= SHORT ? section(title, items) : fold(title, items, form);
}

function fold(title: string, items: readonly string[], form: Form, intro?: string): string[] {
  if (items.length === 0) return [];
  const content = [...(intro === undefined ? [] : [intro]), toList(items)].join("\n\n");
  return [form.fold(`${title} (${items.length})`, content)];
}

function toList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
