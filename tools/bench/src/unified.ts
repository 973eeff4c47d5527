import { createDigitalOceanClient } from "@snap/digitalocean";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { measure } from "./measure.ts";
import { respondWithPages } from "./pages.ts";

const token = "dop_v1_benchmark";
const SNAPSHOTS = 10_000;

/** Measures listing three accounts that respond after 20, 30 and 40 ms, relative to the slowest account alone. */
export async function measureAccounts(): Promise<number> {
  const accounts = [20, 30, 40].map((latency) =>
    digitalocean({ token, account: `after ${latency} ms`, fetch: respondWithPages(2000, latency) }),
  );
  const slowest = createSnap({ accounts: accounts.slice(-1) });
  const all = createSnap({ accounts });
  const times = await measure(
    { slowest: () => exhaust(slowest.list()), all: () => exhaust(all.list()) },
    { rounds: 5 },
  );
  return times.all / times.slowest;
}

/** Measures the conversion of the provider's object to a snapshot of the unified API, in microseconds. */
export async function measureNormalising(): Promise<number> {
  const options = { token, fetch: respondWithPages(SNAPSHOTS) };
  const client = createDigitalOceanClient(options);
  const snap = createSnap({ accounts: [digitalocean(options)] });
  const { raw, unified } = await measure(
    { raw: () => exhaust(client.paginate("/v2/snapshots")), unified: () => exhaust(snap.list()) },
    { rounds: 30 },
  );
  return (unified - raw) / SNAPSHOTS / 1000;
}

async function exhaust(items: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of items) count++;
  return count;
}
