import { createDigitalOceanClient } from "@snap/digitalocean";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { respondWithPages } from "./pages.ts";

const ITEMS = 100_000;

/** Memory in use, in megabytes. */
export interface Memory {
  readonly afterTenth: number;
  readonly afterAll: number;
}

/** Measures the memory after a tenth of 100,000 items and after all items, for a client's pages and for a listing. */
export async function measureMemory(): Promise<Readonly<Record<string, Memory>>> {
  const options = { token: "dop_v1_benchmark", fetch: respondWithPages(ITEMS) };
  return {
    "client.paginate()": await iterate(createDigitalOceanClient(options).paginate("/v2/snapshots")),
    "snap.list()": await iterate(createSnap({ accounts: [digitalocean(options)] }).list()),
    "snap.list() with an account that does not respond": await iterate(
      createSnap({
        accounts: [digitalocean(options), digitalocean({ ...options, account: "silent", fetch: hang })],
      }).list(),
    ),
  };
}

/**
 * Measures by how many bytes the memory of a listing grows for each snapshot. A listing remembers the refs that it has
 * yielded, so that it yields each snapshot once.
 */
export async function measureGrowth(): Promise<number> {
  const options = { token: "dop_v1_benchmark", fetch: respondWithPages(ITEMS) };
  const { afterTenth, afterAll } = await iterate(createSnap({ accounts: [digitalocean(options)] }).list());
  return ((afterAll - afterTenth) * 1e6) / (0.9 * ITEMS);
}

async function iterate(items: AsyncIterable<unknown>): Promise<Memory> {
  let count = 0;
  let afterTenth = Number.NaN;
  for await (const _ of items) {
    if (++count === ITEMS / 10) afterTenth = usedMegabytes();
    // An iteration that has ended releases what it remembers.
    if (count === ITEMS) return { afterTenth, afterAll: usedMegabytes() };
  }
  throw new Error(`the iteration returned ${count} items`);
}

// Does not respond until the request is aborted.
function hang(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { signal } = new Request(input, init);
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

function usedMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
