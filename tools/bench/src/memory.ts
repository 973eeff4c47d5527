import { createDigitalOceanClient } from "@snap/digitalocean";

const ITEMS = 100_000;
const PAGE = 200;

/** The memory in use, in megabytes, after a tenth of 100,000 items and after all of them. */
export async function measureMemory(): Promise<{ afterTenth: number; afterAll: number }> {
  const fetch = async (request: Request) => {
    const page = Number(new URL(request.url).searchParams.get("page") ?? 1);
    const snapshots = Array.from({ length: PAGE }, (_, index) => ({
      id: String(page * PAGE + index),
      name: "nightly",
    }));
    const next = `https://api.digitalocean.com/v2/snapshots?page=${page + 1}`;
    return Response.json({ snapshots, links: { pages: page * PAGE < ITEMS ? { next } : {} }, meta: { total: ITEMS } });
  };
  const client = createDigitalOceanClient({ token: "dop_v1_benchmark", fetch });
  let count = 0;
  let afterTenth = Number.NaN;
  for await (const _ of client.paginate("/v2/snapshots")) {
    if (++count === ITEMS / 10) afterTenth = usedMegabytes();
  }
  if (count !== ITEMS) throw new Error(`the iteration gave ${count} items`);
  return { afterTenth, afterAll: usedMegabytes() };
}

function usedMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
