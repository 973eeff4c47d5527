import { resolve } from "node:path";
import { listPublished } from "@snap/openapi/list-providers";
import { readContract } from "@snap/provider-tests/contract";
import { loadMocks } from "@snap/provider-tests/load-subject";
import { type ResourceCall, readResource } from "@snap/provider-tests/read-resource";
import { getResponse, type HttpHandler } from "msw";
import type { Limit } from "./limits.ts";
import { measure } from "./measure.ts";

const STORED = [100, 1000, 10_000, 100_000];
const PROVIDERS = await listPublished(resolve(import.meta.dirname, "../../.."));

/** The time of each kind of request to a mock cloud, in microseconds. */
export type MockTimes = Readonly<Record<"list" | "filtered list" | "get" | "create and delete", number>>;

/** Measures the responses of each mock cloud without HTTP, by the number of stored snapshots. */
export async function measureMock(): Promise<[stored: string, times: MockTimes][]> {
  const results: [string, MockTimes][] = [];
  for (const provider of PROVIDERS) {
    for (const stored of STORED)
      results.push([`${provider}: ${stored}`, await measureStored(await createSubject(provider, stored))]);
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
  /** The path of the snapshot in the middle. */
  readonly one: string;
  readonly create: { readonly path: string; readonly body: unknown };
  /** Returns the path of the snapshot in the response to a creation. */
  pathOf(created: unknown): string;
}

async function createSubject(provider: string, stored: number): Promise<Subject> {
  const { collection, id, list, get, create, delete: remove } = readResource(provider);
  if (!get || !create || !remove) throw new Error(`${provider} does not have all measured operations`);
  const { handlers, store } = (await loadMocks(provider)).createMockCloud({ records: { [collection]: [] } });
  const snapshots = store[collection];
  snapshots?.fill(stored);
  const middle = [...(snapshots ?? [])][stored >> 1];
  const { baseUrl, operations } = readContract(provider);
  const sent = operations.find(({ path }) => path === list.path)?.authorizations[0]?.sent ?? [];
  const longest = list.size === undefined ? {} : { [list.size]: list.most };
  const idOf = (snapshot: unknown) => String(Object(snapshot)[id]).split("/").at(-1) ?? "";
  return {
    handlers,
    baseUrl,
    headers: Object.fromEntries(sent.map(({ name, value }) => [name, value])),
    list: toTarget(list, longest),
    filtered: toTarget(list, { ...longest, ...list.filter }),
    one: toTarget(withId(get, idOf(middle))),
    create: { path: toTarget(create), body: create.body },
    pathOf(created) {
      const keys = create.item.split("/").slice(1);
      const snapshot = keys.reduce<unknown>((holder, key) => Object(holder)[key], created);
      return toTarget(withId(remove, idOf(snapshot)));
    },
  };
}

function withId(call: ResourceCall, value: string): ResourceCall {
  const path = call.id === undefined ? {} : { [call.id]: value };
  return { ...call, params: { ...call.params, path: { ...call.params["path"], ...path } } };
}

function toTarget({ path, params }: ResourceCall, query: Readonly<Record<string, unknown>> = {}): string {
  const filled = path.replace(/\{(.+?)\}/g, (_, name) => encodeURIComponent(String(params["path"]?.[name])));
  const all = Object.entries({ ...params["query"], ...query }).map(([name, value]) => [name, String(value)]);
  return all.length > 0 ? `${filled}?${new URLSearchParams(all)}` : filled;
}

function measureStored(subject: Subject): Promise<MockTimes> {
  const { handlers, baseUrl, headers, list, filtered, one, create, pathOf } = subject;
  // The mock serializes the response body, but nothing reads it, because the time to read the body does not depend on
  // the mock.
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
    get: () => send("GET", one),
    "create and delete": async () => {
      const created: unknown = await (await send("POST", create.path, create.body)).json();
      return send("DELETE", pathOf(created));
    },
  };
  return measure(subjects, { rounds: 60, limit: 1500 });
}

/** Returns the limits of mocks: 1 ms for a page, 3 microseconds for an item of a list without pages. */
export function limitsOfMocks(results: readonly (readonly [stored: string, times: MockTimes])[]): Limit[] {
  return PROVIDERS.map((provider): Limit => {
    const own = results.filter(([stored]) => stored.startsWith(`${provider}:`));
    if (readResource(provider).list.size === undefined) {
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
