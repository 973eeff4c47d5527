import { createMockCloud } from "@snap/digitalocean/msw";
import { getResponse } from "msw";
import { measure } from "./measure.ts";

const STORED = [100, 1000, 10_000, 100_000];
const VOLUME = "/v2/volumes/89bcc42f-85cf-11e6-a004-000f53315871/snapshots";
const HEADERS = { authorization: "Bearer dop_v1_benchmark", "content-type": "application/json" };

/** What a mock cloud answers in a measurement. */
export type MockTimes = Readonly<Record<"list 200" | "get" | "create and delete", number>>;

/** Time of an answer of DigitalOcean's mock cloud, without HTTP, by the number of snapshots that it holds. */
export async function measureMock(): Promise<[stored: number, times: MockTimes][]> {
  const results: [number, MockTimes][] = [];
  for (const stored of STORED) results.push([stored, await measureStored(stored)]);
  return results;
}

async function measureStored(stored: number): Promise<MockTimes> {
  const { handlers, store } = createMockCloud({ records: { snapshots: [] } });
  store.snapshots.fill(stored);
  const { id } = [...store.snapshots][stored >> 1] ?? {};
  const send = async (method: string, path: string, body?: string) => {
    const init = { method, headers: HEADERS, ...(body !== undefined && { body }) };
    const response = await getResponse(handlers, new Request(`https://api.digitalocean.com${path}`, init));
    if (!response?.ok) throw new Error(`${method} ${path} is answered with ${response?.status}`);
    return response.text();
  };
  const subjects = {
    "list 200": () => send("GET", "/v2/snapshots?per_page=200"),
    get: () => send("GET", `/v2/snapshots/${id}`),
    "create and delete": async () => {
      const { snapshot } = JSON.parse(await send("POST", VOLUME, '{"name":"nightly"}'));
      return send("DELETE", `/v2/snapshots/${snapshot.id}`);
    },
  };
  return measure(subjects, { rounds: 3 });
}
