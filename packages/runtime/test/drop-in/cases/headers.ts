import { equal, feature, sent } from "../library.ts";

/** Cases about request headers. */
export const headerCases = [
  ...feature("headers", {
    "of the client are sent with every call": async (library) => {
      const request = await sent(library, (client) => client.GET("/things"), { headers: { "x-a": "1" } });
      equal(request.headers.get("x-a"), "1");
    },
    "of a call are sent with that call": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { headers: { "x-a": "1" } }));
      equal(request.headers.get("x-a"), "1");
    },
    "of a call override the client's": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { headers: { "X-A": "call" } }), {
        headers: { "x-a": "client" },
      });
      equal(request.headers.get("x-a"), "call");
    },
    "of a call are added to the client's": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { headers: { "x-b": "2" } }), {
        headers: { "x-a": "1" },
      });
      equal([request.headers.get("x-a"), request.headers.get("x-b")], ["1", "2"]);
    },
    "can be parameters of the operation": async (library) => {
      const init = { params: { header: { "x-team": "blue" } } };
      equal((await sent(library, (client) => client.GET("/things", init))).headers.get("x-team"), "blue");
    },
    "that are parameters override the headers of the call": async (library) => {
      const init = { params: { header: { "x-team": "blue" } }, headers: { "x-team": "red" } };
      equal((await sent(library, (client) => client.GET("/things", init))).headers.get("x-team"), "blue");
    },
    "can be a Headers object": async (library) => {
      const headers = new Headers({ "x-a": "1" });
      equal((await sent(library, (client) => client.GET("/things", { headers }))).headers.get("x-a"), "1");
    },
    "of the client may be a Headers object": async (library) => {
      const request = await sent(library, (client) => client.GET("/things"), { headers: new Headers({ "x-a": "1" }) });
      equal(request.headers.get("x-a"), "1");
    },
    "can be numbers and booleans": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { headers: { "x-a": 7, "x-b": false } }));
      equal([request.headers.get("x-a"), request.headers.get("x-b")], ["7", "false"]);
    },
    "can be lists": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { headers: { "x-a": ["1", 2, true] } }));
      equal(request.headers.get("x-a"), "1, 2, true");
    },
    "that are null remove headers of the client": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { headers: { "x-a": null } }), {
        headers: { "x-a": "1" },
      });
      equal(request.headers.has("x-a"), false);
    },
    "that are undefined keep headers of the client": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { headers: { "x-a": undefined } }), {
        headers: { "x-a": "1" },
      });
      equal(request.headers.get("x-a"), "1");
    },
    "can have any letter case": async (library) => {
      const init = { headers: { "X-Trace-ID": "7" } };
      equal((await sent(library, (client) => client.GET("/things", init))).headers.get("x-trace-id"), "7");
    },
    "include the content type of a JSON body": async (library) => {
      const request = await sent(library, (client) => client.POST("/things", { body: { name: "a" } }));
      equal(request.headers.get("content-type"), "application/json");
    },
    "include no content type without a body": async (library) => {
      equal((await sent(library, (client) => client.GET("/things"))).headers.has("content-type"), false);
    },
    "of a call can set another content type": async (library) => {
      const init = { body: { name: "a" }, headers: { "Content-Type": "application/vnd.things+json" } };
      const request = await sent(library, (client) => client.POST("/things", init));
      equal(request.headers.get("content-type"), "application/vnd.things+json");
    },
    "of the client can set another content type": async (library) => {
      const request = await sent(library, (client) => client.POST("/things", { body: { name: "a" } }), {
        headers: { "content-type": "application/vnd.things+json" },
      });
      equal(request.headers.get("content-type"), "application/vnd.things+json");
    },
    "can remove the content type with null": async (library) => {
      const init = { body: { name: "a" }, headers: { "content-type": null } };
      const request = await sent(library, (client) => client.POST("/things", init));
      equal(request.headers.get("content-type")?.startsWith("application/json") ?? false, false);
    },
  }),

  ...feature(
    "headers given as pairs",
    {
      "are sent": async (library) => {
        const headers: [string, string][] = [["x-a", "1"]];
        equal((await sent(library, (client) => client.GET("/things", { headers }))).headers.get("x-a"), "1");
      },
      "of the client are sent": async (library) => {
        const request = await sent(library, (client) => client.GET("/things"), { headers: [["x-a", "1"]] });
        equal(request.headers.get("x-a"), "1");
      },
    },
    "its types allow pairs, but it sends a header named `0`",
  ),
];
