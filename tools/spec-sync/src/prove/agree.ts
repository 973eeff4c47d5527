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

// The changes that name what the usage names; where none does, all of its operation.
function causesOf({ operation, what }: BrokenUsage, breaking: readonly Change[]): Change[] {
  const concerned = breaking.filter(
    ({ operations }) => operation === undefined || operations.length === 0 || operations.includes(operation),
  );
  const named = concerned.filter(({ from, to }) => what.includes(lastName(from ?? to ?? "")));
  return named.length > 0 ? named : concerned;
}

// Of `/components/schemas/Snapshot/properties/name`: `name`.
function lastName(pointer: string): string {
  const name = pointer.split("/").at(-1) ?? "";
  return name.replaceAll("~1", "/").replaceAll("~0", "~");
}
