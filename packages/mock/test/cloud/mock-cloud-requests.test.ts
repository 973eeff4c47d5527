import type { MockBehaviour } from "@snap/mock";
import { getResponse } from "msw";
import { afterEach, describe, expect, it, vi } from "vitest";
import { acme, createAcme } from "../support/acme.ts";

const AUTHORIZED = { authorization: "Bearer token" };

afterEach(() => vi.restoreAllMocks());

const BELOW_ZERO = 'The query parameter "size" is not valid: -1 is less than 0.';

describe("Prefer", () => {
  it.each([
    ["code=404", 404, "missing"],
    ['code="404", example="missing"', 404, "missing"],
    ["Code=404; example=missing", 404, "missing"],
    ["respond-async, code=429", 429, "slow"],
    ["code=503", 503, "failed"],
    ["code=default", 500, "failed"],
  ])("selects the documented response: %s", async (prefer, status, message) => {
    const response = await createAcme().send("GET /things/thing-1", undefined, { prefer });
    expect(response).toMatchObject({ status, body: { message } });
  });

  it("reads its words in any order, quoted or not, with any separator and among other preferences", async () => {
    const { send } = createAcme();
    const others = [[], ["respond-async"], ["wait=10", "handling=strict"], ["code=503"]];
    for (const code of ["code=404", 'Code="404"', "CODE = 404"])
      for (const example of [[], ["example=missing"], ['example="missing"']])
        for (const separator of [", ", ",", ";", " ; "])
          for (const other of others) {
            // Of a repeated word, the first counts.
            const words = [code, ...example, ...other];
            const orders = other.includes("code=503") ? [words] : [words, words.toReversed()];
            for (const order of orders) {
              const prefer = order.join(separator);
              const { status, body } = await send("GET /things/thing-1", undefined, { prefer });
              expect([status, body], prefer).toEqual([404, { message: "missing" }]);
            }
          }
  });

  it.each(["example=slow", 'example="slow"'])(
    "finds an example of any status if it names no code: %s",
    async (prefer) => {
      const response = await createAcme().send("GET /things/thing-1", undefined, { prefer });
      expect(response).toMatchObject({ status: 429, body: { message: "slow" } });
    },
  );

  it.each(["", "code", "code=", 'code=""', "example", "decode=404", "mycode=404"])(
    "has no effect as %j",
    async (prefer) => {
      const { status } = await createAcme().send("GET /things/thing-1", undefined, { ...AUTHORIZED, prefer });
      expect(status).toBe(200);
    },
  );

  it("selects an example of the success if it names no code", async () => {
    const response = await createAcme().send("GET /things/thing-1", undefined, { prefer: "example=two" });
    expect(response).toMatchObject({ status: 200, body: { thing: null } });
  });

  it("with another preference has no effect", async () => {
    const response = await createAcme().send("GET /things/none", undefined, {
      ...AUTHORIZED,
      prefer: "return=minimal",
    });
    expect(response.status).toBe(404);
  });

  it("changes no object of the account", async () => {
    const { cloud, send } = createAcme();
    expect((await send("POST /things", { name: "a" }, { prefer: "code=201" })).status).toBe(201);
    expect(cloud.store.things.size).toBe(1);
  });

  it.each(["600", "399", "204", "000", "constructor"])("never returns %s from a range or default", async (code) => {
    const response = createAcme().send("GET /things", undefined, { prefer: `code=${code}` });
    const listed = "Choose 200, 400, 401, 404, 429, default.";
    await expect(response).rejects.toThrow(new RangeError(`GET /things documents no status ${code}. ${listed}`));
  });

  it("that selects an undocumented response is reported with the documented ones", async () => {
    const { send } = createAcme();
    await expect(send("GET /things", undefined, { prefer: "code=abc" })).rejects.toThrow(/documents no status abc/);
    await expect(send("GET /things", undefined, { prefer: "code=404, example=x" })).rejects.toThrow(
      /has no example "x"\. Choose missing\./,
    );
  });
});

it("a credential in Prefer does not reach the error", async () => {
  const secret = "tok_live_0123456789";
  const headers = { authorization: `Bearer ${secret}`, prefer: `code=${secret}` };
  const failure = createAcme().send("GET /things", undefined, headers);
  await expect(failure).rejects.toThrow("GET /things documents no status [redacted]. Choose 200");
});

