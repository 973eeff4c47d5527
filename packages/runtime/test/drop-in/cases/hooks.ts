import type { Middleware } from "@snap/runtime/fetch-client";
import { equal, feature, match, setUp, thrown } from "../library.ts";

const THING = { id: 1, name: "a" };
const ONE = { params: { path: { id: 1 } } };

/** Cases about each function of a middleware. */
export const hookCases = [
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
    "may return a response, so that nothing is sent": async (library) => {
      const { client, requests } = setUp(library);
      client.use({ onRequest: () => Response.json({ id: 5, name: "cached" }) });
      equal([(await client.GET("/things/{id}", ONE)).data, requests.length], [{ id: 5, name: "cached" }, 0]);
    },
    "may return a response that is a failure": async (library) => {
      const { client } = setUp(library);
      client.use({ onRequest: () => Response.json({ code: 1, message: "no" }, { status: 404 }) });
      equal((await client.GET("/things/{id}", ONE)).error, { code: 1, message: "no" });
    },
    "that returns a response prevents later onRequest functions": async (library) => {
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
    "that returns a response prevents onResponse": async (library) => {
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
    "receives the method, the URL and the body": async (library) => {
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
    "may turn a success into a failure": async (library) => {
      const { client } = setUp(library);
      client.use({ onResponse: () => Response.json({ code: 1, message: "m" }, { status: 404 }) });
      const { data, error } = await client.GET("/things/{id}", ONE);
      equal([data, error], [undefined, { code: 1, message: "m" }]);
    },
    "may turn a failure into a success": async (library) => {
      const { client } = setUp(library, () => Response.json({}, { status: 404 }));
      client.use({ onResponse: ({ response }) => (response.ok ? undefined : Response.json(THING)) });
      equal((await client.GET("/things/{id}", ONE)).data, THING);
    },
    "may inspect a response without changing it": async (library) => {
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
    "receives the request": async (library) => {
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
    "receives the error of a request": async (library) => {
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
    "that returns nothing keeps the error": async (library) => {
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use({ onError: () => undefined });
      match((await thrown(() => client.GET("/things"))).message, /cut/);
    },
    "that throws rejects the call with its error": async (library) => {
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use({
        onError() {
          throw new Error("worse");
        },
      });
      match((await thrown(() => client.GET("/things"))).message, /worse/);
    },
    "receives the error that a later middleware returned": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use(
        { onError: ({ error }) => void seen.push(String(Object(error).message)) },
        { onError: () => new Error("replaced") },
      );
      await thrown(() => client.GET("/things"));
      match(seen.join(), /replaced/);
    },
    "that returns a response prevents earlier onError functions": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use({ onError: () => void seen.push("first") }, { onError: () => Response.json(THING) });
      await client.GET("/things");
      equal(seen, []);
    },
    "is not called for a failed response": async (library) => {
      const seen: string[] = [];
      const { client } = setUp(library, () => Response.json({}, { status: 404 }));
      client.use({ onError: () => void seen.push("called") });
      await client.GET("/things");
      equal(seen, []);
    },
    "that returns a response does not prevent onResponse": async (library) => {
      const { client } = setUp(library, fail, NEVER_RETRY);
      client.use({
        onError: () => Response.json(THING),
        onResponse: () => Response.json({ id: 3, name: "after" }),
      });
      equal((await client.GET("/things/{id}", ONE)).data, { id: 3, name: "after" });
    },
  }),
];

const NEVER_RETRY = { retry: false } as const;

function fail(): Promise<Response> {
  return Promise.reject(new TypeError("the cable is cut"));
}
