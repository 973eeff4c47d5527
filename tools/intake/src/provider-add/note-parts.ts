import type { Model } from "@snap/codegen/model";
import { neededParts } from "@snap/codegen/needed-parts";
import type { Decide } from "./decisions.ts";

/**
 * Reports operations that need a part of the runtime which the list of snapshots does not need: every program of the client
 * contains this part, even if it calls none of them.
 */
export function noteParts({ operations }: Pick<Model, "operations">, list: string | undefined, decide: Decide): void {
  const own = neededParts(operations.filter(({ id }) => id === list));
  for (const part of neededParts(operations).filter((each) => !own.includes(each))) {
    const ids = operations.filter((operation) => neededParts([operation]).includes(part)).map(({ id }) => id);
    const text = `only ${ids.join(" and ")} need @snap/runtime/${part}, which every program of the client then contains`;
    decide("spec", `${text}: leave out what is not used (pnpm size prints its weight)`);
  }
}
