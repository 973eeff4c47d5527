import type { Middleware } from "@snap/runtime/fetch-client";
import { equal, feature, match, setUp, thrown } from "../library.ts";

const THING = { id: 1, name: "a" };
const ONE = { params: { path: { id: 1 } } };

/** Functions around calls. */
export const middlewareCases = [
  ...feature("onRequest", {
    "may change the headers of the request": async (library) => {
      const { client, requests } = setUp(library);
      client.use({ onRequest: ({ request }) => request.headers.set("x-a", "1") });
      await client.GET("/things");
      equal(requests[0]?.headers.get("x-a"), "1");
    },
    "may return another request": async (library) => {
      const { client, requests } = setUp(library);
      client.use({ onRequest: ({ request }) => new Request(`${request.url}?page=9`, request) });
      await client.GET("/things");
      equal(requests[0]?.url, "https://api.example/things?page=9");
    },
    "may return a request with another body": async (library) => {
      const { client, requests } = setUp(library);
      client.use({
        async onRequest({ request }) {
          const body: object = await request.json();
          return new Request(request.url, {
            method: request.method,
            headers: request.headers,
            body: JSON.stringify({ ...body, added: true }),
          });
        },
      });
      await client.POST("/things", { body: { name: "a" } });
      equal(await requests[0]?.json(), { name: "a", added: true });
    },
    "may return a response, and nothing is sent then": async (library) => {
      const { client, requests } = setUp(library);
      client.use({ onRequest: () => Response.json({ id: 5, name: "cached" }) });
      equal([(await client.GET("/things/{id}", ONE)).data, requests.length], [{ id: 5, name: "cached" }, 0]);
    },
    "may return a response that is a failure": async (library) => {
      const { client } = setUp(library);
      client.use({ onRequest: () => Response.json({ code: 1, message: "no" }, { status: 404 }) });
      equal((await client.GET("/things/{id}", ONE)).error, { code: 1, message: "no" });
    },
    "that returns a response keeps later ones from their turn": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      client.use(
        {
          onRequest() {
            seen.push("first");
            return Response.json(THING);
          },
        },
        { onRequest: () => void seen.push("second") },
      );
      await client.GET("/things");
      equal(seen, ["first"]);
    },
    "that returns a response keeps onResponse from its turn": async (library) => {
      const { client } = setUp(library);
      client.use({
        onRequest: () => Response.json(THING),
        onResponse: () => Response.json({ id: 2, name: "changed" }),
      });
      equal((await client.GET("/things/{id}", ONE)).data, THING);
    },
    "may be asynchronous": async (library) => {
      const { client, requests } = setUp(library);
      client.use({
        async onRequest({ request }) {
          await Promise.resolve();
          request.headers.set("authorization", "Bearer late");
          return request;
        },
      });
      await client.GET("/things");
      equal(requests[0]?.headers.get("authorization"), "Bearer late");
    },
    "sees the method, the URL and the body": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      client.use({
        async onRequest({ request }) {
          seen.push(request.method, request.url, await request.clone().text());
        },
      });
      await client.POST("/things", { body: { name: "a" } });
      equal(seen, ["POST", "https://api.example/things", '{"name":"a"}']);
    },
    "that throws rejects the call": async (library) => {
      const { client, requests } = setUp(library);
      client.use({
        onRequest() {
          throw new Error("no token");
        },
      });
      match((await thrown(() => client.GET("/things"))).message, /no token/);
      equal(requests.length, 0);
    },
    "that returns anything else rejects the call": async (library) => {
      const { client } = setUp(library);
      const broken: object = { onRequest: () => "neither" };
      client.use(broken as Middleware);
      match((await thrown(() => client.GET("/things"))).message, /onRequest/);
    },
  }),

  ...feature("onResponse", {
    "may return another response": async (library) => {
      const { client } = setUp(library, () => Response.json({ wrapped: THING }));
      client.use({
        async onResponse({ response }) {
          const { wrapped }: { wrapped: object } = await response.json();
          return Response.json(wrapped, response);
        },
      });
      equal((await client.GET("/things/{id}", ONE)).data, THING);
    },
    "may make a failure of a success": async (library) => {
      const { client } = setUp(library);
      client.use({ onResponse: () => Response.json({ code: 1, message: "m" }, { status: 404 }) });
      const { data, error } = await client.GET("/things/{id}", ONE);
      equal([data, error], [undefined, { code: 1, message: "m" }]);
    },
    "may make a success of a failure": async (library) => {
      const { client } = setUp(library, () => Response.json({}, { status: 404 }));
      client.use({ onResponse: ({ response }) => (response.ok ? undefined : Response.json(THING)) });
      equal((await client.GET("/things/{id}", ONE)).data, THING);
    },
    "may look at a response and leave it": async (library) => {
      const seen: number[] = [];
      const { client } = setUp(library, () => Response.json(THING, { status: 201 }));
      client.use({ onResponse: ({ response }) => void seen.push(response.status) });
      const { data } = await client.POST("/things", { body: { name: "a" } });
      equal([seen, data], [[201], THING]);
    },
    "may read a copy of the body": async (library) => {
      const seen: unknown[] = [];
      const { client } = setUp(library, () => Response.json(THING));
      client.use({
        async onResponse({ response }) {
          seen.push(await response.clone().json());
        },
      });
      equal([(await client.GET("/things/{id}", ONE)).data, seen], [THING, [THING]]);
    },
    "sees the request": async (library) => {
      const seen: unknown[] = [];
      const { client } = setUp(library);
      client.use({ onResponse: ({ request }) => void seen.push(request.method, request.url) });
      await client.GET("/things");
      equal(seen, ["GET", "https://api.example/things"]);
    },
    "that throws rejects the call": async (library) => {
      const { client } = setUp(library);
      client.use({
        async onResponse({ response }) {
          throw new Error(`refused ${response.status}`);
        },
      });
      match((await thrown(() => client.GET("/things"))).message, /refused 200/);
    },
    "that returns anything else rejects the call": async (library) => {
      const { client } = setUp(library);
      const broken: object = { onResponse: () => ({ status: 200 }) };
      client.use(broken as Middleware);
      match((await thrown(() => client.GET("/things"))).message, /onResponse/);
    },
  }),

  ...feature("onError", {
    "sees what a request failed with": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use({ onError: ({ error }) => void seen.push(String(Object(error).message)) });
      await thrown(() => client.GET("/things"));
      match(seen.join(), /cut/);
    },
    "may return a response, which is then the result": async (library) => {
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use({ onError: () => Response.json(THING) });
      equal((await client.GET("/things/{id}", ONE)).data, THING);
    },
    "may return another error, which is thrown": async (library) => {
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use({ onError: ({ error }) => new Error("offline", { cause: error }) });
      match((await thrown(() => client.GET("/things"))).message, /offline/);
    },
    "that returns nothing leaves the error": async (library) => {
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use({ onError: () => undefined });
      match((await thrown(() => client.GET("/things"))).message, /cut/);
    },
    "that throws rejects the call with that": async (library) => {
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use({
        onError() {
          throw new Error("worse");
        },
      });
      match((await thrown(() => client.GET("/things"))).message, /worse/);
    },
    "is given what a later one returned": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use(
        { onError: ({ error }) => void seen.push(String(Object(error).message)) },
        { onError: () => new Error("replaced") },
      );
      await thrown(() => client.GET("/things"));
      match(seen.join(), /replaced/);
    },
    "that returns a response keeps earlier ones from their turn": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use({ onError: () => void seen.push("first") }, { onError: () => Response.json(THING) });
      await client.GET("/things");
      equal(seen, []);
    },
    "is not called for a failure that is a response": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library, () => Response.json({}, { status: 404 }));
      client.use({ onError: () => void seen.push("called") });
      await client.GET("/things");
      equal(seen, []);
    },
    "that returns a response does not keep onResponse from its turn": async (library) => {
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use({
        onError: () => Response.json(THING),
        onResponse: () => Response.json({ id: 3, name: "after" }),
      });
      equal((await client.GET("/things/{id}", ONE)).data, { id: 3, name: "after" });
    },
  }),

  ...feature("middleware", {
    "runs in the order of registration before, and in reverse after the request": async (library) => {
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
    "is given the request that the one before returned": async (library) => {
      const { client, requests } = setUp(library);
      const add = (text: string): Middleware => ({
        onRequest: ({ request }) => new Request(`${request.url}${text}`, request),
      });
      client.use(add("?a=1"), add("&b=2"));
      await client.GET("/things");
      equal(requests[0]?.url, "https://api.example/things?a=1&b=2");
    },
    "is given the response that the one after returned": async (library) => {
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
    "of several may be added at once": async (library) => {
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
    "is not run after eject": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      const middleware: Middleware = { onRequest: () => void seen.push("called") };
      client.use(middleware);
      await client.GET("/things");
      client.eject(middleware);
      await client.GET("/things");
      equal(seen, ["called"]);
    },
    "that was never added may be ejected": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      client.use({ onRequest: () => void seen.push("called") });
      client.eject({ onRequest: () => void seen.push("other") });
      await client.GET("/things");
      equal(seen, ["called"]);
    },
    "may be that of one call": async (library) => {
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
    "is told the path of the spec": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      client.use({ onRequest: ({ schemaPath }) => void seen.push(schemaPath) });
      await client.GET("/things/{id}", ONE);
      equal(seen, ["/things/{id}"]);
    },
    "is told the parameters": async (library) => {
      const seen: unknown[] = [];
      const { client } = setUp(library);
      client.use({ onRequest: ({ params }) => void seen.push(params) });
      await client.GET("/things/{id}", { params: { path: { id: 1 }, query: { expand: true } } });
      equal(seen, [{ path: { id: 1 }, query: { expand: true } }]);
    },
    "is told the options": async (library) => {
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
    "is told one id for all of a call, and another one for the next": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library);
      client.use({ onRequest: ({ id }) => void seen.push(id), onResponse: ({ id }) => void seen.push(id) });
      await client.GET("/things");
      await client.GET("/things");
      equal([seen[0] === seen[1], seen[2] === seen[3], seen[0] === seen[2]], [true, true, false]);
    },
    "may authorize the paths that need it": async (library) => {
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
    "must have a function": async (library) => {
      const { client } = setUp(library);
      const broken: object = {};
      match((await thrown(() => client.use(broken as Middleware))).message, /[Mm]iddleware/);
    },
    "with an unknown option of the call finds it in the request": async (library) => {
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

const NEVER_RETRY = { retry: false } as const;

function fail(): Promise<Response> {
  return Promise.reject(new TypeError("the cable is cut"));
}

function unavailableOnce() {
  return (_: Request, count: number) => (count === 1 ? Response.json({}, { status: 503 }) : Response.json(THING));
}
