import type { Tree } from "@snap/openapi/json";
import { listOperations, type Operation } from "@snap/openapi/operations";
import { SpecNode } from "@snap/openapi/spec-node";
import { type Aspect, type FoundField, findFields } from "./find-fields.ts";
import { findJob } from "./find-job.ts";
import { type FoundOperations, findItems, findOperations, type ListOperation, rivalsOf } from "./find-operations.ts";
import { type Finding, finding } from "./finding.ts";
import { judgeCredential } from "./judge-credential.ts";
import { judgePaging } from "./judge-paging.ts";
import { nameOf, scopesOf } from "./match-operations.ts";
import { hasWords } from "./words.ts";

/** Whether an adapter can be written for an API, and why. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** Reasons why no adapter can be written yet; empty if one can. */
  readonly obstacles: readonly string[];
  /** What was found; undefined if there is no list. */
  readonly found?: FoundSnapshots;
}

/** The operations on snapshots of an API, and the properties of a snapshot. */
export interface FoundSnapshots {
  readonly list: ListOperation;
  readonly operations: FoundOperations;
  readonly fields: ReadonlyMap<Aspect, FoundField>;
}

/** Words for a snapshot in APIs, the most specific one first. */
export const SNAPSHOT_WORDS = ["snapshot", "backup", "checkpoint", "image", "template"];

/** Judges from an upstream document whether its snapshots can be listed, read, created, deleted and restored. */
export function judge(document: Tree, asked?: string): Verdict {
  const root = SpecNode.of(document);
  const operations = listOperations(root);
  const words = asked === undefined ? SNAPSHOT_WORDS : [asked];
  const found = words.map((word) => findOperations(operations, word)).find(({ list }) => list.length > 0);
  if (!found) return withoutList(operations, words);
  const [list] = found.list;
  if (!list) return withoutList(operations, words);
  const fields = findFields(list.item, list.noun, idParameterOf(found));
  const findings = [
    judgeList(found.list, operations, words),
    ...judgeActions(found, list, operations),
    ...judgeFields(fields, list),
    judgePaging(document, list),
    judgeErrors(list.operation),
    judgeCredential(root),
  ];
  const obstacles = findings.filter(({ about, status }) => isObstacle(about, status));
  return {
    findings,
    obstacles: obstacles.map(({ about, place, advice }) => [about, place, advice].join(": ")),
    found: { list, operations: found, fields },
  };
}

// The parts that an adapter requires. All other parts are optional capabilities.
const REQUIRED = new Set(["list", "id", "paging", "credential"]);

function isObstacle(about: string, status: Finding["status"]): boolean {
  return status === "unsupported" || (REQUIRED.has(about) && (status === "missing" || status === "unclear"));
}

function withoutList(operations: readonly Operation[], words: readonly string[]): Verdict {
  const like = operations.filter(({ path, id }) => words.some((word) => hasWords(`${id} ${path}`, word)));
  const names = like.slice(0, MOST_NAMED).map((operation) => `${nameOf(operation)} (${whyNoList(operation, words)})`);
  const more = like.length > MOST_NAMED ? ` and ${like.length - MOST_NAMED} more` : "";
  const advice =
    like.length > 0
      ? `Only these mention a snapshot: ${names.join(", ")}${more}. If another operation lists snapshots, keep it with --operations, or pass the API's word for a snapshot with --match.`
      : "Pass the API's word for a snapshot with --match.";
  const place = `no GET returns a list of ${words.map((word) => `"${word}"`).join(", ")}`;
  return {
    findings: [{ about: "list", status: "missing", place, advice }],
    obstacles: [`list: ${place}: ${advice}`],
  };
}

const MOST_NAMED = 5;

function whyNoList(operation: Operation, words: readonly string[]): string {
  const items = words.map((word) => findItems(operation, word)).find((found) => found !== undefined);
  if (operation.method !== "get") return items ? `a list, but a ${operation.method.toUpperCase()}` : "no GET";
  return items ? "a list in the response for one object" : "no list of objects in its response";
}

