import { escapePointer } from "./json.ts";
import { ProblemError } from "./problem.ts";

/**
 * Refuses what was read of a YAML file when an alias in it refers to what it stands in.
 *
 * @throws {ProblemError} that names the place.
 */
export function checkCycles(value: unknown, place: string): void {
  const pointer = findCycle(value);
  if (pointer === undefined) return;
  const message = "a YAML alias refers to what it stands in";
  throw new ProblemError({
    code: "document-circular",
    file: place,
    pointer,
    message,
    fix: "Write there what is meant, without an alias.",
  });
}

/** The JSON Pointer of the first such alias. */
function findCycle(value: unknown): string | undefined {
  const above = new Set<unknown>();
  const done = new Set<unknown>();
  const visit = (node: unknown, pointer: string): string | undefined => {
    if (above.has(node)) return pointer;
    if (typeof node !== "object" || node === null || done.has(node)) return undefined;
    above.add(node);
    for (const [key, child] of Object.entries(node)) {
      const found = visit(child, `${pointer}/${escapePointer(key)}`);
      if (found !== undefined) return found;
    }
    above.delete(node);
    done.add(node);
    return undefined;
  };
  return visit(value, "");
}
