import { equal, feature, match, thrown } from "../library.ts";

const LIST = [3, 4, 5];
const OBJECT = { role: "admin", firstName: "Alex" };

/** Cases about the exported serializer functions. */
export const serializerCases = [
  ...feature("createQuerySerializer", {
    "writes scalars": ({ createQuerySerializer }) => {
      equal(createQuerySerializer()({ a: "x", b: 2, c: true }), "a=x&b=2&c=true");
    },
    "omits undefined and null": ({ createQuerySerializer }) => {
      equal(createQuerySerializer()({ a: undefined, b: null, c: 1 }), "c=1");
    },
    "returns an empty string without parameters": ({ createQuerySerializer }) => {
      equal(createQuerySerializer()({}), "");
    },
    "writes lists with explode by default": ({ createQuerySerializer }) => {
      equal(createQuerySerializer()({ a: LIST }), "a=3&a=4&a=5");
    },
    "writes lists of style form without explode": ({ createQuerySerializer }) => {
      equal(createQuerySerializer({ array: { style: "form", explode: false } })({ a: LIST }), "a=3,4,5");
    },
    "writes lists of style spaceDelimited with explode": ({ createQuerySerializer }) => {
      equal(createQuerySerializer({ array: { style: "spaceDelimited", explode: true } })({ a: LIST }), "a=3&a=4&a=5");
    },
    "writes lists of style spaceDelimited without explode": ({ createQuerySerializer }) => {
      equal(createQuerySerializer({ array: { style: "spaceDelimited", explode: false } })({ a: LIST }), "a=3%204%205");
    },
    "writes lists of style pipeDelimited with explode": ({ createQuerySerializer }) => {
      equal(createQuerySerializer({ array: { style: "pipeDelimited", explode: true } })({ a: LIST }), "a=3&a=4&a=5");
    },
    "writes lists of style pipeDelimited without explode": ({ createQuerySerializer }) => {
      const serialize = createQuerySerializer({ array: { style: "pipeDelimited", explode: false } });
      equal(decodeURIComponent(serialize({ a: LIST })), "a=3|4|5");
    },
    "writes objects as deepObject by default": ({ createQuerySerializer }) => {
      equal(decodeURIComponent(createQuerySerializer()({ a: OBJECT })), "a[role]=admin&a[firstName]=Alex");
    },
    "writes objects of style form with explode": ({ createQuerySerializer }) => {
      const serialize = createQuerySerializer({ object: { style: "form", explode: true } });
      equal(serialize({ a: OBJECT }), "role=admin&firstName=Alex");
    },
    "writes objects of style form without explode": ({ createQuerySerializer }) => {
      const serialize = createQuerySerializer({ object: { style: "form", explode: false } });
      equal(serialize({ a: OBJECT }), "a=role,admin,firstName,Alex");
    },
    "percent-encodes reserved characters": ({ createQuerySerializer }) => {
      equal(createQuerySerializer()({ a: "b/c?d" }), "a=b%2Fc%3Fd");
    },
    "keeps reserved characters with allowReserved": ({ createQuerySerializer }) => {
      equal(createQuerySerializer({ allowReserved: true })({ a: "b/c?d", e: ["x:y"] }), "a=b/c?d&e=x:y");
    },
    "joins the parameters": ({ createQuerySerializer }) => {
      equal(createQuerySerializer()({ a: [1, 2], b: "c", d: [] }), "a=1&a=2&b=c");
    },
  }),

  ...feature("serializePrimitiveParam", {
    "writes a pair": ({ serializePrimitiveParam }) => equal(serializePrimitiveParam("a", "b"), "a=b"),
    "percent-encodes the value": ({ serializePrimitiveParam }) => {
      equal(serializePrimitiveParam("a", "b c&d"), "a=b%20c%26d");
    },
    "keeps reserved characters with allowReserved": ({ serializePrimitiveParam }) => {
      equal(serializePrimitiveParam("a", "b/c", { allowReserved: true }), "a=b/c");
    },
  }),

  ...feature("serializeArrayParam", {
    "writes the style simple": ({ serializeArrayParam }) => {
      equal(serializeArrayParam("a", LIST, { style: "simple", explode: false }), "3,4,5");
    },
    "writes the style label": ({ serializeArrayParam }) => {
      equal(serializeArrayParam("a", LIST, { style: "label", explode: true }), ".3.4.5");
    },
    "writes the style matrix": ({ serializeArrayParam }) => {
      equal(serializeArrayParam("a", LIST, { style: "matrix", explode: true }), ";a=3;a=4;a=5");
    },
    "writes the style form": ({ serializeArrayParam }) => {
      equal(serializeArrayParam("a", ["x y", "z"], { style: "form", explode: false }), "a=x%20y,z");
    },
  }),

  ...feature("serializeObjectParam", {
    "writes the style simple": ({ serializeObjectParam }) => {
      equal(serializeObjectParam("a", OBJECT, { style: "simple", explode: false }), "role,admin,firstName,Alex");
    },
    "writes the style label": ({ serializeObjectParam }) => {
      equal(serializeObjectParam("a", OBJECT, { style: "label", explode: true }), ".role=admin.firstName=Alex");
    },
    "writes the style matrix": ({ serializeObjectParam }) => {
      equal(serializeObjectParam("a", OBJECT, { style: "matrix", explode: true }), ";role=admin;firstName=Alex");
    },
    "writes the style deepObject": ({ serializeObjectParam }) => {
      const text = serializeObjectParam("a", OBJECT, { style: "deepObject", explode: true });
      equal(decodeURIComponent(text), "a[role]=admin&a[firstName]=Alex");
    },
  }),

  ...feature("defaultPathSerializer", {
    "inserts parameters into a path": ({ defaultPathSerializer }) => {
      equal(defaultPathSerializer("/a/{b}/c/{d}", { b: 1, d: "e/f" }), "/a/1/c/e%2Ff");
    },
    "supports the styles of a template": ({ defaultPathSerializer }) => {
      equal(defaultPathSerializer("/{a}/{.b}/{;c*}", { a: LIST, b: "x", c: LIST }), "/3,4,5/.x/;c=3;c=4;c=5");
    },
  }),

  ...feature("defaultBodySerializer", {
    "writes JSON": ({ defaultBodySerializer }) => equal(defaultBodySerializer({ a: [1] }), '{"a":[1]}'),
    "returns FormData unchanged": ({ defaultBodySerializer }) => {
      const form = new FormData();
      const body: unknown = defaultBodySerializer(form);
      equal(body === form, true);
    },
  }),

  ...feature("createFinalURL", {
    "joins the base URL, the path and the query": (library) => {
      const url = library.createFinalURL("/a/{b}", {
        baseUrl: "https://api.example/v1",
        params: { path: { b: 1 }, query: { c: 2 } },
        querySerializer: library.createQuerySerializer(),
        pathSerializer: library.defaultPathSerializer,
      });
      equal(url, "https://api.example/v1/a/1?c=2");
    },
    "omits an empty query": (library) => {
      const url = library.createFinalURL("/a", {
        baseUrl: "https://api.example",
        params: {},
        querySerializer: () => "",
        pathSerializer: library.defaultPathSerializer,
      });
      equal(url, "https://api.example/a");
    },
    "accepts a query with its question mark": (library) => {
      const url = library.createFinalURL("/a", {
        baseUrl: "https://api.example",
        params: {},
        querySerializer: () => "?b=1",
        pathSerializer: library.defaultPathSerializer,
      });
      equal(url, "https://api.example/a?b=1");
    },
  }),

  ...feature("randomID", {
    "returns a different short string each time": ({ randomID }) => {
      const ids = Array.from({ length: 20 }, () => randomID());
      equal([new Set(ids).size, ids.filter((id) => !/^[\da-z]{1,9}$/.test(id))], [20, []]);
    },
  }),

  ...feature("mergeHeaders", {
    "prefers later headers": ({ mergeHeaders }) => {
      const headers = mergeHeaders({ a: "1", b: "2" }, { B: "3" });
      equal([headers.get("a"), headers.get("b")], ["1", "3"]);
    },
    "accepts Headers objects and undefined": ({ mergeHeaders }) => {
      equal(mergeHeaders(undefined, new Headers({ a: "1" }), {}).get("a"), "1");
    },
    "removes headers that are null, and keeps those that are undefined": ({ mergeHeaders }) => {
      const headers = mergeHeaders({ a: "1", b: "2" }, { a: null, b: undefined });
      equal([headers.has("a"), headers.get("b")], [false, "2"]);
    },
    "appends lists": ({ mergeHeaders }) => equal(mergeHeaders({ a: ["1", 2] }).get("a"), "1, 2"),
  }),

  ...feature("removeTrailingSlash", {
    "removes one": ({ removeTrailingSlash }) => equal(removeTrailingSlash("https://a.example/"), "https://a.example"),
    "keeps the rest of the URL": ({ removeTrailingSlash }) =>
      equal(removeTrailingSlash("https://a.example"), "https://a.example"),
  }),

  ...feature(
    "createQuerySerializer",
    {
      "writes nested objects": ({ createQuerySerializer }) => {
        equal(decodeURIComponent(createQuerySerializer()({ a: { b: { c: [1, 2] } } })), "a[b][c]=1&a[b][c]=2");
      },
      "percent-encodes all other special characters with allowReserved": ({ createQuerySerializer }) => {
        equal(createQuerySerializer({ allowReserved: true })({ a: "b c/ä" }), "a=b%20c/%C3%A4");
      },
      "rejects a list within a list": async ({ createQuerySerializer }) => {
        match((await thrown(() => createQuerySerializer()({ a: [[1], [2]] }))).message, /a/);
      },
    },
    "it throws for nested objects, and sends the other values unchanged",
  ),
];