function judgeList(lists: readonly ListOperation[], all: readonly Operation[], words: readonly string[]): Finding {
  const [list] = lists;
  const rivals = rivalsOf(lists);
  const place = list ? `${nameOf(list.operation)} ${list.items || "(the body)"}` : "";
  if (rivals.length === 0) {
    const scopes = scopesOf(list?.operation.path ?? "", all);
    const names = scopes.map(({ name, list: own }) => (own ? `${name} (of ${nameOf(own)})` : name)).join(" and ");
    const scoped = scopes.length > 0 ? `Listed for each ${names}: add x-snap-scope. ` : "";
    // Only lists whose objects are named as snapshots are proposed, and not, for example, a list of operations on
    // snapshots.
    const isNamed = (each: ListOperation) => words.some((word) => hasWords(each.noun, word));
    const alike = list && isNamed(list) ? lists.filter(isNamed) : lists;
    const others = alike.slice(1, 4).map(({ operation }) => nameOf(operation));
    const advice = `${scoped}${others.length > 0 ? `Other lists: ${others.join(", ")}.` : ""}`.trim();
    return { about: "list", status: "found", place, advice };
  }
  const names = [place, ...rivals.map(({ operation, items }) => `${nameOf(operation)} ${items}`)];
  const advice =
    "Each of them may list snapshots. Keep one of them with --operations, or add each as a separate collection.";
  return { about: "list", status: "unclear", place: names.join(", "), advice };
}

function judgeActions(
  found: FoundOperations,
  { operation: list }: ListOperation,
  all: readonly Operation[],
): Finding[] {
  const [get] = found.get;
  const [create] = found.create;
  const [remove] = found.delete;
  const rows: Finding[] = [
    get
      ? finding("get", "found", nameOf(get))
      : finding("get", "missing", "", "A snapshot is then searched for in the list."),
    create
      ? finding("create", create.path === list.path ? "found" : "guessed", nameOf(create), more(found.create))
      : finding("create", "missing", "", "The adapter will state that it cannot create."),
    remove
      ? finding("delete", isSamePath(remove, get) ? "found" : "guessed", nameOf(remove), more(found.delete))
      : finding("delete", "missing", "", "The adapter will state that it cannot delete."),
    found.restore[0]
      ? finding("restore", "guessed", nameOf(found.restore[0]), more(found.restore))
      : finding("restore", "missing", "", "The adapter will state that it cannot restore."),
  ];
  return [...rows, judgeWait([create, remove, found.restore[0]], all)];
}

function judgeWait(starters: readonly (Operation | undefined)[], all: readonly Operation[]): Finding {
  for (const operation of starters) {
    const job = operation && findJob(operation, all);
    if (!job) continue;
    const states = job.states.length > 0 ? ` (${job.states.join(", ")})` : "";
    const place = `${nameOf(operation)} ${job.pointer || "(the body)"}, read with ${nameOf(job.poll)}`;
    return finding("wait", "guessed", place, `Add x-snap-job${states}.`);
  }
  return finding("wait", "missing", "", "No job is returned: clients poll the state of the snapshot.");
}

function isSamePath(remove: Operation, get: Operation | undefined): boolean {
  return get === undefined || remove.path === get.path;
}

function more([_, ...others]: readonly Operation[]): string {
  return others.length > 0 ? `Also possible: ${others.slice(0, 3).map(nameOf).join(", ")}.` : "";
}

const MISSING: Readonly<Record<Aspect, string>> = {
  id: "Every snapshot needs an id: specify the property that identifies a snapshot.",
  name: "`name` will be null.",
  state: "If each listed snapshot is complete, write `always: ready`. Otherwise, omit the state.",
  created: "`createdAt` will be null, so that retention cannot plan by age.",
  updated: "`updatedAt` will be null.",
  size: "`sizes` will be empty.",
  source: "`source` will be null.",
  region: "`regions` will be null.",
  tags: "`tags` will be null.",
  expiry: "`expiresAt` will be null.",
};

/** Returns the parameter with the id of a snapshot. */
export function idParameterOf({ get }: Pick<FoundOperations, "get">): string {
  return scopesOf(get[0]?.path ?? "", []).at(-1)?.name ?? "id";
}

function judgeFields(fields: ReadonlyMap<Aspect, FoundField>, { operation }: ListOperation): Finding[] {
  return Object.entries(MISSING).map(([about, advice]) => {
    const found = [...fields].find(([aspect]) => aspect === about)?.[1];
    if (!found) return finding(about, "missing", "", advice);
    const place = `${nameOf(operation)} ${found.field.pointer}`;
    return finding(about, found.isGuess ? "guessed" : "found", place, found.note);
  });
}

function judgeErrors(operation: Operation): Finding {
  const failures = operation.place.get("responses").entries();
  const documented = failures.filter(([status]) => /^(?:[45]|default)/i.test(status));
  if (documented.length === 0) {
    return finding(
      "errors",
      "missing",
      "",
      "No failure is documented: common ones are inferred. Check them against the API.",
    );
  }
  const names = documented.map(([status]) => status).join(", ");
  return finding("errors", "found", `${nameOf(operation)} ${names}`);
}
