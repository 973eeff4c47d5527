import type { Change } from "../diff/change.ts";
import type { BrokenUsage } from "./prove.ts";

/** What the comparison of two contracts and the compiler say together. */
export interface Agreement {
  /** Breaking changes, each with what no longer compiles because of it: nothing where types cannot tell. */
  readonly breaking: readonly ProvedChange[];
  /** What no longer compiles although no change was reported that breaks it: a fault of the comparison. */
  readonly contradictions: readonly BrokenUsage[];
}

export interface ProvedChange {
  readonly change: Change;
  readonly usages: readonly BrokenUsage[];
}

/** Holds the verdicts of a comparison against what the compiler refuses. */
export function agree(changes: readonly Change[], broken: readonly BrokenUsage[]): Agreement {
  const breaking = changes.filter(({ effect }) => effect === "breaking");
  const causes = new Map(broken.map((usage) => [usage, causesOf(usage, breaking)]));
  return {
    breaking: breaking.map((change) => ({
      change,
      usages: broken.filter((usage) => causes.get(usage)?.includes(change)),
    })),
    contradictions: broken.filter((usage) => causes.get(usage)?.length === 0),
  };
}

// What no type shows, so that nothing stops compiling because of it.
const UNSEEN: ReadonlySet<string> = new Set([
  "condition-changed",
  "default-changed",
  "default-removed",
  "limit-tightened",
  "parameter-serialization-changed",
  "pattern-changed",
  "security-scopes-added",
  "server-changed",
  "server-removed",
]);

// A change inside of a property explains what names that property; any other all that its operations do.
function causesOf({ operation, what }: BrokenUsage, breaking: readonly Change[]): Change[] {
  const unlike = what.startsWith("reads ") ? "request" : what.startsWith("calls ") ? "response" : undefined;
  return breaking.filter(({ code, direction, from, to, operations }) => {
    const concerned = operation === undefined || operations.length === 0 || operations.includes(operation);
    const name = lastProperty(from ?? to ?? "");
    const named = operation === undefined || name === undefined || what.includes(name);
    return concerned && named && direction !== unlike && !UNSEEN.has(code);
  });
}

// Of `/components/schemas/Snapshot/properties/name/type`: `name`.
function lastProperty(pointer: string): string | undefined {
  const name = /.*\/properties\/([^/]+)/.exec(pointer)?.[1];
  return name?.replaceAll("~1", "/").replaceAll("~0", "~");
}
