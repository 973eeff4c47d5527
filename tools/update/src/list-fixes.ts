import type { Change } from "@snap/diff/change";
import { sentenceOf } from "@snap/diff/group-changes";
import { groupBy } from "@snap/openapi/group-by";
import { at, type Json } from "@snap/openapi/json";
import { splitPointer } from "@snap/openapi/pointer";
import { formatPlace, type Problem } from "@snap/openapi/problem";
import type { Unfit } from "./find-unfit.ts";
import { enumAt, lostValues } from "./lost-words.ts";
import type { OverlayLines } from "./overlay-lines.ts";
import type { TypeFault } from "./prove/check-types.ts";
import { shortenError } from "./shorten-error.ts";

const LONG = 160;

/** Problems that people must fix, one item for each cause. */
export interface Fixes {
  readonly title: string;
  readonly items: readonly string[];
}

export interface FixOptions {
  readonly faults: readonly Problem[];
  readonly unfit: readonly Unfit[];
  readonly misfits: readonly TypeFault[];
  readonly changes: readonly Change[];
  /** The old and the new contract. */
  readonly contracts: readonly [old: Json, next: Json];
  readonly lineOf: OverlayLines;
}

/** Lists problems that people must fix, without problems that follow from another item of the list. */
export function listFixes({ faults, unfit, misfits, lineOf, ...options }: FixOptions): Fixes[] {
  const causes = faults.map((fault) => ({ ...fault, ...lineOfAction(fault, lineOf) }));
  const own = unfit.filter((one) => !follows(one, faults));
  const groups: Fixes[] = [
    { title: "Overlay actions and names that are no longer valid", items: groupFaults(causes) },
    { title: "Examples and descriptions of ours that are no longer valid", items: groupUnfit(own, lineOf, options) },
    { title: "Lines of our code that no longer compile", items: groupMisfits(misfits) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const FEW = 2;
const NO_MATCH = " matches nothing";

// If an operation or a component is gone, many actions have the same problem.
function groupFaults(faults: readonly Problem[]): string[] {
  return [...groupBy(faults, ({ file, fix }) => `${file} ${fix}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length <= FEW) return group.map(toItem);
    const lines = group.flatMap(({ line }) => line ?? []);
    if (lines.length === group.length && group.every(({ message }) => withoutReason(message).endsWith(NO_MATCH))) {
      return [`${first.file} lines ${lines.join(", ")}: each${NO_MATCH}. ${first.fix}`];
    }
    const places = group.map(
      ({ line, pointer, message }) =>
        `${line === undefined ? `#${pointer}` : `line ${line}`}, ${withoutReason(message)}`,
    );
    return [`${first.file}, ${group.length} places: ${places.join("; ")}. ${first.fix}`];
  });
}

function withoutReason(message: string): string {
  return message.replace(/ \([^()]*\.\)$/, "");
}

function toItem(problem: Problem): string {
  const { line, file, message, fix } = problem;
  // An action is found by its line.
  const place = line === undefined ? formatPlace(problem) : formatPlace({ file, line });
  return `\`${place}\`: ${message}. ${fix}`;
}

function lineOfAction({ pointer = "", line }: Problem, lineOf: OverlayLines): Pick<Problem, "line"> {
  const index = /^\/actions\/(\d+)/.exec(pointer)?.[1];
  const found = line ?? (index === undefined ? undefined : lineOf(Number(index), ""));
  return found === undefined ? {} : { line: found };
}

// A failed overlay action also omits our descriptions, and a name that is not found leaves references without a target.
function follows({ file, message }: Unfit, faults: readonly Problem[]): boolean {
  if (faults.length === 0) return false;
  if (!file.endsWith("overlay.yaml")) return true;
  const names = faults.flatMap(({ pointer = "" }) => /^\/components\/.*\/([^/]+)$/.exec(pointer)?.[1] ?? []);
  return names.some((name) => message.includes(`/${name} `));
}

function groupUnfit(unfit: readonly Unfit[], lineOf: OverlayLines, options: Pick<FixOptions, "changes" | "contracts">) {
  const causes = options.changes.map((change) => ({ change, lost: lostValues(change, options.contracts) }));
  const groups = groupBy(unfit, (one) => nameCause(one, causes, options.contracts[1]));
  return [...groups].map(([cause, places]) => {
    return `${cause}: ${listPlaces(places, lineOf)}. ${commonFix(places)}`.trim();
  });
}

interface Cause {
  readonly change: Change;
  readonly lost: readonly unknown[];
}

function nameCause({ at: pointer, message }: Unfit, causes: readonly Cause[], next: Json): string {
  const keys = splitPointer(`#${pointer}`);
  const name = nameOf(keys);
  const operation = at(next, ...keys.slice(0, 3), "operationId");
  const near = causes.filter(
    ({ change }) =>
      typeof operation !== "string" || change.operations.length === 0 || change.operations.includes(operation),
  );
  const quoted = [...message.matchAll(/["'](?:\/|[^"']*\/)?([^"'/]+)["']/g)].map(([, text]) => text);
  const cause =
    near.find(({ lost }) => lost.some((value) => message.includes(JSON.stringify(value)))) ??
    near.find(({ change }) => quoted.includes(lastKey(change))) ??
    near.find(({ change }) => name !== undefined && namesIn(change).includes(name)) ??
    near.find(({ change }) => isInSameSchema(change, pointer));
  if (!cause) return name === undefined ? message : `\`${name}\`: ${message}`;
  const now = enumAt(next, cause.change.to);
  const said = sentenceOf(cause.change).replace(/\.$/, "");
  if (now.length === 0 || cause.lost.length === 0) return said;
  const place = /^[^`]*`[^`]+`/.exec(said)?.[0] ?? said;
  return `${place} no longer accepts ${printValues(cause.lost)} (now: ${printValues(now)})`;
}

// The method of an operation is not a name. A key of an extension says little without the extension.
function nameOf(keys: readonly string[]): string | undefined {
  const names = keys.filter((key) => !/^\d+$/.test(key));
  const extension = names.findLastIndex((key) => key.startsWith("x-snap-"));
  if (extension >= 0) return names.slice(extension).join(".");
  return keys.length === 3 && keys[0] === "paths" ? undefined : names.at(-1);
}

// Whether a change affects the schema next to an example, or the schema with the keyword at the pointer.
function isInSameSchema({ from, to }: Change, pointer: string): boolean {
  const place = to ?? from ?? "";
  const holder = pointer.slice(0, pointer.lastIndexOf("/"));
  const isInSchema = [`${holder}/schema/`, `${holder}/`].some((start) => {
    return place.startsWith(start) && !place.slice(start.length).includes("/");
  });
  return isInSchema && /\/(?:parameters|properties|headers)\/[^/]+$/.test(holder);
}

const HOLDERS = ["headers", "parameters", "properties", "schemas"];

// The keys of a pointer that are names of this API. Other keys, such as `responses`, are in many pointers.
function namesIn({ from, to }: Change): string[] {
  const keys = splitPointer(`#${to ?? from ?? ""}`);
  return keys.filter((_, index) => HOLDERS.includes(keys[index - 1] ?? ""));
}

function lastKey({ from, to }: Change): string | undefined {
  const pointers = from === null ? [to] : to === null || to.length < from.length ? [from] : [to];
  return splitPointer(`#${pointers[0] ?? ""}`).at(-1);
}

function printValues(values: readonly unknown[]): string {
  return values.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
}

// Returns the most frequent fixes.
function commonFix(unfit: readonly Unfit[]): string {
  const fixes = [...groupBy(unfit, ({ fix }) => fix)].toSorted(([, one], [, other]) => other.length - one.length);
  return fixes
    .slice(0, FEW)
    .map(([fix]) => fix)
    .join(" ");
}

/** Returns the lines that the fixes name. */
export function linesToFix({ faults, unfit, misfits, lineOf }: Omit<FixOptions, "changes" | "contracts">): Set<string> {
  const ofActions = faults.map((fault) => `${fault.file}:${lineOfAction(fault, lineOf).line}`);
  const ofOverlay = unfit.map((one) => `${one.file}:${lineOfUnfit(one, lineOf)}`);
  return new Set([...ofActions, ...ofOverlay, ...misfits.map(({ file, line }) => `${file}:${line}`)]);
}

function lineOfUnfit({ pointer = "", at: contract }: Unfit, lineOf: OverlayLines): number | undefined {
  const index = /^\/actions\/(\d+)/.exec(pointer)?.[1];
  return index === undefined ? undefined : lineOf(Number(index), contract);
}

function listPlaces(places: readonly Unfit[], lineOf: OverlayLines): string {
  const [first] = places;
  const lines = new Map<string, Set<number>>();
  for (const place of places) {
    const { file } = place;
    const line = lineOfUnfit(place, lineOf);
    const known = lines.get(file) ?? new Set();
    lines.set(file, line === undefined ? known : known.add(line));
  }
  const files = [...lines].map(([file, found]) => {
    const sorted = [...found].sort((one, other) => one - other);
    if (sorted.length === 0) return `${file}${first ? ` at ${first.at}` : ""}`;
    return sorted.length === 1 ? `${file}:${sorted[0]}` : `${file} lines ${sorted.join(", ")}`;
  });
  return `${places.length === 1 ? "" : `${places.length} places, `}${files.join("; ")}`;
}

// A missing property is the cause. For other errors, the last line may be about any alternative of a union; such a line
// is still easier to read than a type of many lines.
function describeFault({ message, cause = "" }: TypeFault): string {
  const isCause = /^Property '.*' is missing in/.test(cause) || (message.length > LONG && cause.startsWith("Type "));
  return shortenError(isCause ? cause : message);
}

// Usually, the first error in a file is the cause of the others.
function groupMisfits(misfits: readonly TypeFault[]): string[] {
  const files = groupBy(misfits, ({ file }) => file);
  return [...files].map(([file, faults]) => {
    const [first, ...more] = faults;
    const lines = [...new Set(more.map(({ line }) => line))].filter((line) => line !== first?.line);
    const rest = lines.length > 0 ? ` (then ${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")})` : "";
    return `\`${file}:${first?.line}\`: ${first ? describeFault(first) : ""}${rest}`;
  });
}
