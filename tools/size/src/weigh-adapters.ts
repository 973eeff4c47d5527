import { WITH_ADAPTERS, WITH_ONE_ADAPTER } from "./programs.ts";
import { type Weight, weigh } from "./weigh.ts";

/** The maximum weight that an adapter may add to a program, in bytes. */
const BUDGET = 1250;

/** The budgets of adapters that need more. */
const BUDGETS: Readonly<Record<string, number>> = {
  // Two scopes, whose versions of the API are parameters of each call.
  "@snap/unified/azure-compute": 2200,
  // Scopes, and the media types of downloads.
  "@snap/unified/qdrant": 2200,
  // The shapes of the XML that lists return.
  "@snap/unified/aws": 2800,
  // Two lists in each zone, and the signatures of requests.
  "@snap/unified/exoscale": 2000,
  // Three lists, in a project and in each of its regions and zones.
  "@snap/unified/google-compute": 2000,
  // Two lists in each region of a project.
  "@snap/unified/stackit": 1500,
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
