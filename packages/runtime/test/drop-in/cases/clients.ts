import type { paths } from "../api.ts";
import { equal, feature, record, sent, setUp } from "../library.ts";

const ONE = { params: { path: { id: 1 } } };

/** Cases about clients, and how they use `fetch`. */
export const clientCases = [
  ...feature("a client", {
    "sends GET": async (library) => {
      equal((await sent(library, (client) => client.GET("/things"))).method, "GET");
    },
    "sends POST": async (library) => {
      equal((await sent(library, (client) => client.POST("/things", { body: { name: "a" } }))).method, "POST");
    },
    "sends PUT": async (library) => {
      equal(
        (await sent(library, (client) => client.PUT("/things/{id}", { ...ONE, body: { name: "a" } }))).method,
        "PUT",
      );
    },
    "sends PATCH": async (library) => {
      equal((await sent(library, (client) => client.PATCH("/things/{id}", ONE))).method, "PATCH");
    },
    "sends DELETE": async (library) => {
      equal((await sent(library, (client) => client.DELETE("/things/{id}", ONE))).method, "DELETE");
    },
    "sends HEAD": async (library) => {
      equal((await sent(library, (client) => client.HEAD("/things"))).method, "HEAD");
    },
    "sends OPTIONS": async (library) => {
      equal((await sent(library, (client) => client.OPTIONS("/things"))).method, "OPTIONS");
    },
    "sends any method, given its name": async (library) => {
      const request = await sent(library, (client) => client.request("get", "/things/{id}", ONE));
      equal([request.method, request.url], ["GET", "https://api.example/things/1"]);
    },
    "sends a body with a method, given its name": async (library) => {
      const request = await sent(library, (client) => client.request("post", "/things", { body: { name: "a" } }));
      equal([request.method, await request.text()], ["POST", '{"name":"a"}']);
    },
    "sends the method of the function, whatever the options say": async (library) => {
      const { client, requests } = setUp(library, undefined, { method: "PUT" } as object);
      await client.GET("/things", { method: "POST" });
      equal(requests[0]?.method, "GET");
    },
    "needs no options": (library) => {
      equal(typeof library.createClient<paths>().GET, "function");
    },
    "is the default export": (library) => {
      equal(typeof library.default, "function");
    },
    "can be destructured into its functions": async (library) => {
      const { client, requests } = setUp(library);
      const { GET } = client;
      await GET("/things");
      equal(requests.length, 1);
    },
    "shares no state with another client": async (library) => {
      const [one, other] = [setUp(library), setUp(library)];
      one.client.use({ onRequest: ({ request }) => request.headers.set("x-a", "1") });
      await one.client.GET("/things");
      await other.client.GET("/things");
      equal([one.requests[0]?.headers.get("x-a"), other.requests[0]?.headers.get("x-a")], ["1", null]);
    },
    "does not change its options": async (library) => {
      const init = Object.freeze({
        params: Object.freeze({ query: Object.freeze({ page: 1 }) }),
        headers: { "x-a": "1" },
      });
      await sent(library, (client) => client.GET("/things", init));
      equal(init, { params: { query: { page: 1 } }, headers: { "x-a": "1" } });
    },
  }),

  ...feature("fetch", {
    "can be set for one call": async (library) => {
      const { client, requests } = setUp(library);
      const other = record();
      await client.GET("/things", { fetch: other.fetch });
      equal([requests.length, other.requests.length], [0, 1]);
    },
    "is the runtime's by default": async (library) => {
      const before = globalThis.fetch;
      const { fetch, requests } = record();
      try {
        globalThis.fetch = async (input, init) => fetch(new Request(input, init));
        const client = library.createClient<paths>({ baseUrl: "https://api.example" });
        await client.GET("/things");
      } finally {
        globalThis.fetch = before;
      }
      equal(requests.length, 1);
    },
    "receives a Request": async (library) => {
      const { client, requests } = setUp(library);
      await client.GET("/things");
      equal(requests[0] instanceof Request, true);
    },
  }),

  ...feature("an option of fetch", {
    "can be set for one call": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { referrer: "https://app.example/" }));
      equal(typeof request.url, "string");
    },
    "can be `redirect`, which leaves redirects to fetch": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { redirect: "follow" }));
      equal(request.redirect, "follow");
    },
    "can be set for the client": async (library) => {
      const request = await sent(library, (client) => client.GET("/things"), { redirect: "follow" });
      equal(request.redirect, "follow");
    },
    "can be `signal`, which aborts the call": async (library) => {
      const controller = new AbortController();
      const seen: boolean[] = [];
      const { client } = setUp(library, ({ signal }) => {
        controller.abort();
        seen.push(signal.aborted);
        return Response.json({});
      });
      await client.GET("/things", { signal: controller.signal }).catch(() => undefined);
      equal(seen, [true]);
    },
  }),

  ...feature("Request", {
    "can be a class that the client sets": async (library) => {
      class Tagged extends Request {
        constructor(input: RequestInfo | URL, init?: RequestInit) {
          super(input, init);
          this.headers.set("x-made-by", "us");
        }
      }
      const request = await sent(library, (client) => client.GET("/things"), { Request: Tagged });
      equal(request.headers.get("x-made-by"), "us");
    },
    "can be a class that a call sets": async (library) => {
      class Tagged extends Request {
        constructor(input: RequestInfo | URL, init?: RequestInit) {
          super(input, init);
          this.headers.set("x-made-by", "call");
        }
      }
      const request = await sent(library, (client) => client.GET("/things", { Request: Tagged }));
      equal(request.headers.get("x-made-by"), "call");
    },
  }),

  ...feature("a path-based client", {
    "is indexed by path, then by method": async (library) => {
      const { fetch, requests } = record();
      const client = library.createPathBasedClient<paths>({ baseUrl: "https://api.example", fetch });
      await client["/things/{id}"].GET(ONE);
      equal([requests[0]?.method, requests[0]?.url], ["GET", "https://api.example/things/1"]);
    },
    "returns what the client returns": async (library) => {
      const { fetch } = record(() => Response.json({ id: 4, name: "d" }));
      const client = library.createPathBasedClient<paths>({ baseUrl: "https://api.example", fetch });
      equal((await client["/things/{id}"].GET(ONE)).data, { id: 4, name: "d" });
    },
    "has every method of a path": async (library) => {
      const { fetch, requests } = record();
      const client = library.createPathBasedClient<paths>({ baseUrl: "https://api.example", fetch });
      await client["/things"].GET();
      await client["/things"].POST({ body: { name: "a" } });
      await client["/things"].HEAD();
      await client["/things"].OPTIONS();
      await client["/things/{id}"].PUT({ ...ONE, body: { name: "a" } });
      await client["/things/{id}"].PATCH(ONE);
      await client["/things/{id}"].DELETE(ONE);
      equal(
        requests.map(({ method }) => method),
        ["GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"],
      );
    },
    "can wrap a client, whose middleware then runs": async (library) => {
      const { client, requests } = setUp(library);
      client.use({ onRequest: ({ request }) => request.headers.set("x-a", "1") });
      await library.wrapAsPathBasedClient(client)["/things"].GET();
      equal(requests[0]?.headers.get("x-a"), "1");
    },
    "can be used for one path repeatedly": async (library) => {
      const { fetch, requests } = record();
      const client = library.createPathBasedClient<paths>({ baseUrl: "https://api.example", fetch });
      const things = client["/things"];
      await things.GET();
      await things.GET({ params: { query: { page: 2 } } });
      equal(
        requests.map(({ url }) => url),
        ["https://api.example/things", "https://api.example/things?page=2"],
      );
    },
    "gives the same functions for a path each time": (library) => {
      const client = library.createPathBasedClient<paths>({ baseUrl: "https://api.example" });
      const first = client["/things"];
      equal(client["/things"] === first, true);
    },
  }),

  ...feature(
    "a client for tests",
    {
      "does not read its fetch before a call": async (library) => {
        const client = library.createClient<paths>({ baseUrl: "https://api.example" });
        const before = globalThis.fetch;
        const { fetch, requests } = record();
        try {
          globalThis.fetch = async (input, init) => fetch(new Request(input, init));
          await client.GET("/things");
        } finally {
          globalThis.fetch = before;
        }
        equal(requests.length, 1);
      },
    },
    "it keeps the fetch that existed when the client was created, so MSW has to be started before that",
  ),
];
