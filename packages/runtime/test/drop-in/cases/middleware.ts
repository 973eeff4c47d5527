import type { Middleware } from "@snap/runtime/fetch-client";
import { equal, feature, match, setUp, thrown } from "../library.ts";

const THING = { id: 1, name: "a" };
const ONE = { params: { path: { id: 1 } } };

/** Cases about how middleware runs. */
export const middlewareCases = [
  ...feature("middleware", {
    "runs in the order of registration before the request, and in reverse order after it": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      for (const name of ["a", "b", "c"]) {
        client.use({
          onRequest: () => void seen.push(`${name} before`),
          onResponse: () => void seen.push(`${name} after`),
        });
      }
      await client.GET("/things");
      equal(seen, ["a before", "b before", "c before", "c after", "b after", "a after"]);
    },
    "receives the request that the previous middleware returned": async (library) => {
      const { client, requests } = setUp(library);
      const add = (text: string): Middleware => ({
        onRequest: ({ request }) => new Request(`${request.url}${text}`, request),
      });
      client.use(add("?a=1"), add("&b=2"));
      await client.GET("/things");
      equal(requests[0]?.url, "https://api.example/things?a=1&b=2");
    },
    "receives the response that the next middleware returned": async (library) => {
      const { client } = setUp(library, () => Response.json({ count: 0 }));
      const raise: Middleware = {
        async onResponse({ response }) {
          const { count }: { count: number } = await response.json();
          return Response.json({ count: count * 2 + 1 });
        },
      };
      client.use(raise, raise, raise);
      equal(Object((await client.GET("/things")).data), { count: 7 });
    },
    "can be added together with others": async (library) => {
      const { client, requests } = setUp(library);
      client.use(
        { onRequest: ({ request }) => request.headers.set("x-a", "1") },
        { onRequest: ({ request }) => request.headers.set("x-b", "2") },
      );
      await client.GET("/things");
      equal([requests[0]?.headers.get("x-a"), requests[0]?.headers.get("x-b")], ["1", "2"]);
    },
    "runs for every method": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      client.use({ onRequest: ({ request }) => void seen.push(request.method) });
      await client.GET("/things");
      await client.POST("/things", { body: { name: "a" } });
      await client.PUT("/things/{id}", { ...ONE, body: { name: "a" } });
      await client.PATCH("/things/{id}", ONE);
      await client.DELETE("/things/{id}", ONE);
      await client.HEAD("/things");
      await client.OPTIONS("/things");
      equal(seen, ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]);
    },
    "does not run after eject": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      const middleware: Middleware = { onRequest: () => void seen.push("called") };
      client.use(middleware);
      await client.GET("/things");
      client.eject(middleware);
      await client.GET("/things");
      equal(seen, ["called"]);
    },
    "can be ejected even if it was never added": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      client.use({ onRequest: () => void seen.push("called") });
      client.eject({ onRequest: () => void seen.push("other") });
      await client.GET("/things");
      equal(seen, ["called"]);
    },
    "can be set for one call": async (library) => {
      const { client, requests } = setUp(library);
      const middleware: Middleware[] = [{ onRequest: ({ request }) => request.headers.set("x-a", "1") }];
      await client.GET("/things", { middleware });
      await client.GET("/things");
      equal(
        requests.map(({ headers }) => headers.get("x-a")),
        ["1", null],
      );
    },
    "of a call runs inside that of the client": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      const note = (name: string): Middleware => ({
        onRequest: () => void seen.push(`${name} before`),
        onResponse: () => void seen.push(`${name} after`),
      });
      client.use(note("client"));
      await client.GET("/things", { middleware: [note("call")] });
      equal(seen, ["client before", "call before", "call after", "client after"]);
    },
    "receives the path of the spec": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      client.use({ onRequest: ({ schemaPath }) => void seen.push(schemaPath) });
      await client.GET("/things/{id}", ONE);
      equal(seen, ["/things/{id}"]);
    },
    "receives the parameters": async (library) => {
      const seen: unknown[] = [];
      const { client } = setUp(library);
      client.use({ onRequest: ({ params }) => void seen.push(params) });
      await client.GET("/things/{id}", { params: { path: { id: 1 }, query: { expand: true } } });
      equal(seen, [{ path: { id: 1 }, query: { expand: true } }]);
    },
    "receives the options": async (library) => {
      const seen: unknown[] = [];
      const { client } = setUp(library, undefined, { baseUrl: "https://api.example/v1/" });
      client.use({
        onRequest({ options }) {
          seen.push(options.baseUrl, options.parseAs, typeof options.fetch, typeof options.querySerializer);
          seen.push(typeof options.bodySerializer, typeof options.pathSerializer, Object.isFrozen(options));
        },
      });
      await client.GET("/things", { parseAs: "text" });
      equal(seen, ["https://api.example/v1", "text", "function", "function", "function", "function", true]);
    },
    "receives the same id throughout a call, and another id in the next call": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      client.use({ onRequest: ({ id }) => void seen.push(id), onResponse: ({ id }) => void seen.push(id) });
      await client.GET("/things");
      await client.GET("/things");
      equal([seen[0] === seen[1], seen[2] === seen[3], seen[0] === seen[2]], [true, true, false]);
    },
    "can authorize only some of the paths": async (library) => {
      const { client, requests } = setUp(library);
      client.use({
        onRequest({ schemaPath, request }) {
          if (schemaPath !== "/things") request.headers.set("authorization", "Bearer t");
        },
      });
      await client.GET("/things");
      await client.GET("/things/{id}", ONE);
      equal(
        requests.map(({ headers }) => headers.get("authorization")),
        [null, "Bearer t"],
      );
    },
    "must have at least one function": async (library) => {
      const { client } = setUp(library);
      const broken: object = {};
      match((await thrown(() => client.use(broken as Middleware))).message, /[Mm]iddleware/);
    },
    "finds an unknown option of the call in the request": async (library) => {
      const seen: unknown[] = [];
      const { client } = setUp(library);
      client.use({ onRequest: ({ request }) => void seen.push(Reflect.get(request, "requestName")) });
      await client.GET("/things", { requestName: "mine" });
      equal(seen, ["mine"]);
    },
  }),

  ...feature(
    "middleware around retries",
    {
      "runs once for a call": async (library) => {
        const seen: string[] = [];
        const { client, requests } = setUp(library, unavailableOnce(), { retry: { baseDelay: 1 } });
        client.use({ onRequest: () => void seen.push("before"), onResponse: () => void seen.push("after") });
        equal([(await client.GET("/things/{id}", ONE)).data, requests.length, seen], [THING, 2, ["before", "after"]]);
      },
      "runs for each attempt with `perAttempt`": async (library) => {
        const seen: string[] = [];
        const { client } = setUp(library, unavailableOnce(), { retry: { baseDelay: 1 } });
        client.use({ perAttempt: true, onResponse: ({ response }) => void seen.push(String(response.status)) });
        await client.GET("/things/{id}", ONE);
        equal(seen, ["503", "200"]);
      },
    },
    "it does not retry",
  ),
];

function unavailableOnce() {
  return (_: Request, count: number) => (count === 1 ? Response.json({}, { status: 503 }) : Response.json(THING));
}
