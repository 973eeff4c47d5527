import { describe, expect, it } from "vitest";
import type { JsonSchema, MockBody, MockMedia } from "../../src/mock-operation.ts";
import { readBodyOf } from "./read.ts";

const STRING = { type: "string" };
const FILE = { type: "string", format: "binary" };
const LID = { type: "object", properties: { color: STRING, wide: { type: "boolean" } } };
const POT = {
  type: "object",
  required: ["name"],
  properties: {
    name: STRING,
    size: { type: "integer" },
    tags: { type: "array", items: STRING },
    numbers: { type: "array", items: { type: "number" } },
    lid: LID,
    lids: { type: "array", items: LID },
  },
  additionalProperties: { type: "integer" },
};

function bodyOf(type: string, schema: JsonSchema, encoding?: MockMedia["encoding"]): MockBody {
  return { required: true, content: { [type]: { schema, ...(encoding && { encoding }) } } };
}

const send = (type: string, body: BodyInit) => ({ headers: { "content-type": type }, body });

describe("a JSON body", () => {
  it.each(["application/json", "application/merge-patch+json", "application/vnd.api+json"])(
    "is read if %s is documented and sent",
    async (type) => {
      const body = send(`${type}; charset=utf-8`, '{"name":"a"}');
      expect(await readBodyOf(bodyOf(type, POT), body)).toEqual({ name: "a" });
      expect(await readBodyOf(bodyOf(type, POT), send(type, '{"name":1}'))).toMatchObject({ in: "body", at: "/name" });
      expect(await readBodyOf(bodyOf(type, POT), send(type, "{"))).toMatchObject({
        problem: "it must be JSON",
      });
    },
  );

  it("may be a string or null", async () => {
    const body = bodyOf("application/json", { type: ["string", "null"] });
    expect(await readBodyOf(body, send("application/json", '"a"'))).toBe("a");
    expect(await readBodyOf(body, send("application/json", "null"))).toBeNull();
  });

  it("is refused if its JSON type is not the documented one", async () => {
    const body = bodyOf("application/merge-patch+json", POT);
    expect(await readBodyOf(body, send("application/json", '{"name":"a"}'))).toEqual({
      in: "header",
      at: "content-type",
      problem: "it must be application/merge-patch+json, got application/json",
    });
  });
});

describe("an application/x-www-form-urlencoded body", () => {
  const type = "application/x-www-form-urlencoded";
  const form = (text: string, encoding?: MockMedia["encoding"], schema: JsonSchema = POT) =>
    readBodyOf(bodyOf(type, schema, encoding), send(type, text));

  it.each<[text: string, value: unknown]>([
    ["name=a+b&size=2", { name: "a b", size: 2 }],
    ["name=5", { name: "5" }],
    ["name=a&tags=b&tags=c", { name: "a", tags: ["b", "c"] }],
    ["name=a&tags=b", { name: "a", tags: ["b"] }],
    ["name=a&numbers=1&numbers=2.5", { name: "a", numbers: [1, 2.5] }],
    ["name=a&other=3", { name: "a", other: 3 }],
    ["name=a&lid=%7B%22wide%22%3Atrue%7D", { name: "a", lid: { wide: true } }],
    ["name=a&lids=%7B%22wide%22%3Atrue%7D", { name: "a", lids: [{ wide: true }] }],
    ["name=a&lids=%7B%22wide%22%3Atrue%7D&lids=%7B%7D", { name: "a", lids: [{ wide: true }, {}] }],
  ])("is read with the types of its schema: %s", async (text, value) => {
    expect(await form(text)).toEqual(value);
  });

  it("is read in the documented styles of its properties", async () => {
    const encoding = {
      tags: { explode: false },
      numbers: { style: "pipeDelimited" },
      lid: { style: "deepObject", explode: true },
    } as const;
    const value = { name: "a", tags: ["b", "c,d"], numbers: [1, 2], lid: { color: "red", wide: true } };
    expect(await form("name=a&tags=b,c%2Cd&numbers=1|2&lid[color]=red&lid[wide]=true", encoding)).toEqual(value);
    const exploded = { lid: { style: "form", explode: true } } as const;
    expect(await form("name=a&color=red&wide=true", exploded)).toEqual({
      name: "a",
      lid: { color: "red", wide: true },
    });
  });

  it.each([
    ["size=2", "", /required property "name"/],
    ["name=a&size=b", "/size", /Expected "integer"/],
    ["name=a&numbers=1,2", "/numbers/0", /Expected "number"/],
    ["name=a&other=b", "/other", /Expected "integer"/],
    ["name=a&lid=b", "/lid", /it must be JSON/],
    ["name=%FF", "/name", /it must be percent-encoded UTF-8/],
  ])("is refused if it does not match its schema: %s", async (text, at, problem) => {
    expect(await form(text)).toMatchObject({ in: "body", at, problem: expect.stringMatching(problem) });
  });

  it("may be empty if its schema allows it", async () => {
    expect(await form("", undefined, { type: "object" })).toEqual({});
  });

  // A list that was copied for each of its values took minutes.
  it.each<[text: string, encoding?: MockMedia["encoding"]]>([
    ["tags=1"],
    ["other=1"],
    ["color=1", { lid: { style: "form", explode: true } }],
    ["lid[color]=1", { lid: { style: "deepObject" } }],
  ])(
    "is refused in a short time if it has many values of one name: %s",
    { timeout: 15_000 },
    async (text, encoding) => {
      const many = Array.from({ length: 150_000 }, () => text).join("&");
      expect(await form(many, encoding)).toMatchObject({ in: "body", problem: expect.stringMatching(/./) });
    },
  );

  // Each field takes few steps, but all fields together take many.
  it.each<[name: string, schema: object]>([
    [
      "alternatives",
      { additionalProperties: { anyOf: Array.from({ length: 200 }, (_, at) => ({ const: `v${at}` })) } },
    ],
    [
      "patterns",
      { patternProperties: Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`^v${at}$`, STRING])) },
    ],
  ])("is refused in a short time if its schema has many %s", { timeout: 15_000 }, async (_, schema) => {
    const many = Array.from({ length: 40_000 }, (_, at) => `k${at}=1`).join("&");
    const problem = "Its validation takes more than 500000 steps, which is more than a mock takes.";
    expect(await form(many, undefined, { type: "object", ...schema })).toMatchObject({
      at: "",
      problem,
    });
    expect(await form("k=v1", undefined, { type: "object", properties: { k: STRING } })).toEqual({ k: "v1" });
  });
});