describe("onViolation", () => {
  it.each([
    ["GET /things?size=-1", undefined, 'listThings: the query parameter "size" of GET /things', "get"],
    ["POST /things", { name: 1 }, 'createThing: the body at "/name" of POST /things', "post"],
    ["POST /things", [], "createThing: the body of POST /things", "post"],
  ])(
    "warns about %s with %j, and names the place, the operation and the contract",
    async (target, body, what, method) => {
      const warn = vi.spyOn(console, "warn").mockReturnValue();
      expect((await createAcme().send(target, body)).status).toBe(400);
      const message = String(warn.mock.calls[0]);
      expect(message).toContain(`[@snap/acme/msw] ${what} breaks the contract: `);
      expect(message).toContain(
        `The client is wrong, or its contract is: specs/acme/openapi.yaml#/paths/~1things/${method}`,
      );
      expect(warn).toHaveBeenCalledOnce();
    },
  );

  it("shows no credential that is sent in a path or elsewhere, and escapes invisible characters", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const { operations, ...contract } = acme();
    const things = operations.map((each) =>
      each.id === "getThing"
        ? { ...each, method: "POST" as const, body: { required: true, content: { "image/*": { schema: true } } } }
        : each,
    );
    const { send } = createAcme({}, { contract: { ...contract, operations: things } });
    const headers = { authorization: "Bearer k3y-0f-acme-2026", "content-type": "k3y-0f-acme-2026/\u009B31m" };
    await send("POST /things/k3y-0f-acme-2026", {}, headers);
    expect(String(warn.mock.calls[0])).toContain(
      "of POST /things/[redacted] breaks the contract: it must be image/*, got [redacted]/\\u{9b}31m. The",
    );
  });

  it("names the content type or the path if no parameter is invalid", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const { send } = createAcme();
    await send("POST /things", "", { authorization: "Bearer token", "content-type": "text/plain" });
    await send("GET /things/%ff");
    const [[body = ""] = [], [path = ""] = []]: string[][] = warn.mock.calls;
    expect(body).toContain(
      "createThing: the content type of POST /things breaks the contract: it must be application/json, got text/plain. The",
    );
    expect(path).toContain(
      "getThing: the path of GET /things/%ff breaks the contract: it is not valid UTF-8. The client",
    );
  });

  it("`throw` throws the message, and the request is still recorded", async () => {
    const warn = vi.spyOn(console, "warn");
    const { cloud, send } = createAcme({ onViolation: "throw" });
    await expect(send("GET /things?size=-1")).rejects.toThrow(/"size" of GET \/things breaks the contract/);
    expect(cloud.requests).toMatchObject([{ operation: "listThings", status: undefined }]);
    expect(warn).not.toHaveBeenCalled();
  });

  it("`ignore` prints nothing, and the documented failure says what is wrong", async () => {
    const warn = vi.spyOn(console, "warn");
    const response = await createAcme({ onViolation: "ignore" }).send("GET /things?size=-1");
    expect(response).toMatchObject({ status: 400, body: { message: BELOW_ZERO } });
    expect(warn).not.toHaveBeenCalled();
  });

  it("reports neither a valid request nor one without a credential", async () => {
    const warn = vi.spyOn(console, "warn");
    await createAcme().send("GET /things/none");
    await createAcme().send("GET /things?size=-1", undefined, {});
    expect(warn).not.toHaveBeenCalled();
  });
});

