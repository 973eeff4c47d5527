import { createDigitalOceanClient } from "@snap/digitalocean";
import { createClients } from "./clients.ts";
import { measure } from "./measure.ts";

const BODY = JSON.stringify({ snapshots: [], links: {}, meta: { total: 0 } });
const HEADERS = { "content-type": "application/json", "content-length": String(BODY.length) };

const ADDRESS = "https://api.digitalocean.com";

/** Time per call where `fetch` answers at once: what a client adds. */
export function measureStubbed() {
  const fetch = async () => new Response(BODY, { headers: HEADERS });
  const init = { params: { query: { page: 1, per_page: 200 } } } as const;
  const options = { baseUrl: ADDRESS, token: "dop_v1_benchmark" };
  // Such a `fetch` gets a request that carries the signal, which the runtime is slow to make.
  const alone = createDigitalOceanClient({ ...options, fetch: async (_request) => fetch() });
  const hooked = createDigitalOceanClient({ ...options, fetch, onAttempt: () => {} });
  return measure({
    ...createClients(ADDRESS, fetch),
    "Snap with onAttempt": async () => (await hooked.GET("/v2/snapshots", init)).data,
    "Snap, `fetch` of one parameter": async () => (await alone.GET("/v2/snapshots", init)).data,
  });
}
