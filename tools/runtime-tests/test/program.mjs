// What runs in every runtime, from the packed tarballs: no Node module, no network.
import { createDigitalOceanClient, unwrap } from "@snap/digitalocean";
import { createMockCloud as createDigitalOceanCloud } from "@snap/digitalocean/msw";
import { createMockCloud as createFireworksCloud } from "@snap/fireworks/msw";
import { createMockCloud as createInstaVMCloud } from "@snap/instavm/msw";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import { getResponse } from "msw";

/** Lists, creates, waits, deletes and fails over mock clouds; gives what it saw, a line each. */
export async function run() {
  const clouds = { do: createDigitalOceanCloud(), fw: createFireworksCloud(), vm: createInstaVMCloud() };
  const through = (cloud) => (request) => getResponse(cloud.handlers, request);
  const snap = createSnap({
    accounts: [
      digitalocean({ token: "runtime-token", account: "do", fetch: through(clouds.do) }),
      fireworks({ apiKey: "runtime-key", accountId: "acme-robotics", account: "fw", fetch: through(clouds.fw) }),
      instavm({ apiKey: "instavm_sk_runtime", account: "vm", fetch: through(clouds.vm) }),
    ],
  });
  const lines = [];
  const listing = snap.list({ order: "createdAt" });
  let count = 0;
  for await (const _ of listing) count++;
  lines.push(`${count} snapshots, ${listing.outcomes.map(({ status }) => status)}`);

  const made = await snap.create({ account: "vm", from: { type: "image", id: "debian" }, name: "nightly" });
  clouds.vm.clock.advance(90_000);
  const { state } = await snap.waitUntilReady(made.snapshot.ref);
  const { existed } = await snap.delete(made.snapshot.ref);
  const gone = await snap.get(made.snapshot.ref).catch(({ name, code }) => `${name} ${code}`);
  lines.push(`${made.snapshot.state} ${state} ${existed} ${gone}`);

  const client = createDigitalOceanClient({ token: "runtime-token", fetch: through(clouds.do) });
  let pages = 0;
  for await (const _ of client.paginate("/v2/snapshots", { params: { query: { per_page: 1 } } }).pages()) pages++;
  clouds.do.faults.add({ operation: "listSnapshots", call: pages + 2, with: 500 });
  const { snapshots } = unwrap(await client.GET("/v2/snapshots"));
  lines.push(`${pages} pages, ${snapshots?.length} in one, sent ${clouds.do.requests.length} times`);

  const never = createDigitalOceanClient({ token: "runtime-token", fetch: () => new Promise(() => {}) });
  const endings = [
    never.GET("/v2/snapshots", { timeout: 20 }),
    never.GET("/v2/snapshots", { signal: AbortSignal.timeout(20) }),
    client.GET("/v2/snapshots/{snapshot_id}", { params: { path: { snapshot_id: ".." } } }),
  ];
  lines.push((await Promise.all(endings.map((call) => call.catch(({ name }) => name)))).join());
  return lines;
}
