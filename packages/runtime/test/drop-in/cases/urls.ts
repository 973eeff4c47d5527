import type { paths } from "../api.ts";
import { equal, feature, match, record, sent, setUp, target, thrown } from "../library.ts";

const at = (id: number | string) => ({ params: { path: { id } } });

/** Cases about the URLs of requests. */
export const urlCases = [
  ...feature("the base URL", {
    "precedes the path": async (library) => {
      equal((await sent(library, (client) => client.GET("/things"))).url, "https://api.example/things");
    },
    "can end with a slash": async (library) => {
      const request = await sent(library, (client) => client.GET("/things"), { baseUrl: "https://api.example/" });
      equal(request.url, "https://api.example/things");
    },
    "can have a path": async (library) => {
      const request = await sent(library, (client) => client.GET("/things"), { baseUrl: "https://api.example/v1/" });
      equal(request.url, "https://api.example/v1/things");
    },
    "can have a port": async (library) => {
      const request = await sent(library, (client) => client.GET("/things"), { baseUrl: "http://127.0.0.1:8080" });
      equal(request.url, "http://127.0.0.1:8080/things");
    },
    "can be replaced for one call": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { baseUrl: "https://eu.example/v2" }));
      equal(request.url, "https://eu.example/v2/things");
    },
    "of a call can end with a slash": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { baseUrl: "https://eu.example/v2/" }));
      equal(request.url, "https://eu.example/v2/things");
    },
    "of a call applies only to that call": async (library) => {
      const { client, requests } = setUp(library);
      await client.GET("/things", { baseUrl: "https://eu.example" });
      await client.GET("/things");
      equal(
        requests.map(({ url }) => url),
        ["https://eu.example/things", "https://api.example/things"],
      );
    },
    "of the client is used if that of a call is empty": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { baseUrl: "" }));
      equal(request.url, "https://api.example/things");
    },
  }),

  ...feature("a path", {
    "contains its parameters": async (library) => {
      equal(target(await sent(library, (client) => client.GET("/things/{id}", at("web-1")))), "/things/web-1");
    },
    "takes numbers": async (library) => {
      equal(target(await sent(library, (client) => client.GET("/things/{id}", at(7)))), "/things/7");
    },
    "takes 0": async (library) => {
      equal(target(await sent(library, (client) => client.GET("/things/{id}", at(0)))), "/things/0");
    },
    "can have several parameters": async (library) => {
      const init = { params: { path: { id: 1, part: "lid" }, query: { version: 2 } } };
      const request = await sent(library, (client) => client.GET("/things/{id}/parts/{part}", init));
      equal(target(request), "/things/1/parts/lid?version=2");
    },
    "percent-encodes a slash, so that an id stays one segment": async (library) => {
      equal(target(await sent(library, (client) => client.GET("/things/{id}", at("a/b")))), "/things/a%2Fb");
    },
    "percent-encodes characters that would start a query or a fragment": async (library) => {
      equal(target(await sent(library, (client) => client.GET("/things/{id}", at("a?b#c")))), "/things/a%3Fb%23c");
    },
    "percent-encodes spaces and non-ASCII letters": async (library) => {
      equal(target(await sent(library, (client) => client.GET("/things/{id}", at("ä b")))), "/things/%C3%A4%20b");
    },
    "percent-encodes a percent sign": async (library) => {
      equal(target(await sent(library, (client) => client.GET("/things/{id}", at("50%")))), "/things/50%25");
    },
  }),

  ...feature("a path parameter", {
    "of style simple is the value": async (library) => {
      const request = await sent(library, (client) =>
        client.GET("/simple/{value}", { params: { path: { value: 5 } } }),
      );
      equal(target(request), "/simple/5");
    },
    "of style simple joins a list with commas": async (library) => {
      const init = { params: { path: { value: [3, 4, 5] } } };
      equal(target(await sent(library, (client) => client.GET("/simple/{value}", init))), "/simple/3,4,5");
    },
    "of style simple joins an object with commas": async (library) => {
      const init = { params: { path: { value: { role: "admin", firstName: "Alex" } } } };
      const request = await sent(library, (client) => client.GET("/simple/{value}", init));
      equal(target(request), "/simple/role,admin,firstName,Alex");
    },
    "of style simple and exploded joins a list with commas": async (library) => {
      const init = { params: { path: { value: [3, 4, 5] } } };
      const request = await sent(library, (client) => client.GET("/simple-exploded/{value*}", init));
      equal(target(request), "/simple-exploded/3,4,5");
    },
    "of style simple and exploded writes an object as pairs": async (library) => {
      const init = { params: { path: { value: { role: "admin", firstName: "Alex" } } } };
      const request = await sent(library, (client) => client.GET("/simple-exploded/{value*}", init));
      equal(target(request), "/simple-exploded/role=admin,firstName=Alex");
    },
    "of style label begins with a dot": async (library) => {
      const init = { params: { path: { value: 5 } } };
      equal(target(await sent(library, (client) => client.GET("/label/{.value}", init))), "/label/.5");
    },
    "of style label joins a list with commas": async (library) => {
      const init = { params: { path: { value: [3, 4, 5] } } };
      equal(target(await sent(library, (client) => client.GET("/label/{.value}", init))), "/label/.3,4,5");
    },
    "of style label joins an object with commas": async (library) => {
      const init = { params: { path: { value: { role: "admin", firstName: "Alex" } } } };
      const request = await sent(library, (client) => client.GET("/label/{.value}", init));
      equal(target(request), "/label/.role,admin,firstName,Alex");
    },
    "of style label and exploded joins a list with dots": async (library) => {
      const init = { params: { path: { value: [3, 4, 5] } } };
      const request = await sent(library, (client) => client.GET("/label-exploded/{.value*}", init));
      equal(target(request), "/label-exploded/.3.4.5");
    },
    "of style label and exploded writes an object as pairs": async (library) => {
      const init = { params: { path: { value: { role: "admin", firstName: "Alex" } } } };
      const request = await sent(library, (client) => client.GET("/label-exploded/{.value*}", init));
      equal(target(request), "/label-exploded/.role=admin.firstName=Alex");
    },
    "of style matrix begins with its name": async (library) => {
      const init = { params: { path: { value: 5 } } };
      equal(target(await sent(library, (client) => client.GET("/matrix/{;value}", init))), "/matrix/;value=5");
    },
    "of style matrix joins a list with commas": async (library) => {
      const init = { params: { path: { value: [3, 4, 5] } } };
      equal(target(await sent(library, (client) => client.GET("/matrix/{;value}", init))), "/matrix/;value=3,4,5");
    },
    "of style matrix joins an object with commas": async (library) => {
      const init = { params: { path: { value: { role: "admin", firstName: "Alex" } } } };
      const request = await sent(library, (client) => client.GET("/matrix/{;value}", init));
      equal(target(request), "/matrix/;value=role,admin,firstName,Alex");
    },
    "of style matrix and exploded repeats its name for a list": async (library) => {
      const init = { params: { path: { value: [3, 4, 5] } } };
      const request = await sent(library, (client) => client.GET("/matrix-exploded/{;value*}", init));
      equal(target(request), "/matrix-exploded/;value=3;value=4;value=5");
    },
    "of style matrix and exploded writes an object as pairs": async (library) => {
      const init = { params: { path: { value: { role: "admin", firstName: "Alex" } } } };
      const request = await sent(library, (client) => client.GET("/matrix-exploded/{;value*}", init));
      equal(target(request), "/matrix-exploded/;role=admin;firstName=Alex");
    },
    "can be serialized by a function of the client": async (library) => {
      const request = await sent(library, (client) => client.GET("/things/{id}", at("a")), {
        pathSerializer: (pathname, { id }) => pathname.replace("{id}", `~${id}`),
      });
      equal(target(request), "/things/~a");
    },
    "can be serialized by a function of the call": async (library) => {
      const pathSerializer = (pathname: string) => pathname.replace("{id}", "call");
      const request = await sent(library, (client) => client.GET("/things/{id}", { ...at("a"), pathSerializer }), {
        pathSerializer: (pathname) => pathname.replace("{id}", "client"),
      });
      equal(target(request), "/things/call");
    },
  }),

  ...feature("a query", {
    "contains its parameters": async (library) => {
      const init = { params: { query: { page: 2, name: "a" } } };
      equal(target(await sent(library, (client) => client.GET("/things", init))), "/things?page=2&name=a");
    },
    "is absent without parameters": async (library) => {
      equal(target(await sent(library, (client) => client.GET("/things", { params: { query: {} } }))), "/things");
    },
    "omits undefined": async (library) => {
      const query = Object.assign({ page: 1 }, { name: undefined });
      equal(
        target(await sent(library, (client) => client.GET("/things", { params: { query } as object }))),
        "/things?page=1",
      );
    },
    "omits null": async (library) => {
      const query = Object.assign({ page: 1 }, { name: null });
      equal(
        target(await sent(library, (client) => client.GET("/things", { params: { query } as object }))),
        "/things?page=1",
      );
    },
    "keeps 0, false and the empty string": async (library) => {
      const init = { params: { query: { page: 0, flag: false, name: "" } } };
      equal(target(await sent(library, (client) => client.GET("/things", init))), "/things?page=0&flag=false&name=");
    },
    "percent-encodes values": async (library) => {
      const init = { params: { query: { name: "a&b=c d" } } };
      equal(target(await sent(library, (client) => client.GET("/things", init))), "/things?name=a%26b%3Dc%20d");
    },
    "repeats the name of a list": async (library) => {
      const init = { params: { query: { ids: [1, 2, 3] } } };
      equal(target(await sent(library, (client) => client.GET("/things", init))), "/things?ids=1&ids=2&ids=3");
    },
    "omits an empty list": async (library) => {
      const init = { params: { query: { ids: [], page: 1 } } };
      equal(target(await sent(library, (client) => client.GET("/things", init))), "/things?page=1");
    },
    "writes an object as deepObject": async (library) => {
      const init = { params: { query: { filter: { team: "blue", size: 2 } } } };
      const { search } = new URL((await sent(library, (client) => client.GET("/things", init))).url);
      equal(decodeURIComponent(search), "?filter[team]=blue&filter[size]=2");
    },
    "comes after the path's parameters": async (library) => {
      const init = { params: { path: { id: 1 }, query: { expand: true } } };
      equal(target(await sent(library, (client) => client.GET("/things/{id}", init))), "/things/1?expand=true");
    },
  }),

  ...feature("querySerializer", {
    "of the client can be a function": async (library) => {
      const request = await sent(library, (client) => client.GET("/things", { params: { query: { page: 2 } } }), {
        querySerializer: (query) => `q=${JSON.stringify(query)}`,
      });
      equal(decodeURIComponent(new URL(request.url).search), '?q={"page":2}');
    },
    "of a call can be a function, and overrides the client's": async (library) => {
      const init = { params: { query: { page: 2 } }, querySerializer: () => "from=call" };
      const request = await sent(library, (client) => client.GET("/things", init), {
        querySerializer: () => "from=client",
      });
      equal(target(request), "/things?from=call");
    },
    "may return a query with its question mark": async (library) => {
      const request = await sent(library, (client) => client.GET("/things"), { querySerializer: () => "?a=1" });
      equal(target(request), "/things?a=1");
    },
    "may return an empty query": async (library) => {
      const init = { params: { query: { page: 2 } } };
      const request = await sent(library, (client) => client.GET("/things", init), { querySerializer: () => "" });
      equal(target(request), "/things");
    },
    "of the client can set styles": async (library) => {
      const init = { params: { query: { ids: [1, 2] } } };
      const request = await sent(library, (client) => client.GET("/things", init), {
        querySerializer: { array: { style: "form", explode: false } },
      });
      equal(target(request), "/things?ids=1,2");
    },
    "of a call can set styles": async (library) => {
      const querySerializer = { array: { style: "pipeDelimited", explode: false } } as const;
      const init = { params: { query: { ids: [1, 2] } }, querySerializer };
      const { search } = new URL((await sent(library, (client) => client.GET("/things", init))).url);
      equal(decodeURIComponent(search), "?ids=1|2");
    },
    "of a call keeps the styles of the client that it does not set": async (library) => {
      const querySerializer = { array: { style: "form", explode: false } } as const;
      const init = { params: { query: { ids: [1, 2], filter: { a: "b" } } }, querySerializer };
      const request = await sent(library, (client) => client.GET("/things", init), {
        querySerializer: { object: { style: "form", explode: true } },
      });
      equal(target(request), "/things?ids=1,2&a=b");
    },
    "sends reserved characters unchanged with allowReserved": async (library) => {
      const init = { params: { query: { name: "a/b:c" } }, querySerializer: { allowReserved: true } };
      equal(target(await sent(library, (client) => client.GET("/things", init))), "/things?name=a/b:c");
    },
    "receives only the query": async (library) => {
      const seen: unknown[] = [];
      const init = { params: { path: { id: 1 }, query: { expand: true } } };
      await sent(library, (client) => client.GET("/things/{id}", init), {
        querySerializer: (query) => {
          seen.push(query);
          return "";
        },
      });
      equal(seen, [{ expand: true }]);
    },
  }),

  ...feature(
    "a base URL with guards",
    {
      "is not needed before a call": async (library) => {
        const { fetch, requests } = record();
        const client = library.createClient<paths>({ fetch });
        await client.GET("/things", { baseUrl: "https://late.example" });
        equal(requests[0]?.url, "https://late.example/things");
      },
      "must not contain a password, and the error does not quote it": async (library) => {
        const error = await thrown(() => library.createClient<paths>({ baseUrl: "https://me:hush@api.example" }));
        equal([error.name, error.message.includes("hush")], ["InvalidRequestError", false]);
      },
    },
    "it accepts any string, and requires one outside a page",
  ),

  ...feature(
    "a path with guards",
    {
      "rejects a missing parameter": async (library) => {
        const { client, requests } = setUp(library);
        const error = await thrown(() => client.GET("/things/{id}", { params: { path: {} as { id: string } } }));
        equal(error.name, "InvalidRequestError");
        match(error.message, /id/);
        equal(requests.length, 0);
      },
      "rejects an empty parameter, which would request the whole collection": async (library) => {
        const { client, requests } = setUp(library);
        equal((await thrown(() => client.DELETE("/things/{id}", at("")))).name, "InvalidRequestError");
        equal(requests.length, 0);
      },
      "rejects a dot segment, which would change the path": async (library) => {
        const { client, requests } = setUp(library);
        equal((await thrown(() => client.DELETE("/things/{id}", at("..")))).name, "InvalidRequestError");
        equal(requests.length, 0);
      },
      "rejects control characters": async (library) => {
        const { client } = setUp(library);
        equal((await thrown(() => client.GET("/things/{id}", at("a\nb")))).name, "InvalidRequestError");
      },
      "serializes nested objects as deepObject": async (library) => {
        const init = { params: { query: { filter: { owner: { name: "al" } } } } };
        const { search } = new URL((await sent(library, (client) => client.GET("/things", init))).url);
        equal(decodeURIComponent(search), "?filter[owner][name]=al");
      },
      "percent-encodes parameter names": async (library) => {
        const query: object = { "a b&": 1 };
        equal(
          target(await sent(library, (client) => client.GET("/things", { params: { query } }))),
          "/things?a%20b%26=1",
        );
      },
    },
    "it sends all of these unchanged",
  ),
];
