import type { Change } from "@snap/diff/change";
import { groupChanges, groupWithMembers } from "@snap/diff/group-changes";
import { countOf } from "@snap/openapi/count-of";
import type { Update } from "./create-update.ts";
import { fits } from "./needs-people.ts";
import type { ProvedChange } from "./prove/agree.ts";

/** Returns the effect of an update on callers, for its title and headline. */
export function verdictOf({ compared, comparison }: Pick<Update, "compared" | "comparison">): string {
  return compared === "facts" ? "not known until fixed" : comparison.bump;
}

export function titleOf(update: Update): string {
  return `Update the contract of ${update.provider} (${verdictOf(update)})`;
}

/** Formats the effect of an update and the numbers of changes and fixes. */
export function writeHeadline(update: Update, toFix: number): string {
  const { provider, compared, comparison, agreement, version } = update;
  const isNew = compared === "facts" || comparison.changes.length > 0;
  const verdict = `${isNew ? "Effect on" : "Nothing new for"} callers of \`@snap/${provider}\`: **${verdictOf(update)}**`;
  const fixes = `${toFix} to fix`;
  if (compared === "facts") return `${verdict}. ${fixes}.`;
  const counts = countChanges(update);
  const released =
    comparison.bump === "major" && version.startsWith("0.")
      ? " It is released as a minor version, which may contain breaking changes before 1.0.0."
      : "";
  const compiler =
    agreement.contradictions.length > 0 && fits(update)
      ? " The compiler found changes that the comparison did not report."
      : "";
  return `${verdict}. ${[...counts, fixes].join("; ")}.${compiler}${released}`;
}

/** Lists breaking changes. Changes that cause compiler errors come first, if the compiler has run. */
export function listBreaking({ comparison, agreement }: Pick<Update, "agreement" | "comparison">): ProvedChange[] {
  const usages = (change: Change) => agreement.breaking.find((proved) => proved.change === change)?.usages ?? [];
  const breaking = comparison.changes.filter(({ effect }) => effect === "breaking");
  const groups = groupWithMembers(breaking).map(({ change, members }) => {
    return { change, usages: [...new Set(members.flatMap(usages))] };
  });
  const rank = (group: ProvedChange) => (isSeen(group) ? 0 : group.change.code.startsWith("security-") ? 2 : 1);
  return groups.toSorted((one, other) => rank(one) - rank(other));
}

/** Whether the compiler reports a breaking change. */
export function isSeen({ change, usages }: ProvedChange): boolean {
  return usages.length > 0 || change.code === "generated-type-changed";
}

function countChanges(update: Update): string[] {
  const breaking = listBreaking(update);
  const scoped = breaking.filter(({ change }) => change.code === "security-scopes-added");
  const stopping = breaking.filter(isSeen);
  const others = breaking.length - scoped.length - stopping.length;
  const unseen = update.proof ? " without compiler errors" : "";
  const scopes = new Set(scoped.flatMap(({ change }) => change.operations)).size;
  const { changes } = update.comparison;
  const isReplaced = ({ code }: Change) => code === "enum-value-replaced";
  const replaced = groupChanges(changes.filter(isReplaced)).length;
  const added = groupChanges(changes.filter((one) => one.effect === "addition" && !isReplaced(one))).length;
  const count = (number: number, one: string, more?: string) => (number > 0 ? [countOf(number, one, more)] : []);
  return [
    ...count(stopping.length, "breaking change with compiler errors", "breaking changes with compiler errors"),
    ...count(others, `breaking change${unseen}`, `breaking changes${unseen}`),
    ...count(scopes, "operation requires other scopes", "operations require other scopes"),
    ...count(replaced, "replaced value"),
    ...count(added, "addition"),
    ...count(update.deprecations.length, "deprecation"),
  ];
}
