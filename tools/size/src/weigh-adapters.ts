import { WITH_ADAPTERS, WITH_ONE_ADAPTER } from "./programs.ts";
import { type Weight, weigh } from "./weigh.ts";

/** The maximum weight that an adapter may add to a program, in bytes. */
const BUDGET = 1000;

/**
 * The budgets of adapters that are over the maximum because the program without them is small: it loads the code that
 * reads errors on demand, so that less of an adapter repeats what the program already has.
 */
const BUDGETS: Readonly<Record<string, number>> = {
  "@snap/unified/aws": 1040,
  "@snap/unified/azure-compute": 1050,
  "@snap/unified/qdrant": 1040,
};

/** Measures the weight that each further adapter and its client add to a program with one account, by provider. */
export async function weighAdapters(folder: string): Promise<Map<string, Weight>> {
  const base = await weigh(folder, WITH_ONE_ADAPTER);
  const added = new Map<string, Weight>();
  for (const [provider, code] of WITH_ADAPTERS) {
    const { rolldown, esbuild } = await weigh(folder, code);
    added.set(`@snap/unified/${provider}`, { rolldown: rolldown - base.rolldown, esbuild: esbuild - base.esbuild });
  }
  return added;
}

/** Finds adapters that are over their budget, which applies to rolldown. */
export function findHeavyAdapters(adapters: ReadonlyMap<string, Weight>): string[] {
  return [...adapters].flatMap(([entry, { rolldown }]) => {
    const most = BUDGETS[entry] ?? BUDGET;
    return rolldown > most ? [`${entry} adds ${rolldown} bytes with rolldown, over its budget of ${most}`] : [];
  });
}
