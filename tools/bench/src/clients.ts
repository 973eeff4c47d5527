import { createDigitalOceanClient, type paths } from "@snap/digitalocean";
import createOpenApiFetchClient from "openapi-fetch";

/** Lists one page of snapshots and gives its items. */
export type List = () => Promise<unknown>;

/** The same call by three clients, each with the token, the query and the reading of the answer. */
export function createClients(
  baseUrl: string,
  stub?: () => Promise<Response>,
): Record<"raw fetch" | "openapi-fetch" | "Snap", List> {
  const headers = { authorization: "Bearer dop_v1_benchmark" };
  const options = { baseUrl, ...(stub && { fetch: stub }) };
  const raw: typeof fetch = stub ?? fetch;
  const plain = createOpenApiFetchClient<paths>({ ...options, headers });
  const snap = createDigitalOceanClient({ ...options, token: "dop_v1_benchmark" });
  const init = { params: { query: { page: 1, per_page: 200 } } } as const;
  return {
    "raw fetch": async () => (await raw(`${baseUrl}/v2/snapshots?page=1&per_page=200`, { headers })).json(),
    "openapi-fetch": async () => (await plain.GET("/v2/snapshots", init)).data,
    Snap: async () => (await snap.GET("/v2/snapshots", init)).data,
  };
}
