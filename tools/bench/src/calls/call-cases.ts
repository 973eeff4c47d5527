import { createClient, OPERATIONS } from "redocly-client";
import { BODY, type Calls, createSnapshot, listSnapshots, NO_OP, QUERY, TOKEN, VOLUME } from "./clients.ts";

/** The calls of one case by the three clients, and by the client that Redocly generates. */
export type CaseCalls = Calls & Readonly<Record<"Redocly", () => Promise<unknown>>>;

const ADDRESS = "https://api.digitalocean.com";
const LIST = JSON.stringify({ snapshots: [], links: {}, meta: { total: 0 } });
const CREATED = JSON.stringify({ snapshot: { id: "fbe805e8-866b-11e6-96bf-000f53315a41", name: "nightly" } });

/** A call, and the stub of the global `fetch` that responds immediately. */
interface Case {
  readonly fetch: typeof fetch;
  /** Creates the clients. Some clients read the global `fetch` when they are created. */
  readonly createCalls: () => CaseCalls;
}

/** The cases that measure the overhead of the clients. */
export const CALL_CASES = {
  "GET, `fetch` ignores its input": { fetch: ignoreInput(200, LIST), createCalls: () => createListCalls() },
  "GET, `fetch` makes a Request": { fetch: makeRequest(200, LIST), createCalls: () => createListCalls() },
  "GET with a middleware, `fetch` ignores its input": {
    fetch: ignoreInput(200, LIST),
    createCalls: () => createListCalls(true),
  },
  "GET with a middleware, `fetch` makes a Request": {
    fetch: makeRequest(200, LIST),
    createCalls: () => createListCalls(true),
  },
  "POST with a body, `fetch` ignores its input": { fetch: ignoreInput(201, CREATED), createCalls: createPostCalls },
  "POST with a body, `fetch` makes a Request": { fetch: makeRequest(201, CREATED), createCalls: createPostCalls },
} satisfies Readonly<Record<string, Case>>;

export type CallCase = keyof typeof CALL_CASES;

function createListCalls(withMiddleware = false): CaseCalls {
  const redocly = createRedoclyClient(withMiddleware);
  return {
    ...listSnapshots(ADDRESS, withMiddleware),
    Redocly: async () => (await redocly.listSnapshots({ query: QUERY })).data,
  };
}

function createPostCalls(): CaseCalls {
  const redocly = createRedoclyClient();
  return {
    ...createSnapshot(ADDRESS),
    Redocly: async () => (await redocly.createVolumeSnapshot({ path: VOLUME, body: BODY })).data,
  };
}

function createRedoclyClient(withMiddleware = false) {
  return createClient(OPERATIONS, {
    serverUrl: ADDRESS,
    auth: { bearer: TOKEN },
    clientHeader: false,
    errorMode: "result",
    middleware: withMiddleware ? [NO_OP] : [],
  });
}

function ignoreInput(status: number, body: string): typeof fetch {
  const init = initOf(status, body);
  return async () => new Response(body, init);
}

function makeRequest(status: number, body: string): typeof fetch {
  const init = initOf(status, body);
  return async (input, options) => {
    new Request(input, options);
    return new Response(body, init);
  };
}

function initOf(status: number, body: string): ResponseInit {
  return { status, headers: { "content-type": "application/json", "content-length": String(body.length) } };
}
