import { createMockCloud as createDigitalOcean } from "@snap/digitalocean/msw";
import { createMockCloud as createFireworks } from "@snap/fireworks/msw";
import { createMockCloud as createInstaVM } from "@snap/instavm/msw";
import type { Collection } from "@snap/mock";
import { getResponse, type HttpHandler } from "msw";
import type { Limit } from "./limits.ts";
import { measure } from "./measure.ts";

const STORED = [100, 1000, 10_000, 100_000];
const OPTIONS = { records: { snapshots: [] } };

/** The time of each kind of request to a mock cloud, in microseconds. */
export type MockTimes = Readonly<Record<"list" | "filtered list" | "get" | "create and delete", number>>;

/** Measures the responses of each mock cloud without HTTP, by the number of stored snapshots. */
export async function measureMock(): Promise<[stored: string, times: MockTimes][]> {
  const results: [string, MockTimes][] = [];
  for (const [provider, create] of Object.entries(CLOUDS)) {
    for (const stored of STORED) results.push([`${provider}: ${stored}`, await measureStored(create(stored))]);
  }
  return results;
}

interface Subject {
  readonly handlers: HttpHandler[];
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Path and query of the longest page. */
  readonly list: string;
  /** The same path and query with a filter. */
  readonly filtered: string;
  /** The collection path of the snapshots, and the id of one in the middle. */
  readonly snapshots: string;
  readonly id: string;
  readonly create: { readonly path: string; readonly body: unknown };
  /** Returns the id in the response to a creation. */
  idOf(created: Created): string;
}

interface Created {
  readonly id: string;
  readonly name: string;
  readonly snapshot: { readonly id: string };
}

const CLOUDS: Readonly<Record<string, (stored: number) => Subject>> = {
  DigitalOcean(stored) {
    const { handlers, store } = createDigitalOcean(OPTIONS);
    store.snapshots.fill(stored);
    const volume = "/v2/volumes/89bcc42f-85cf-11e6-a004-000f53315871/snapshots";
    return {
      handlers,
      baseUrl: "https://api.digitalocean.com",
      headers: { authorization: "Bearer dop_v1_benchmark" },
      list: "/v2/snapshots?per_page=200",
      filtered: "/v2/snapshots?per_page=200&resource_type=droplet",
      snapshots: "/v2/snapshots",
      id: middleOf(store.snapshots).id,
      create: { path: volume, body: { name: "nightly" } },
      idOf: ({ snapshot }) => snapshot.id,
    };
  },
  Fireworks(stored) {
    const { handlers, store } = createFireworks(OPTIONS);
    store.snapshots.fill(stored);
    const snapshots = "/v1/accounts/acme-robotics/snapshots";
    const idOf = (name = "") => name.split("/").at(-1) ?? "";
    return {
      handlers,
      baseUrl: "https://api.fireworks.ai",
      headers: { authorization: "Bearer benchmark" },
      list: `${snapshots}?pageSize=200`,
      filtered: `${snapshots}?pageSize=200&filter=${encodeURIComponent('create_time > "2000-01-01T00:00:00Z"')}`,
      snapshots,
      id: idOf(middleOf(store.snapshots).name),
      create: { path: snapshots, body: {} },
      idOf: ({ name }) => idOf(name),
    };
  },
  InstaVM(stored) {
    const { handlers, store } = createInstaVM(OPTIONS);
    store.snapshots.fill(stored);
    return {
      handlers,
      baseUrl: "https://api.instavm.io",
      headers: { "x-api-key": "instavm_sk_benchmark" },
      list: "/v1/snapshots",
      filtered: "/v1/snapshots?type=user",
      snapshots: "/v1/snapshots",
      id: middleOf(store.snapshots).id,
      create: { path: "/v1/snapshots", body: { oci_image: "docker.io/library/debian:13" } },
      idOf: ({ id }) => id,
    };
  },
};

function middleOf<Kept extends Record<string, unknown>>(records: Collection<Kept>): Readonly<Kept> {
  const record = [...records][records.size >> 1];
  if (!record) throw new Error("the mock cloud is empty");
  return record;
}

function measureStored(subject: Subject): Promise<MockTimes> {
  const { handlers, baseUrl, headers, list, filtered, snapshots, id, create, idOf } = subject;
  // The mock serializes the response body, but nothing reads it: reading takes a client the same time with any server.
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const json = body !== undefined && { body: JSON.stringify(body) };
    const init = { method, headers: { ...headers, "content-type": "application/json" }, ...json };
    const response = await getResponse(handlers, new Request(baseUrl + path, init));
    if (!response?.ok) throw new Error(`${method} ${path} returned ${response?.status}`);
    return response;
  };
  const subjects = {
    list: () => send("GET", list),
    "filtered list": () => send("GET", filtered),
    get: () => send("GET", `${snapshots}/${id}`),
    "create and delete": async () => {
      const created = (await (await send("POST", create.path, create.body)).json()) as Created;
      return send("DELETE", `${snapshots}/${idOf(created)}`);
    },
  };
  return measure(subjects, { rounds: 60, limit: 1500 });
}

// InstaVM lists without pages.
const PAGELESS = "InstaVM";

/** Returns the limits of mocks: 1 ms for a page, 3 microseconds for an item of a list without pages. */
export function limitsOfMocks(results: readonly (readonly [stored: string, times: MockTimes])[]): Limit[] {
  return Object.keys(CLOUDS).map((provider): Limit => {
    const own = results.filter(([stored]) => stored.startsWith(`${provider}:`));
    if (provider === PAGELESS) {
      const perItem = own.map(([stored, { list }]) => list / 1000 / Number(stored.split(": ")[1]));
      return {
        measure: `mock of ${provider}: an item of a list`,
        measured: Math.max(...perItem),
        limit: 3,
        unit: " µs",
      };
    }
    const perPage = own.map(([, { list }]) => list / 1e6);
    return { measure: `mock of ${provider}: a page`, measured: Math.max(...perPage), limit: 1, unit: " ms" };
  });
}
