import { equal, feature, match, setUp, thrown } from "../library.ts";

const ONE = { params: { path: { id: 1 } } };
const THING = { id: 1, name: "a" };
const PROBLEM = { code: 7, message: "no such thing" };

/** Cases about responses. */
export const responseCases = [
  ...feature("a success", {
    "has data and no error": async (library) => {
      const { client } = setUp(library, () => Response.json(THING));
      const { data, error } = await client.GET("/things/{id}", ONE);
      equal([data, error], [THING, undefined]);
    },
    "includes the response": async (library) => {
      const { client } = setUp(library, () => Response.json(THING, { status: 200, headers: { etag: '"1"' } }));
      const { response } = await client.GET("/things/{id}", ONE);
      equal([response.status, response.ok, response.headers.get("etag")], [200, true, '"1"']);
    },
    "can be a 201": async (library) => {
      const { client } = setUp(library, () => Response.json(THING, { status: 201 }));
      const { data, response } = await client.POST("/things", { body: { name: "a" } });
      equal([data, response.status], [THING, 201]);
    },
    "can be a list": async (library) => {
      const { client } = setUp(library, () => Response.json([THING]));
      equal((await client.GET("/things")).data, [THING]);
    },
    "can be an empty list": async (library) => {
      const { client } = setUp(library, () => Response.json([]));
      equal((await client.GET("/things")).data, []);
    },
    "can be null": async (library) => {
      const { client } = setUp(library, () => Response.json(null));
      const init = { params: { path: { id: 1, part: "a" }, query: { version: 1 } } };
      const { data, error } = await client.GET("/things/{id}/parts/{part}", init);
      equal([data, error], [null, undefined]);
    },
    "without a content type is JSON": async (library) => {
      const { client } = setUp(library, () => new Response(new TextEncoder().encode(JSON.stringify(THING))));
      equal((await client.GET("/things/{id}", ONE)).data, THING);
    },
    "with JSON and a text content type is parsed as JSON": async (library) => {
      const { client } = setUp(library, () => new Response(JSON.stringify(THING)));
      equal((await client.GET("/things/{id}", ONE)).data, THING);
    },
    "with another JSON type is JSON": async (library) => {
      const headers = { "content-type": "application/hal+json; charset=utf-8" };
      const { client } = setUp(library, () => new Response(JSON.stringify(THING), { headers }));
      equal((await client.GET("/things/{id}", ONE)).data, THING);
    },
    "with status 204 has neither data nor error": async (library) => {
      const { client } = setUp(library, () => new Response(null, { status: 204 }));
      const result = await client.DELETE("/things/{id}", ONE);
      equal(["data" in result, result.data, result.error, result.response.status], [true, undefined, undefined, 204]);
    },
    "with a content length of 0 has no data": async (library) => {
      const { client } = setUp(library, () => new Response("", { headers: { "content-length": "0" } }));
      const { data, error } = await client.GET("/things/{id}", ONE);
      equal([data, error], [undefined, undefined]);
    },
    "with an empty body has no data": async (library) => {
      const { client } = setUp(library, () => new Response("", { headers: { "content-type": "application/json" } }));
      const { data, error } = await client.GET("/things/{id}", ONE);
      equal([data, error], [undefined, undefined]);
    },
    "of a HEAD has headers but no data": async (library) => {
      const { client } = setUp(library, () => new Response(null, { headers: { "content-length": "12", etag: '"1"' } }));
      const { data, error, response } = await client.HEAD("/things");
      equal([data, error, response.headers.get("etag")], [undefined, undefined, '"1"']);
    },
    "of an OPTIONS can have no body": async (library) => {
      const { client } = setUp(library, () => new Response(null, { status: 204, headers: { allow: "GET, POST" } }));
      equal((await client.OPTIONS("/things")).response.headers.get("allow"), "GET, POST");
    },
  }),

  ...feature("parseAs", {
    "json reads JSON": async (library) => {
      const { client } = setUp(library, () => Response.json(THING));
      equal((await client.GET("/things/{id}", { ...ONE, parseAs: "json" })).data, THING);
    },
    "text reads a string": async (library) => {
      const { client } = setUp(library, () => Response.json(THING));
      equal((await client.GET("/things/{id}", { ...ONE, parseAs: "text" })).data, JSON.stringify(THING));
    },
    "text reads text that is not JSON": async (library) => {
      const { client } = setUp(library, () => new Response("a note"));
      equal((await client.GET("/note", { parseAs: "text" })).data, "a note");
    },
    "text may read an empty string": async (library) => {
      const { client } = setUp(library, () => new Response(""));
      equal((await client.GET("/note", { parseAs: "text" })).data, "");
    },
    "blob reads a Blob": async (library) => {
      const { client } = setUp(library, () => new Response("bytes"));
      const { data } = await client.GET("/file", { parseAs: "blob" });
      equal(await data?.text(), "bytes");
    },
    "arrayBuffer reads an ArrayBuffer": async (library) => {
      const { client } = setUp(library, () => new Response(new Uint8Array([1, 255])));
      const { data } = await client.GET("/file", { parseAs: "arrayBuffer" });
      equal(data && [...new Uint8Array(data)], [1, 255]);
    },
    "stream returns the unread body": async (library) => {
      const { client } = setUp(library, () => new Response("streamed"));
      const { data } = await client.GET("/file", { parseAs: "stream" });
      equal(await new Response(data ?? null).text(), "streamed");
    },
    "does not affect failures": async (library) => {
      const { client } = setUp(library, () => Response.json(PROBLEM, { status: 404 }));
      equal((await client.GET("/things/{id}", { ...ONE, parseAs: "blob" })).error, PROBLEM);
    },
    "does not affect a 204": async (library) => {
      const { client } = setUp(library, () => new Response(null, { status: 204 }));
      equal((await client.DELETE("/things/{id}", { ...ONE, parseAs: "text" })).data, undefined);
    },
  }),

  ...feature("a failure", {
    "has an error and no data": async (library) => {
      const { client } = setUp(library, () => Response.json(PROBLEM, { status: 404 }));
      const { data, error } = await client.GET("/things/{id}", ONE);
      equal([data, error], [undefined, PROBLEM]);
    },
    "includes the response": async (library) => {
      const { client } = setUp(library, () => Response.json(PROBLEM, { status: 404, headers: { "x-a": "1" } }));
      const { response } = await client.GET("/things/{id}", ONE);
      equal([response.status, response.ok, response.headers.get("x-a")], [404, false, "1"]);
    },
    "does not throw": async (library) => {
      for (const status of [400, 401, 403, 404, 409, 410, 418, 422]) {
        const { client } = setUp(library, () => Response.json({ code: status }, { status }));
        equal((await client.GET("/things/{id}", ONE)).error, { code: status });
      }
    },
    "can be a server error": async (library) => {
      const { client } = setUp(library, () => Response.json(PROBLEM, { status: 501 }));
      equal((await client.PATCH("/things/{id}", ONE)).error, PROBLEM);
    },
    "can be undocumented": async (library) => {
      const { client } = setUp(library, () => Response.json({ teapot: true }, { status: 418 }));
      equal((await client.GET("/things/{id}", ONE)).error, { teapot: true });
    },
    "is read as JSON whatever its content type": async (library) => {
      const { client } = setUp(library, () => new Response(JSON.stringify(PROBLEM), { status: 404 }));
      equal((await client.GET("/things/{id}", ONE)).error, PROBLEM);
    },
    "with another JSON type is JSON": async (library) => {
      const headers = { "content-type": "application/problem+json" };
      const { client } = setUp(library, () => new Response(JSON.stringify(PROBLEM), { status: 404, headers }));
      equal((await client.GET("/things/{id}", ONE)).error, PROBLEM);
    },
    "can have a list as its body": async (library) => {
      const { client } = setUp(library, () => Response.json([PROBLEM], { status: 400 }));
      equal((await client.GET("/things/{id}", ONE)).error, [PROBLEM]);
    },
  }),

  ...feature("a request that fails", {
    "rejects with the error": async (library) => {
      const { client } = setUp(
        library,
        () => {
          throw new TypeError("the cable is cut");
        },
        NEVER_RETRY,
      );
      match((await thrown(() => client.GET("/things"))).message, /the cable is cut/);
    },
    "rejects if its signal is already aborted": async (library) => {
      const { client } = setUp(library, ({ signal }) => {
        signal.throwIfAborted();
        return Response.json({});
      });
      equal((await thrown(() => client.GET("/things", { signal: AbortSignal.abort() }))).name, "AbortError");
    },
    "rejects if the signal of its client is already aborted": async (library) => {
      const respond = ({ signal }: Request) => {
        signal.throwIfAborted();
        return Response.json({});
      };
      const { client } = setUp(library, respond, { signal: AbortSignal.abort() });
      equal((await thrown(() => client.GET("/things"))).name, "AbortError");
      const { response } = await client.GET("/things", { signal: new AbortController().signal });
      equal(response.status, 200);
    },
    "rejects if its signal is aborted during the call": async (library) => {
      const controller = new AbortController();
      const { client } = setUp(library, ({ signal }) => {
        setTimeout(() => controller.abort(), 5);
        return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
      });
      equal((await thrown(() => client.GET("/things", { signal: controller.signal }))).name, "AbortError");
    },
  }),

  ...feature(
    "a failure without JSON",
    {
      "of text is an ApiError with the text as its body": async (library) => {
        const { client } = setUp(library, () => new Response("try another name", { status: 400 }));
        const { error, status } = await client.GET("/note");
        equal([error?.name, error?.body, status], ["ApiError", "try another name", 400]);
        match(String(error?.message), /try another name/);
      },
      "is an object even if its body is empty": async (library) => {
        const { client } = setUp(library, () => new Response(null, { status: 404 }));
        const { error, data } = await client.GET("/things/{id}", ONE);
        equal([typeof error, typeof error?.message, data], ["object", "string", undefined]);
      },
      "of a HEAD is an object": async (library) => {
        const { client } = setUp(library, () => new Response(null, { status: 404 }));
        const { error, status } = await client.HEAD("/things");
        equal([error?.name, status], ["ApiError", 404]);
      },
      "of a page without text is an object with a message": async (library) => {
        const headers = { "content-type": "text/html" };
        const { client } = setUp(library, () => new Response("<h1>Bad gateway</h1>", { status: 501, headers }));
        const { error } = await client.PATCH("/things/{id}", ONE);
        match(String(error?.message), /501/);
      },
    },
    "its error is a string or undefined, and undefined looks like a success",
  ),

  ...feature(
    "a success of another type",
    {
      "is a string if it is text": async (library) => {
        const headers = { "content-type": "text/plain" };
        const { client } = setUp(library, () => new Response("a note", { headers }));
        equal((await client.GET("/note")).data, "a note");
      },
      "is a Blob if it is binary": async (library) => {
        const headers = { "content-type": "application/octet-stream" };
        const { client } = setUp(library, () => new Response(new Uint8Array([1, 255]), { headers }));
        const { data } = await client.GET("/file");
        equal(data && [...new Uint8Array(await data.arrayBuffer())], [1, 255]);
      },
      "is iterable if it contains server-sent events": async (library) => {
        const headers = { "content-type": "text/event-stream" };
        const text = 'event: made\nid: 7\ndata: {"id":1,"name":"a"}\n\ndata: {"id":2,"name":"b"}\n\n';
        const { client } = setUp(library, () => new Response(text, { headers }));
        const seen: unknown[] = [];
        for await (const { data, event } of (await client.GET("/events")).data ?? []) seen.push([event, data.name]);
        equal(seen, [
          ["made", "a"],
          [undefined, "b"],
        ]);
      },
      "is iterable if it contains JSON Lines": async (library) => {
        const headers = { "content-type": "application/x-ndjson" };
        const { client } = setUp(library, () => new Response('{"id":1}\n{"id":2}\n', { headers }));
        const seen: unknown[] = [];
        for await (const { id } of (await client.GET("/lines")).data ?? []) seen.push(id);
        equal(seen, [1, 2]);
      },
      "is an error if its JSON is invalid": async (library) => {
        const headers = { "content-type": "application/json" };
        const { client } = setUp(library, () => new Response('{"id":', { headers }));
        const { error, status } = await client.GET("/things/{id}", ONE);
        equal([Object(error).name, status], ["UnreadableResponseError", undefined]);
      },
      "is an error if an id is too large for a number": async (library) => {
        const headers = { "content-type": "application/json" };
        const { client } = setUp(library, () => new Response('{"id":9007199254740993,"name":"a"}', { headers }));
        equal(Object((await client.GET("/things/{id}", ONE)).error).name, "UnreadableResponseError");
      },
    },
    "it parses everything as JSON, and throws if that fails",
  ),

  ...feature(
    "a result",
    {
      "has the status": async (library) => {
        const { client } = setUp(library, () => Response.json(THING, { status: 201 }));
        equal((await client.POST("/things", { body: { name: "a" } })).status, 201);
      },
      "of a 304 is a failure without a body": async (library) => {
        const { client } = setUp(library, () => new Response(null, { status: 304, headers: { etag: '"1"' } }));
        const { data, status, response } = await client.GET("/things/{id}", {
          ...ONE,
          headers: { "if-none-match": '"1"' },
        });
        equal([data, status, response.headers.get("etag")], [undefined, 304, '"1"']);
      },
    },
    "its results have no status",
  ),

  ...feature(
    "a failed request",
    {
      "is retried if that is safe": async (library) => {
        const { client, requests } = setUp(
          library,
          (_, count) => (count < 3 ? Response.json({}, { status: 503 }) : Response.json(THING)),
          { retry: { baseDelay: 1 } },
        );
        equal([(await client.GET("/things/{id}", ONE)).data, requests.length], [THING, 3]);
      },
      "is not retried if it is a POST": async (library) => {
        const { client, requests } = setUp(library, () => Response.json(PROBLEM, { status: 503 }));
        equal([(await client.POST("/things", { body: { name: "a" } })).error, requests.length], [PROBLEM, 1]);
      },
      "is not retried with `retry: false`": async (library) => {
        const { client, requests } = setUp(library, () => Response.json(PROBLEM, { status: 503 }));
        equal([(await client.GET("/things/{id}", { ...ONE, retry: false })).error, requests.length], [PROBLEM, 1]);
      },
      "rejects with a ConnectionError": async (library) => {
        const { client } = setUp(library, () => Promise.reject(new TypeError("cut")), NEVER_RETRY);
        equal((await thrown(() => client.GET("/things"))).name, "ConnectionError");
      },
      "rejects with a TimeoutError when it takes longer than `timeout`": async (library) => {
        const { client } = setUp(library, () => new Promise(() => {}));
        equal((await thrown(() => client.GET("/things", { timeout: 10 }))).name, "TimeoutError");
      },
    },
    "it sends the request once, waits without a limit and throws the error of fetch",
  ),

  ...feature(
    "a redirect",
    {
      "of a GET is followed": async (library) => {
        const { client, requests } = setUp(library, ({ url }) =>
          url.endsWith("/moved") ? Response.json(THING) : Response.redirect("https://api.example/moved", 307),
        );
        equal([(await client.GET("/things/{id}", ONE)).data, requests.length], [THING, 2]);
      },
      "of a POST is rejected": async (library) => {
        const { client } = setUp(library, () => Response.redirect("https://api.example/moved", 307));
        equal((await thrown(() => client.POST("/things", { body: { name: "a" } }))).name, "RedirectError");
      },
      "to another origin is followed without the caller's headers": async (library) => {
        const { client, requests } = setUp(library, ({ url }) =>
          url.startsWith("https://other") ? Response.json(THING) : Response.redirect("https://other.example/", 302),
        );
        await client.GET("/things/{id}", { ...ONE, headers: { authorization: "Bearer secret" } });
        equal(
          requests.map(({ headers }) => headers.get("authorization")),
          ["Bearer secret", null],
        );
      },
    },
    "it leaves redirects to fetch, which follows them for every method",
  ),
];

// Options that openapi-fetch does not know and ignores.
const NEVER_RETRY = { retry: false } as const;
