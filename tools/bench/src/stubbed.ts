import { createClients } from "./clients.ts";
import { measure } from "./measure.ts";

const BODY = JSON.stringify({ snapshots: [], links: {}, meta: { total: 0 } });
const HEADERS = { "content-type": "application/json", "content-length": String(BODY.length) };

/** Time per call where `fetch` answers at once: what a client adds. */
export function measureStubbed() {
  const fetch = async () => new Response(BODY, { headers: HEADERS });
  return measure(createClients("https://api.digitalocean.com", fetch));
}