describe("requests", () => {
  it("has only the newest requests if `remember` limits them", async () => {
    const { cloud, send } = createAcme({ remember: 2 });
    for (const id of ["a", "b", "c"]) await send(`GET /things/${id}`);
    expect(cloud.requests.map(({ url }) => url.at(-1))).toEqual(["b", "c"]);
  });

  const contract = { ...acme(), secrets: ["secret", "id"] };
  const SECRET = "k3y-0f-acme-2026";
  const ID = { in: "path", name: "id", required: true, schema: { type: "string" } } as const;

  it.each([
    ["in an undocumented query parameter", "GET /things?token=short"],
    ["as a query parameter without a value", "GET /things?short"],
    ["in another query parameter", `GET /things?kind=${SECRET}`],
    ["in a path", `GET /things/x${SECRET}`],
    ["in a path parameter that is secret", "GET /things/short"],
    ["in the same spelling as a part of the path", "GET /things/things"],
    ["in a field that is secret", "POST /things", { name: "a", secret: "short" }],
    ["below a field that is secret", "POST /things", { name: "a", secret: [{ a: ["short", 7] }] }],
    ["in another field", "POST /things", { name: `a ${SECRET}` }],
    ["after what is shown of errors", "POST /things", { name: `${"a".repeat(70_000)}${SECRET}` }],
  ])("contain no secret %s", async (_, target, body?: object) => {
    const { cloud, send } = createAcme({ onViolation: "ignore" }, { contract });
    await send(target, body, { authorization: `Bearer ${SECRET}` });
    const [{ url = "", body: shown = "" } = {}] = cloud.requests;
    expect(`${url}${shown}`).toContain("[redacted]");
    expect(`${url}${shown}`).not.toMatch(/short|k3y|things\/things/);
  });

  it.each([
    [
      "application/x-www-form-urlencoded",
      "name=a&secret=short&x[secret]=short",
      "name=a&secret=[redacted]&x[secret]=[redacted]",
    ],
    ["application/json", '{"name":"a","secret":"short', '{"name":"a",[redacted]'],
    // A parser keeps only the last value of a repeated key.
    ["application/json", '{"a":{"secret":"short"},"a":1}', '{"a":{[redacted]'],
    ["application/json", [...'{"secret":"short"}'].join("\0"), "{[redacted]"],
    ["text/plain", `a ${SECRET} b`, "a [redacted] b"],
    ["text/plain", "name: a\nsecret: short", "name: a\n[redacted]"],
    [
      "multipart/form-data; boundary=b",
      '--b\r\ncontent-disposition: form-data; name="secret"\r\n\r\nshort\r\n--b--\r\n',
      '--b\r\ncontent-disposition: form-data; name="secret"\r\n\r\n[redacted]\r\n--b--\r\n',
    ],
    [
      'multipart/form-data; boundary="b"',
      'preamble\r\n--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; Name=secret\r\n\r\nshort\r\n--b--\r\n',
      'preamble\r\n--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; Name=secret\r\n\r\n[redacted]\r\n--b--\r\n',
    ],
    ["application/x-www-form-urlencoded", '{"a":1,"secret":"short"}', '{"a":1,"secret":"[redacted]"}'],
    ["application/x-www-form-urlencoded", "a=%7B%22secret%22%3A%22short%22%7D&b=2", "a=%7B[redacted]&b=2"],
    [
      "multipart/form-data; boundary=b",
      '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n{"secret":"short"}\r\n--b--\r\n',
      '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n{[redacted]--b--\r\n',
    ],
    ["multipart/form-data; boundary=c", '--b\r\n\r\nname="secret"\r\n\r\nshort', "--b\r\n\r\nname=[redacted]"],
    [
      "multipart/form-data",
      "\n--b\ncontent-disposition: form-data; name*=utf-8''secret\n\nshort\n--b--\n",
      "\n--b\ncontent-disposition: form-data; name*=utf-8''secret\n\n[redacted]\r\n--b--\n",
    ],
  ])("contain no secret in a body of %s", async (type, body, shown) => {
    const { cloud } = createAcme({ onViolation: "ignore" }, { contract });
    const headers = { authorization: `Token ${SECRET}`, "content-type": type };
    await getResponse(
      cloud.handlers,
      new Request("https://api.acme.example/things", { method: "POST", headers, body }),
    );
    expect(cloud.requests[0]?.body).toBe(shown);
  });

  it("contain no credential next to a short secret path parameter, and none from an encoded cookie", async () => {
    const parts = [ID, { ...ID, name: "part" }];
    const operations = contract.operations.map((each) =>
      each.id === "getThing" ? { ...each, path: "/things/{id}/{part}", parameters: parts } : each,
    );
    const security = [[{ in: "cookie", name: "session" }]] as const;
    const { cloud, send } = createAcme({}, { contract: { ...contract, security, operations } });
    await send(`GET /things/3/${SECRET}`, undefined, { cookie: "session=k3y%2D0f-acme-2026" });
    expect(cloud.requests[0]?.url).toBe("https://api.acme.example/things/[redacted]/[redacted]");
  });

  it("do not contain the accepted credential when it is sent under another name", async () => {
    const { cloud, send } = createAcme({ credential: ["other-key-of-acme", SECRET] });
    await send("GET /things?kind=other-key-of-acme", undefined, {});
    expect(cloud.requests[0]?.url).toBe("https://api.acme.example/things?kind=[redacted]");
  });

  it.each([SECRET, `bearer ${SECRET}`, `Token  ${SECRET}`])(
    "contain no credential of any form of the header: %s",
    async (authorization) => {
      const { cloud, send } = createAcme({ onViolation: "ignore" }, { contract });
      await send(`GET /things?kind=${SECRET}`, undefined, { authorization });
      expect(cloud.requests[0]?.url).toBe("https://api.acme.example/things?kind=[redacted]");
    },
  );

  it.each([
    ["authorization", `Basic ${btoa(`user:${SECRET}`)}`],
    ["authorization", `AWS4-HMAC-SHA256 Credential=A/2026/eu-west-1, SignedHeaders=host, Signature=${SECRET}`],
    ["authorization", `Digest username="acme", response="${SECRET}"`],
    ["authorization", `Token token="${SECRET}", nonce="def"`],
    ["authorization", `GoogleLogin auth=${SECRET}`],
    ["authorization", `OAuth oauth_consumer_key="acme", oauth_token="${SECRET}"`],
    ["authorization", `Bearer ${SECRET}, Bearer other-key-of-acme`],
    ["authorization", `Bearer other-key-of-acme, Bearer ${SECRET}`],
    ["authorization", `Bearer\t"${SECRET}"`],
    ["authorization", `Basic ${btoa(SECRET)}`],
    ["x-password", SECRET],
    ["x-key-id", SECRET],
    ["cookie", `other="${SECRET}"`],
    ["x-amz-security-token", SECRET],
    ["x-acme-key", SECRET],
    ["cookie", `theme=dark; other=${SECRET}`],
  ])("contain no credential of a header that the contract does not have: %s: %s", async (name, value) => {
    const { cloud, send } = createAcme({ onViolation: "ignore" }, { contract });
    await send(`GET /things?kind=eu-west-1-${SECRET}`, undefined, { [name]: value });
    expect(cloud.requests[0]?.url).toBe("https://api.acme.example/things?kind=eu-west-1-[redacted]");
  });

  it("do not repeat the value of an undocumented query parameter", async () => {
    const { cloud, send } = createAcme({ onViolation: "ignore" }, { contract });
    await send(`POST /things?Token=${SECRET}`, { name: SECRET }, { authorization: "Bearer other-key-of-acme" });
    expect(cloud.requests[0]).toMatchObject({
      url: "https://api.acme.example/things?Token=[redacted]",
      body: '{"name":"[redacted]"}',
    });
  });

  it("are shown unchanged if nothing in them is secret", async () => {
    const { cloud } = createAcme({}, { contract });
    const headers = { authorization: `Bearer ${SECRET}`, "content-type": "application/json" };
    const body = '{ "name": "a\\u0062" }';
    const url = "https://api.acme.example/things?kind=a%20b&size=1";
    await getResponse(cloud.handlers, new Request(url, { headers }));
    await getResponse(
      cloud.handlers,
      new Request("https://api.acme.example/things", { method: "POST", headers, body }),
    );
    expect(cloud.requests).toMatchObject([{ url, body: "" }, { body }]);
  });
});

