import { inspect } from "node:util";
import { unwrap } from "@snap/runtime";
import { bodies } from "@snap/runtime/bodies";
import { media } from "@snap/runtime/media";
import { streams } from "@snap/runtime/streams";
import { describe, expect, it } from "vitest";
import { createAcme, failureOf } from "../support/acme.ts";

const SECRET = "s3cr3t-line-one";
const OTHER = "s3cr3t-line-two";
const TEXT = `${SECRET}\n${OTHER}\n`;

const form = (value: Blob | string) => {
  const data = new FormData();
  data.set("key", value);
  data.set("name", "blue");
  return data;
};
const json = JSON.stringify({ outer: { key: SECRET }, key: OTHER, name: "blue" });

const SENT: Readonly<Record<string, { body: unknown; contentType?: string }>> = {
  "a file of a form": { body: form(new File([TEXT], "key.pem")) },
  "a Blob of a form": { body: form(new Blob([TEXT])) },
  "a Blob of an object": { body: { key: new Blob([TEXT]), name: "blue" }, contentType: "multipart/form-data" },
  "a buffer of an object": {
    body: { key: new TextEncoder().encode(TEXT), name: "blue" },
    contentType: "multipart/form-data",
  },
  "a Blob of an object in another multipart type": {
    body: { key: new Blob([TEXT]), name: "blue" },
    contentType: "multipart/related",
  },
  "a list of files": {
    body: { key: [new Blob([SECRET]), new Blob([OTHER])], name: "blue" },
    contentType: "multipart/form-data",
  },
  "a Blob that is the body": { body: new Blob([json], { type: "application/json" }) },
  "a Blob that is a form": { body: new Blob([`key=${SECRET}&key=${OTHER}&name=blue`]) },
  "a string that is the body": { body: json },
};

const ANSWERS: Readonly<Record<string, () => Response>> = {
  "a failure": () => Response.json({ message: `bad: blue ${SECRET}, ${OTHER}` }, { status: 422 }),
  "a page": () => new Response(`blue ${SECRET} ${OTHER}`, { status: 502, headers: { "content-type": "text/html" } }),
  "a documented text": () =>
    new Response(`blue ${SECRET} ${OTHER}`, { status: 400, headers: { "content-type": "text/plain" } }),
  "a connection that fails": () => {
    throw new Error(`blue ${SECRET} ${OTHER}`);
  },
  "a stream that breaks off": () => {
    const pull = () => Promise.reject(new Error(`blue ${SECRET} ${OTHER}`));
    return new Response(new ReadableStream({ pull }), { headers: { "content-type": "application/jsonl" } });
  },
  "JSON that breaks off": () =>
    new Response(`{"blue":"${SECRET} ${OTHER}`, { headers: { "content-type": "application/json" } }),
};

async function readAll(data: unknown): Promise<void> {
  for await (const item of data as AsyncIterable<unknown>) expect.fail(`got an item: ${item}`);
}

describe.each(Object.entries(SENT))("a secret in %s", (_, sent) => {
  it.each(Object.entries(ANSWERS))("is not in the error of %s", async (_name, answer) => {
    const { client } = createAcme(
      answer,
      { retry: false },
      {
        secrets: ["key"],
        bodies,
        media,
        streams,
        operations: { "POST /things/{id}": { accept: "application/json, text/plain, application/jsonl" } },
      },
    );
    const init = { params: { path: { id: "1" } }, ...sent };
    const error = await failureOf(
      client
        .POST("/things/{id}", init as never)
        .then(unwrap)
        .then(readAll),
    );
    const shown = inspect(error, { depth: 9 }) + JSON.stringify(error);
    expect(shown).toContain("blue");
    expect(shown).not.toContain("s3cr3t");
  });
});

it("keeps the text of a file that is not secret, or too large to be searched for", async () => {
  const large = `s3cr3t-${"x".repeat(20_000)}`;
  const { client } = createAcme(
    () => Response.json({ message: "public-text s3cr3t-" }, { status: 422 }),
    {},
    { secrets: ["key"], bodies },
  );
  const body = { key: new Blob([large]), note: new Blob(["public-text"]) };
  const init = { params: { path: { id: "1" } }, body, contentType: "multipart/form-data" };
  const error = await failureOf(client.POST("/things/{id}", init as never).then(unwrap));
  expect(error).toMatchObject({ body: { message: "public-text s3cr3t-" } });
});
