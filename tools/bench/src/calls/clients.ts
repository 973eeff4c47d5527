import { createDigitalOceanClient, type paths } from "@snap/digitalocean";
import createOpenApiFetchClient from "openapi-fetch";

/** The same call by three clients. Each sends the token and reads the response as JSON. */
export type Calls = Readonly<Record<"raw fetch" | "openapi-fetch" | "Snap", () => Promise<unknown>>>;

export const TOKEN = "dop_v1_benchmark";
export const QUERY = { page: 1, per_page: 200 };
export const VOLUME = { volume_id: "89bcc42f-85cf-11e6-a004-000f53315871" };
export const BODY = { name: "nightly" };

const HEADERS = { authorization: `Bearer ${TOKEN}` };

export const NO_OP = { onRequest: () => {}, onResponse: () => {} };

/** Lists one page of snapshots, optionally with a middleware that does nothing. */
export function listSnapshots(baseUrl: string, withMiddleware = false): Calls {
  const { plain, snap } = createClients(baseUrl);
  if (withMiddleware) {
    plain.use(NO_OP);
    (snap as typeof snap & { use(...middleware: object[]): void }).use(NO_OP);
  }
  const init = { params: { query: QUERY } };
  return {
    "raw fetch": async () => {
      const response = await fetch(`${baseUrl}/v2/snapshots?page=1&per_page=200`, { headers: HEADERS });
      return response.json();
    },
    "openapi-fetch": async () => (await plain.GET("/v2/snapshots", init)).data,
    Snap: async () => (await snap.GET("/v2/snapshots", init)).data,
  };
}

/** Creates a snapshot of a volume: a POST with a JSON body. */
export function createSnapshot(baseUrl: string): Calls {
  const { plain, snap } = createClients(baseUrl);
  const init = { params: { path: VOLUME }, body: BODY };
  const headers = { ...HEADERS, "content-type": "application/json" };
  return {
    "raw fetch": async () => {
      const url = `${baseUrl}/v2/volumes/${encodeURIComponent(VOLUME.volume_id)}/snapshots`;
      const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(BODY) });
      return response.json();
    },
    "openapi-fetch": async () => (await plain.POST("/v2/volumes/{volume_id}/snapshots", init)).data,
    Snap: async () => (await snap.POST("/v2/volumes/{volume_id}/snapshots", init)).data,
  };
}

function createClients(baseUrl: string) {
  return {
    plain: createOpenApiFetchClient<paths>({ baseUrl, headers: HEADERS }),
    snap: createDigitalOceanClient({ baseUrl, token: TOKEN }),
  };
}