describe("a behaviour", () => {
  const create = (behaviour: MockBehaviour) => createAcme({ onViolation: "ignore" }, { behaviour });

  it.each<[string, NonNullable<MockBehaviour["operations"]>[string]]>([
    ["response", (call) => call.response(418)],
    ["fail", (call) => ({ ...call.fail(404), status: "418", code: 418 })],
    ["code", (call) => ({ ...call.response(200), code: 203 })],
  ])("is reported as invalid if it returns an undocumented response: %s", async (_, getThing) => {
    const sent = create({ operations: { getThing } }).send("GET /things/thing-1");
    await expect(sent).rejects.toThrow(
      /^The mock of acme is wrong: GET \/things\/\{id\} documents no status (418|203)\. Choose 200, /,
    );
  });

  it("can create the body of an error from the place of a violation, or from a message", async () => {
    const { send } = create({
      operations: { getThing: (call) => call.fail(404, "gone") },
      errorBody: ({ message, violation }, body) => ({ message: JSON.stringify([message, violation?.at, body]) }),
    });
    const messages = [await send("GET /things?size=-1"), await send("GET /things/x")].map(({ body }) => body.message);
    expect(messages).toEqual([
      JSON.stringify([BELOW_ZERO, "size", { message: "bad" }]),
      '["gone",null,{"message":"missing"}]',
    ]);
  });
});
