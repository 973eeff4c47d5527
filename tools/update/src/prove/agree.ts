import { toIdentifier } from "@snap/codegen/identifier";
import type { Change, ChangeCode } from "@snap/diff/change";
import { splitPointer } from "@snap/openapi/pointer";
import type { BrokenUsage, Proof } from "./prove.ts";

/** What the comparison of two contracts and the compiler say together. */
export interface Agreement {
  /** Breaking changes, each with what no longer compiles because of it: nothing where types cannot show it. */
  readonly breaking: readonly ProvedChange[];
  /** What no longer compiles although no change was reported that breaks it: a fault of the comparison. */
  readonly contradictions: readonly BrokenUsage[];
}

export interface ProvedChange {
  readonly change: Change;
  readonly usages: readonly BrokenUsage[];
}

/** Holds the verdicts of a comparison against what the compiler refuses. */
export function agree(
  changes: readonly Change[],
  { broken, lostExamples }: Pick<Proof, "broken" | "lostExamples">,
): Agreement {
  const breaking = changes.filter(({ effect }) => effect === "breaking");
  const proved = breaking.map((change) => ({ change, usages: broken.filter((usage) => isCause(change, usage)) }));
  const explained = new Set(proved.flatMap(({ usages }) => usages));
  return {
    breaking: proved,
    contradictions: broken.filter((usage) => !explained.has(usage) && !asksFor(usage, lostExamples)),
  };
}

// A type test that names an example of ours: people write examples, no change of a contract takes them.
function asksFor({ operation, code = "", error }: BrokenUsage, examples: readonly string[]): boolean {
  if (operation !== undefined || !hasWord(code, "example")) return false;
  return examples.some((name) => error.includes(JSON.stringify(name)) && code.includes(JSON.stringify(name)));
}

// In no type: what they break, no compiler sees.
const UNTYPED: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  ...(["limit-tightened", "pattern-changed", "condition-changed", "list-may-be-empty"] as const),
  ...(["default-changed", "default-removed", "parameter-serialization-changed", "encoding-changed"] as const),
  ...(["callback-changed", "security-scopes-added", "redirect-documented"] as const),
]);

// What concerns the client, or names that it exports, and no call or answer.
const OF_CLIENT = /^(?:component|credential|provider|security|server|webhook)-/;

// A call that lacks something does not name it.
const OF_EVERY_CALL: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  ...(["required-parameter-added", "parameter-became-required", "required-property-added"] as const),
  ...(["property-became-required", "required-request-body-added", "request-body-became-required"] as const),
]);

// What takes an operation its name, and with it that of its mock handler.
const UNNAMED: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  ...(["operation-removed", "operation-id-changed", "operation-id-removed"] as const),
]);

function isCause(change: Change, usage: BrokenUsage): boolean {
  if (UNTYPED.has(change.code)) return false;
  const name = OF_EVERY_CALL.has(change.code) ? undefined : nameOf(change);
  if (usage.operation === undefined) return OF_CLIENT.test(change.code) || isAbout(change, name, usage);
  if (OF_CLIENT.test(change.code) || !change.operations.includes(usage.operation)) return false;
  const direction = usage.what.startsWith("reads ") ? "response" : "request";
  if (change.direction !== "both" && change.direction !== direction) return false;
  return name === undefined || mentions(usage, name);
}

// A test of types has no operation: it has to name what has changed, or where.
function isAbout(change: Change, name: string | undefined, usage: BrokenUsage): boolean {
  if (name !== undefined) return mentions(usage, name);
  const [holder, path] = splitPointer(`#${change.from ?? change.to ?? ""}`);
  const handlers = UNNAMED.has(change.code) ? change.operations.map((id) => `${toIdentifier(id)}Handler`) : [];
  const own = [...change.operations, ...handlers];
  const names = holder === "paths" && path !== undefined ? [...own, path] : own;
  return names.some((one) => mentions(usage, one));
}

/** The property or parameter that has changed; none where the change is one of a whole request or answer. */
function nameOf({ from, to, message }: Change): string | undefined {
  const keys = splitPointer(`#${from ?? to ?? ""}`);
  const parameter = /(?:(?:path|query) parameter|header|cookie) `([^`]*)`/.exec(message)?.[1];
  return lastProperty(keys) ?? (keys.includes("parameters") ? parameter : undefined);
}

function lastProperty(keys: readonly string[]): string | undefined {
  let name: string | undefined;
  for (let index = 0; index < keys.length; index++) {
    if (keys[index] === "properties" && index + 1 < keys.length) name = keys[++index];
  }
  return name;
}

function mentions({ what, code = "", error }: BrokenUsage, name: string): boolean {
  if (error.includes(`'${name}'`) || what.includes(JSON.stringify(name)) || hasWord(code, name)) return true;
  const place = /^reads (.*) of \S+$/.exec(what)?.[1]?.replaceAll("[]", "");
  return place !== undefined && `${place}.`.includes(`.${name}.`);
}

function hasWord(code: string, name: string): boolean {
  const around = code.split(name);
  return around.slice(1).some((after, index) => !/[\w$]$/.test(around[index] ?? "") && !/^[\w$]/.test(after));
}
