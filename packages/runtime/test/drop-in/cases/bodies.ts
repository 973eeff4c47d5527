import { equal, feature, match, sent, setUp, thrown } from "../library.ts";

/** Cases about request bodies. */
export const bodyCases = [
  ...feature("a body", {
    "is sent as JSON": async (library) => {
      const request = await sent(library, (client) => client.POST("/things", { body: { name: "a", tags: ["b"] } }));
      equal(await request.json(), { name: "a", tags: ["b"] });
    },
    "can be an empty object": async (library) => {
      const request = await sent(library, (client) => client.PATCH("/things/{id}", { ...ONE, body: {} }));
      equal(await request.text(), "{}");
    },
    "can be omitted if it is optional": async (library) => {
      const request = await sent(library, (client) => client.PATCH("/things/{id}", ONE));
      equal(await request.text(), "");
    },
    "omits properties that are undefined": async (library) => {
      const body: object = { name: "a", tags: undefined };
      const request = await sent(library, (client) => client.POST("/things", { body: body as { name: string } }));
      equal(await request.text(), '{"name":"a"}');
    },
    "keeps non-ASCII letters": async (library) => {
      const request = await sent(library, (client) => client.POST("/things", { body: { name: "ä☃" } }));
      equal(await request.json(), { name: "ä☃" });
    },
    "that is a string is sent as JSON": async (library) => {
      const request = await sent(library, (client) => client.POST("/things", { body: 'say "a"' as never }));
      equal(await request.text(), JSON.stringify('say "a"'));
    },
    "of a DELETE is sent": async (library) => {
      const init: object = { ...ONE, body: { force: true } };
      const request = await sent(library, (client) => client.DELETE("/things/{id}", init as typeof ONE));
      equal(await request.json(), { force: true });
    },
    "that is FormData is sent as multipart": async (library) => {
      const body = new FormData();
      body.set("title", "a");
      body.set("file", new Blob(["content"]), "a.txt");
      const request = await sent(library, (client) => client.POST("/upload", { body: body as never }));
      match(request.headers.get("content-type") ?? "", /^multipart\/form-data; ?boundary=/);
      const received = await request.formData();
      equal(received.get("title"), "a");
      const file = received.get("file");
      equal(typeof file === "object" && file && (await file.text()), "content");
    },
    "is serialized as a form if the content type is a form": async (library) => {
      const init = { body: { name: "a b", note: "c&d" }, headers: { "Content-Type": FORM } };
      const request = await sent(library, (client) => client.POST("/form", init));
      equal(await request.text(), "name=a+b&note=c%26d");
      match(request.headers.get("content-type") ?? "", /^application\/x-www-form-urlencoded/);
    },
    "is serialized as a form if the client's content type is a form": async (library) => {
      const headers = { "content-type": FORM };
      const request = await sent(library, (client) => client.POST("/form", { body: { name: "a" } }), { headers });
      equal(await request.text(), "name=a");
    },
  }),

  ...feature("bodySerializer", {
    "of the client serializes bodies": async (library) => {
      const request = await sent(library, (client) => client.POST("/things", { body: { name: "a" } }), {
        bodySerializer: (body) => `<${JSON.stringify(body)}>`,
      });
      equal(await request.text(), '<{"name":"a"}>');
    },
    "of a call serializes its body": async (library) => {
      const init = { body: { name: "a" }, bodySerializer: ({ name }: { name: string }) => `name is ${name}` };
      equal(await (await sent(library, (client) => client.POST("/things", init))).text(), "name is a");
    },
    "of a call overrides the client's": async (library) => {
      const init = { body: { name: "a" }, bodySerializer: () => "call" };
      const request = await sent(library, (client) => client.POST("/things", init), { bodySerializer: () => "client" });
      equal(await request.text(), "call");
    },
    "is not called without a body": async (library) => {
      let calls = 0;
      const bodySerializer = () => {
        calls++;
        return "";
      };
      await sent(library, (client) => client.GET("/things"), { bodySerializer });
      equal(calls, 0);
    },
    "can return FormData, whose content type fetch sets": async (library) => {
      const init = {
        body: { title: "a" },
        bodySerializer({ title }: { title: string }) {
          const form = new FormData();
          form.set("title", title);
          return form;
        },
      };
      const request = await sent(library, (client) => client.POST("/upload", init));
      match(request.headers.get("content-type") ?? "", /^multipart\/form-data; ?boundary=/);
      equal((await request.formData()).get("title"), "a");
    },
    "receives the headers of the client and the call": async (library) => {
      const seen: unknown[] = [];
      const bodySerializer = (_: unknown, headers: Headers) => {
        seen.push(headers.get("x-a"), headers.get("x-b"));
        return "";
      };
      const init = { body: { name: "a" }, headers: { "x-b": "2" } };
      await sent(library, (client) => client.POST("/things", init), { headers: { "x-a": "1" }, bodySerializer });
      equal(seen, ["1", "2"]);
    },
  }),

  ...feature(
    "a native body",
    {
      "that is URLSearchParams is sent as a form": async (library) => {
        const request = await sent(library, (client) =>
          client.POST("/form", { body: new URLSearchParams({ name: "a b" }) }),
        );
        equal(await request.text(), "name=a+b");
        match(request.headers.get("content-type") ?? "", /^application\/x-www-form-urlencoded/);
      },
      "that is a Blob is sent with its type": async (library) => {
        const body = new Blob(["bytes"], { type: "image/png" });
        const request = await sent(library, (client) => client.PUT("/file", { body }));
        equal([await request.text(), request.headers.get("content-type")], ["bytes", "image/png"]);
      },
      "that is an ArrayBuffer is sent unchanged": async (library) => {
        const body = new Uint8Array([1, 2, 255]).buffer;
        const request = await sent(library, (client) => client.PUT("/file", { body }));
        equal([...new Uint8Array(await request.arrayBuffer())], [1, 2, 255]);
      },
      "that is a string is sent unchanged if the content type is text": async (library) => {
        const init = { body: "a note", headers: { "content-type": "text/plain" } };
        const request = await sent(library, (client) => client.PUT("/note", init));
        equal(await request.text(), "a note");
        match(request.headers.get("content-type") ?? "", /^text\/plain/);
      },
      "of another documented type is sent with `contentType`": async (library) => {
        const init = { body: "a;b", contentType: "text/csv" } as const;
        const request = await sent(library, (client) => client.POST("/choice", init));
        equal(await request.text(), "a;b");
        match(request.headers.get("content-type") ?? "", /^text\/csv/);
      },
      "is serialized as multipart if `contentType` is multipart": async (library) => {
        const init = { body: { file: "x" }, contentType: "multipart/form-data" } as const;
        const request = await sent(library, (client) => client.POST("/choice", init));
        match(request.headers.get("content-type") ?? "", /^multipart\/form-data; ?boundary=/);
        equal((await request.formData()).get("file"), "x");
      },
    },
    "it encodes all of them as JSON, and most become `{}`",
  ),

  ...feature(
    "a body that JSON cannot represent",
    {
      "is rejected with an error that does not quote the body": async (library) => {
        const { client, requests } = setUp(library);
        const loop: { name: string; self?: unknown } = { name: "hush-hush" };
        loop.self = loop;
        const error = await thrown(() => client.POST("/things", { body: loop }));
        equal([error.name, error.message.includes("hush-hush"), requests.length], ["InvalidRequestError", false, 0]);
      },
    },
    "it throws a TypeError",
  ),
];

const FORM = "application/x-www-form-urlencoded";
const ONE = { params: { path: { id: 1 } } };