describe("a multipart/form-data body", () => {
  const type = "multipart/form-data";
  const schema = {
    type: "object",
    required: ["file"],
    properties: {
      ...POT.properties,
      file: FILE,
      files: { type: "array", items: FILE },
    },
  };

  async function multipart(parts: [name: string, value: string | Blob][], encoding?: MockMedia["encoding"]) {
    const form = new FormData();
    for (const [name, value] of parts) form.append(name, value);
    return readBodyOf(bodyOf(type, schema, encoding), { body: form });
  }

  const file = new Blob([new Uint8Array([0, 255, 128])], { type: "image/png" });
  const json = (value: unknown) => new Blob([JSON.stringify(value)], { type: "application/json" });

  it("keeps the bytes of files, and reads other parts with the types of the schema", async () => {
    const value = await multipart([
      ["file", file],
      ["name", "a"],
      ["size", "2"],
      ["numbers", "1"],
      ["numbers", "2"],
    ]);
    expect(value).toMatchObject({ name: "a", size: 2, numbers: [1, 2] });
    const { file: received } = value as { file: File };
    expect([...new Uint8Array(await received.arrayBuffer())]).toEqual([0, 255, 128]);
    expect(received.type).toBe("image/png");
  });

  it("has lists of files and of objects", async () => {
    const value = await multipart([
      ["file", file],
      ["files", file],
      ["lids", json({ wide: true })],
      ["lids", '{"color":"red"}'],
    ]);
    expect(value).toMatchObject({ files: [expect.any(Blob)], lids: [{ wide: true }, { color: "red" }] });
  });

  it("has a part that is read as JSON if its content type is JSON", async () => {
    const parts: [string, string | Blob][] = [
      ["file", file],
      ["lid", json({ wide: true })],
      ["numbers", json([1, 2])],
    ];
    const value = await multipart(parts, { numbers: { contentType: "application/json" } });
    expect(value).toMatchObject({ lid: { wide: true }, numbers: [1, 2] });
  });

  it.each<[MockMedia["encoding"], parts: [string, string][], value: object]>([
    [{ numbers: { explode: false } }, [["numbers", "1,2"]], { numbers: [1, 2] }],
    [{ tags: { style: "pipeDelimited" } }, [["tags", "a b|c&d"]], { tags: ["a b", "c&d"] }],
    [{ tags: { style: "spaceDelimited" } }, [["tags", "a b"]], { tags: ["a", "b"] }],
    [
      { lid: { style: "deepObject" } },
      [
        ["lid[color]", "red"],
        ["lid[wide]", "true"],
      ],
      { lid: { color: "red", wide: true } },
    ],
    [
      { lid: { style: "form" } },
      [
        ["color", "red"],
        ["wide", "true"],
      ],
      { lid: { color: "red", wide: true } },
    ],
  ])("is read in the documented styles of its properties: %j", async (encoding, parts, expected) => {
    const value = await multipart([["file", file], ["name", "a"], ...parts], encoding);
    expect(value).toEqual({ file: expect.any(Blob), name: "a", ...expected });
  });

  it.each<[parts: [string, string | Blob][], at: string, problem: RegExp]>([
    [[["name", "a"]], "", /required property "file"/],
    [[["file", "a"]], "/file", /it must be a file, got a string/],
    [
      [
        ["file", file],
        ["size", "b"],
      ],
      "/size",
      /Expected "integer"/,
    ],
    [
      [
        ["file", file],
        ["lid", "[object Object]"],
      ],
      "/lid",
      /it must be JSON/,
    ],
  ])("is refused if it does not match its schema (%#)", async (parts, at, problem) => {
    expect(await multipart(parts)).toMatchObject({ in: "body", at, problem: expect.stringMatching(problem) });
  });

  it("of another multipart type is a Blob if its parts have no names", async () => {
    const related = "multipart/related; boundary=b";
    const text = "--b\r\nContent-Type: application/json\r\n\r\n{}\r\n--b--\r\n";
    const value = await readBodyOf(bodyOf("multipart/related", schema), send(related, text));
    expect(value).toMatchObject({ size: text.length, type: related });
  });

  it("is refused without the boundary of its content type", async () => {
    expect(await readBodyOf(bodyOf(type, schema), send(type, "{}"))).toMatchObject({
      in: "body",
      problem: "it must be multipart/form-data with the boundary of its content type",
    });
  });
});

