import { toIdentifier } from "@snap/codegen/identifier";
import type { Change, ChangeCode } from "@snap/diff/change";
import { splitPointer } from "@snap/openapi/pointer";
import { asksFor } from "./lost-examples.ts";
import type { BrokenUsage, Proof } from "./prove.ts";

/** The combined result of the comparison of two contracts and of the compiler. */
export interface Agreement {
  /** Breaking changes, each with the usages that no longer compile; empty if the change does not affect types. */
  readonly breaking: readonly ProvedChange[];
  /** Usages that no longer compile without a reported breaking change: a bug of the comparison. */
  readonly contradictions: readonly BrokenUsage[];
}

export interface ProvedChange {
  readonly change: Change;
  readonly usages: readonly BrokenUsage[];
}

/** Compares the reported changes with the errors of the compiler. */
export function agree(
  changes: readonly Change[],
  { broken, lostExamples }: Pick<Proof, "broken" | "lostExamples">,
): Agreement {
  const breaking = changes.filter(({ effect }) => effect === "breaking");
  const proved = breaking.map((change) => ({ change, usages: broken.filter((usage) => isCause(change, usage)) }));
  const explained = new Set(proved.flatMap(({ usages }) => usages));
  return {
    breaking: proved,
    contradictions: broken.filter((usage) => !explained.has(usage) && !isAboutExample(usage, lostExamples)),
  };
}

// Whether the usage is a type test with one of our examples.
function isAboutExample({ operation, code = "", error }: BrokenUsage, examples: readonly string[]): boolean {
  return operation === undefined && hasWord(code, "example") && asksFor(code, error, examples);
}

// These do not affect types, so the compiler cannot confirm them.
const UNTYPED: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  ...(["limit-tightened", "pattern-changed", "condition-changed", "list-may-be-empty"] as const),
  ...(["default-changed", "default-removed", "parameter-serialization-changed", "encoding-changed"] as const),
  ...(["callback-changed", "security-scopes-added", "redirect-documented"] as const),
]);

// Changes of the client or its exported names, rather than of a request or response.
const OF_CLIENT = /^(?:component|credential|provider|security|server|webhook)-/;

// The error of a call without a required field may not name the field.
const OF_EVERY_CALL: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  ...(["required-parameter-added", "parameter-became-required", "required-property-added"] as const),
  ...(["property-became-required", "required-request-body-added", "request-body-became-required"] as const),
]);

// Changes that remove the name of an operation, and therefore the name of its mock handler.
const UNNAMED: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  ...(["operation-removed", "operation-id-changed", "operation-id-removed"] as const),
]);

function isCause(change: Change, usage: BrokenUsage): boolean {
  if (UNTYPED.has(change.code)) return false;
  if (change.code === "response-status-removed" && !isOfStatus(usage, change)) return false;
  const name = OF_EVERY_CALL.has(change.code) ? undefined : nameOf(change);
  if (usage.operation === undefined) return OF_CLIENT.test(change.code) || isAbout(change, name, usage);
  if (OF_CLIENT.test(change.code) || !change.operations.includes(usage.operation)) return false;
  const direction = usage.what.startsWith("reads ") ? "response" : "request";
  if (change.direction !== "both" && change.direction !== direction) return false;
  return name === undefined || mentions(usage, name);
}

function isOfStatus({ what }: BrokenUsage, { message }: Change): boolean {
  const status = /the (\S+) response is no longer/.exec(message)?.[1];
  const read = /^reads .* of (\S+)$/.exec(what)?.[1];
  return status === undefined || read === undefined || read === status;
}

// A type test belongs to no operation, so its error must name the changed property or place.
function isAbout(change: Change, name: string | undefined, usage: BrokenUsage): boolean {
  if (name !== undefined) return mentions(usage, name);
  const [holder, path] = splitPointer(`#${change.from ?? change.to ?? ""}`);
  const handlers = UNNAMED.has(change.code) ? change.operations.map((id) => `${toIdentifier(id)}Handler`) : [];
  const own = [...change.operations, ...handlers];
  const names = holder === "paths" && path !== undefined ? [...own, path] : own;
  return names.some((one) => mentions(usage, one));
}

/** Returns the changed property or parameter; `undefined` if the change concerns a whole request or response. */
function nameOf({ from, to, message }: Change): string | undefined {
  const keys = splitPointer(`#${from ?? to ?? ""}`);
  const parameter = /(?:(?:path|query) parameter|header|cookie) `([^`]*)`/.exec(message)?.[1];
  return lastProperty(keys) ?? (keys.includes("parameters") || keys.includes("headers") ? parameter : undefined);
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
