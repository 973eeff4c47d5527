import { type Weight, weigh } from "./weigh.ts";

/** The maximum weight that operations imported by name may add to a program, in bytes. */
export const OPERATION_BUDGET = { first: 300, further: 100 } as const;

/**
 * The weight of operations that are imported by name, compared with the same requests through the methods of the
 * client.
 */
export interface OperationWeights {
  readonly first: Weight;
  readonly further: Weight;
}

const PACKAGE = '"@snap/digitalocean"';
const BASE = `import { createDigitalOceanClient } from ${PACKAGE}; const client = createDigitalOceanClient();`;

/** Measures operations by name. Measures several operations together, because repeated code compresses well. */
export async function weighOperations(folder: string): Promise<OperationWeights> {
  const base = await weigh(
    folder,
    `${BASE} console.log(await client.GET("/v2/snapshots/{snapshot_id}", { params: { path: { snapshot_id: 1 } } }));`,
  );
  const first = await weigh(folder, program(["getSnapshot"]));
  const several = ["getAction", "getVolumeSnapshot", "deleteSnapshot", "createVolume"];
  const all = await weigh(folder, program(["getSnapshot", ...several]));
  const perOperation = (bundler: keyof Weight) => Math.round((all[bundler] - first[bundler]) / several.length);
  return {
    first: { rolldown: first.rolldown - base.rolldown, esbuild: first.esbuild - base.esbuild },
    further: { rolldown: perOperation("rolldown"), esbuild: perOperation("esbuild") },
  };
}

function program(operations: readonly string[]): string {
  const calls = operations.map((name) => `console.log(await ${name}(client, { snapshot_id: 1 }));`);
  return `import { ${operations.join(", ")} } from ${PACKAGE};\n${BASE}\n${calls.join("\n")}`;
}

/** Finds operations that are over their budget, which applies to rolldown. */
export function findHeavyOperations({ first, further }: OperationWeights): string[] {
  const all = [
    ["the first operation by name", first.rolldown, OPERATION_BUDGET.first],
    ["each further operation by name", further.rolldown, OPERATION_BUDGET.further],
  ] as const;
  return all.flatMap(([what, bytes, most]) =>
    bytes > most ? [`${what} adds ${bytes} bytes with rolldown, over its budget of ${most}`] : [],
  );
}