describe("a body of text or bytes", () => {
  it("is read as a string if it is text", async () => {
    expect(await readBodyOf(bodyOf("text/csv", STRING), send("text/csv", "a,b\n1,2"))).toBe("a,b\n1,2");
    expect(await readBodyOf(bodyOf("text/plain", STRING), send("text/plain", "5"))).toBe("5");
    expect(await readBodyOf(bodyOf("text/plain", STRING), send("text/plain", ""))).toBe("");
    expect(await readBodyOf(bodyOf("text/plain", { type: "integer" }), send("text/plain", "5"))).toBe(5);
    const violation = await readBodyOf(bodyOf("text/plain", { ...STRING, maxLength: 1 }), send("text/plain", "ab"));
    expect(violation).toMatchObject({ in: "body", at: "" });
  });

  it.each<[type: string, schema: JsonSchema, text: string]>([
    ["application/xml", POT, "<pot><name>a</name></pot>"],
    ["text/csv", { type: "array", items: POT }, "name\na"],
    ["application/yaml", { oneOf: [POT, { type: "array" }] }, "name: 5"],
    ["application/x-www-form-urlencoded", STRING, "name=a"],
  ])("is a string if its format cannot represent what the schema describes: %s", async (type, schema, text) => {
    expect(await readBodyOf(bodyOf(type, schema), send(type, text))).toBe(text);
  });

  it.each([["application/octet-stream"], ["image/png"], ["application/x-ndjson"]])(
    "keeps its bytes: %s",
    async (type) => {
      const bytes = new Uint8Array([0, 255, 128]);
      const value = await readBodyOf(bodyOf(type, FILE), send(type, bytes));
      expect(value).toBeInstanceOf(Blob);
      expect([...new Uint8Array(await (value as Blob).arrayBuffer())]).toEqual([...bytes]);
    },
  );

  it.each(["image/*", "*/*"])("is accepted if %s is documented", async (type) => {
    expect(await readBodyOf(bodyOf(type, FILE), send("image/png", "a"))).toBeInstanceOf(Blob);
  });
});

describe("a body with several documented media types", () => {
  const body: MockBody = {
    required: true,
    content: {
      "application/json": { schema: POT },
      "text/csv": { schema: { ...STRING, pattern: "^name" } },
      "text/*": { schema: STRING },
    },
  };

  it("is read with the schema of its own media type", async () => {
    expect(await readBodyOf(body, send("application/json", '{"name":"a"}'))).toEqual({ name: "a" });
    expect(await readBodyOf(body, send("TEXT/CSV", "name\na"))).toBe("name\na");
    expect(await readBodyOf(body, send("text/csv", "size\n1"))).toMatchObject({ in: "body" });
    expect(await readBodyOf(body, send("text/plain", "size\n1"))).toBe("size\n1");
  });

  it("is refused with any other media type", async () => {
    expect(await readBodyOf(body, send("image/png", "a"))).toMatchObject({
      in: "header",
      at: "content-type",
      problem: "it must be application/json or text/csv or text/*, got image/png",
    });
  });

  it("is refused if it is missing, unless it is optional", async () => {
    expect(await readBodyOf(body, {})).toMatchObject({ in: "body", at: "", problem: "it is missing" });
    expect(await readBodyOf({ ...body, required: false }, {})).toBeUndefined();
  });
});
