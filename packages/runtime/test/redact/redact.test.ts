import { inspect } from "node:util";
import { type AttemptEvent, unwrap } from "@snap/runtime";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redactJson } from "../../src/redact/redact-json.ts";
import { Redactor } from "../../src/redact/redactor.ts";
import { secretsIn } from "../../src/redact/secrets-in.ts";
import { type Answer, createAcme, failureOf, inTurn, ok } from "../support/acme.ts";

// The ways in which a server may return a credential.
const spellings: Record<string, (credential: string) => string> = {
  raw: (credential) => credential,
  "percent-encoded": encodeURIComponent,
  "percent-encoded in lower case": (credential) =>
    encodeURIComponent(credential).replace(/%../g, (code) => code.toLowerCase()),
  "encoded as in a form": (credential) => new URLSearchParams({ key: credential }).toString(),
  "percent-encoded to the last character": (credential) =>
    credential.replace(/./g, (c) => `%${c.charCodeAt(0).toString(16)}`),
};

// The ways in which the response may arrive, or be lost.
const echoes: Record<string, (said: string, request: Request) => Response | Promise<never>> = {
  "in a message": (said) => Response.json({ message: `no access for ${said}!` }, { status: 403 }),
  "in nested bodies": (said) => Response.json({ error: { list: [1, { deep: [said] }] } }, { status: 400 }),
  "in keys": (said) => Response.json({ [said]: { [`x${said}y`]: null } }, { status: 400 }),
  "as the request id": (said) => Response.json({ request_id: said }, { status: 429 }),
  "as a header": (said) => Response.json({}, { status: 409, headers: { "x-request-id": said } }),
  "in a page": (said) => new Response(`<p>${said}</p>`, { status: 502, headers: { "content-type": "text/html" } }),
  "in JSON that breaks off": (said) => new Response(`{"said":${JSON.stringify(said)},"a":`),
  "beyond what an error keeps": (said) => new Response(`${"x".repeat(995)}${said}`, { status: 400 }),
  "in a thrown message": (said) => Promise.reject(new Error(`cannot reach https://a?key=${said}`)),
  "in a thrown text": (said) => Promise.reject(said),
  "in causes": (said) => Promise.reject(new TypeError("failed", { cause: new Error("", { cause: new Error(said) }) })),
  "in a code": (said) => Promise.reject(Object.assign(new Error(), { code: said })),
  "with the whole request": (_, request) =>
    Promise.reject(Object.assign(new Error("failed"), { request, cause: request })),
};

const printable = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 8,
  maxLength: 60,
});
const credentials = fc
  .oneof(printable, fc.base64String({ minLength: 8 }), fc.uuid())
  // A secret that occurs in the marker or in the test's own strings would be found everywhere.
  .filter((text) => text.trim().length >= 8 && text === text.trim() && !/^(.)\1*$|redacted/.test(text));

describe.each(Object.entries(echoes))("a credential that is returned %s", (_, echo) => {
  it("is not in any error or event", async () => {
    const spelling = fc.constantFrom(...Object.entries(spellings));
    await fc.assert(
      fc.asyncProperty(credentials, fc.boolean(), spelling, async (token, inQuery, [, spell]) => {
        const credential = inQuery ? `q_${token}` : token;
        const events: AttemptEvent[] = [];
        const options = {
          onAttempt: (event: AttemptEvent) => void events.push(event),
          retry: { baseDelay: 0, attempts: 2 },
        };
        const { get, requests } = createAcme((request) => echo(spell(credential), request), options, { credential });
        const error = await failureOf(get().then(unwrap));
        expect(error).toBeInstanceOf(Error);
        const sent = requests[0] as Request;
        expect(new URL(sent.url).searchParams.get("key") ?? sent.headers.get("authorization")).toContain(credential);
        expectNone(credential, [error, events]);
      }),
      // `pnpm attack` tests more cases.
      { numRuns: 20 },
    );
  });
});

describe("the redactor", () => {
  it("removes the secrets of each attempt of a call", async () => {
    let count = 0;
    const credential = () => `rotating-${++count}`;
    const said = () => Response.json({ message: "rotating-1, rotating-2" }, { status: 403 });
    const { get } = createAcme(
      inTurn(() => new Response(null, { status: 503 }), said),
      { retry: { baseDelay: 0 } },
      { credential },
    );
    const error = await failureOf(get().then(unwrap));
    expect(error).toMatchObject({ message: expect.stringMatching(/: \[redacted\], \[redacted\]$/) });
  });

  it("removes the fields that the spec marks as secret, at any depth", async () => {
    const answer: Answer = () =>
      Response.json({ message: "no", data: [{ password: { a: 1 }, name: "n" }] }, { status: 400 });
    const error = await failureOf(
      createAcme(answer, {}, { secrets: ["password"] })
        .get()
        .then(unwrap),
    );
    expect(error).toMatchObject({ body: { message: "no", data: [{ password: "[redacted]", name: "n" }] } });
  });

  it("removes the values of secret fields that only the response has, wherever it repeats them", async () => {
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    for (const more of ["", `, "deep": ${deep}`]) {
      const body = `{ "message": "used hunter-22-hunter", "data": { "password": "hunter-22-hunter" }${more} }`;
      const headers = { "content-type": "application/json", "x-request-id": "id-of-hunter-22-hunter" };
      const { get } = createAcme(() => new Response(body, { status: 422, headers }), {}, { secrets: ["password"] });
      const error = await failureOf(get().then(unwrap));
      expect(error).toMatchObject({ name: "ApiError", status: 422, requestId: "id-of-[redacted]" });
      expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain("hunter");
    }
  });

  it("removes the values that were sent in secret fields, wherever a response repeats them", async () => {
    const answer: Answer = () =>
      Response.json({ detail: [{ loc: ["name"], input: "hunter-22-hunter" }] }, { status: 422 });
    const { client } = createAcme(answer, {}, { secrets: ["name"] });
    const init = { params: { path: { id: "1" } }, body: { name: "hunter-22-hunter" } };
    const error = await failureOf(client.POST("/things/{id}", init).then(unwrap));
    expect(error).toMatchObject({ name: "ApiError", status: 422 });
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain("hunter");
  });

  it("removes secret values from truncated responses, too", async () => {
    for (const rest of ['"hunter\\"22"', '"hunter\\"2', '{"value":"hunter"}', '[1,"hunter"]']) {
      const answer: Answer = () => new Response(`{"name":"n","password" : ${rest}`);
      const error = await failureOf(
        createAcme(answer, {}, { secrets: ["password"] })
          .get()
          .then(unwrap),
      );
      expect(error).toMatchObject({ excerpt: '{"name":"n",[redacted]' });
      expect(inspect(error)).not.toContain("hunter");
    }
  });

  it("does not change the response itself", async () => {
    const { get } = createAcme(() => Response.json({ message: "acme-credential" }, { status: 403 }));
    expect(await get()).toMatchObject({ error: { message: "acme-credential" } });
  });

  it("ignores short credentials, which would match by chance", () => {
    expect(new Redactor(["a", "1234567", "12345678"]).redact("a 1234567 12345678")).toBe("a 1234567 [redacted]");
  });

  it("finds a secret whose spaces a form encodes as plus signs, and keeps other plus signs", () => {
    expect(new Redactor(["two words too"]).redact("?a=two+words+too")).toBe("?a=[redacted]");
    expect(new Redactor(["two-words-too", "twotwordsttoo"]).redact("?a=two+words+too")).toBe("?a=two+words+too");
  });

  it("removes the quotes, backslashes and white space at both ends of a secret", () => {
    const secret = `\\\\'"abcd-efgh" \n`;
    for (const said of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]) {
      expect(new Redactor([secret]).redact(`a${said}b`)).toBe("a[redacted]b");
    }
    expect(new Redactor(["abcd-efgh"]).redact('a "abcd-efgh" b')).toBe('a "[redacted]" b');
  });

  it("finds quoted-printable lines in JSON and in a URL", () => {
    const said = "A=C3=\r\n=A4bcdefghijkl=\r\nmnop=3D";
    for (const text of [said, JSON.stringify(said).slice(1, -1), encodeURIComponent(said)]) {
      expect(new Redactor(["Aäbcdefghijklmnop="]).redact(`a ${text} b`)).toBe("a [redacted] b");
    }
  });

  it("finds a secret in upper case, even if the upper case has more letters", () => {
    expect(new Redactor(["straße-gruß"]).redact("a STRASSE-GRUSS b")).toBe("a [redacted] b");
  });

  it("finds a secret with non-ASCII letters in a URL and in JSON", () => {
    const secret = "pässwörd-😀\n";
    const said = `?a=${encodeURIComponent(secret)}&b=${encodeURIComponent(secret).toLowerCase()}`;
    expect(new Redactor([secret]).redact(said)).toBe("?a=[redacted]&b=[redacted]");
    expect(new Redactor([secret]).redact("p\\u00e4ssw\\u00f6rd-😀\\u000a")).toBe("[redacted]");
  });

  it.each([
    JSON.stringify({ password: "hunter22 pässword" }),
    `${new URLSearchParams({ password: "hunter22 pässword" })}`,
  ])("removes the values of secret fields in a body that is a string: %s", async (body) => {
    const echo = async (request: Request) => Response.json({ message: await request.text() }, { status: 400 });
    const { client } = createAcme(echo, {}, { secrets: ["password"] });
    const result = await client.POST("/things/{id}", { params: { path: { id: "1" } }, body: body as never });
    expect(inspect(await failureOf(Promise.resolve().then(() => unwrap(result))))).not.toMatch(/hunter22/);
  });

  it("treats only the strings of secret fields as secrets", () => {
    const sent = { name: "blue", login: { password: ["one", 2], user: "ann" } };
    expect(secretsIn(sent, ["password"])).toEqual(["one", "2"]);
    expect(secretsIn([sent, { entries: 1 }], ["password", "entries"])).toEqual(["one", "2", "1"]);
    const form = new FormData();
    form.append("name", "blue");
    form.append("password", "three");
    expect(secretsIn(form, ["password"])).toEqual(["three"]);
    expect(secretsIn(new URLSearchParams("name=blue&password=four"), ["password"])).toEqual(["four"]);
  });

  it("does not change text or JSON without secrets", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(redactJson(value, new Redactor(["acme-credential"]), ["password"])).toEqual(value);
      }),
    );
  });

  it("adds no credential to the URL of a redirect", async () => {
    const to = (request: Request) =>
      new Response(null, { status: 302, headers: { location: `ftp://a/?${request.url}` } });
    const { get } = createAcme(to, {}, { credential: "q_credential" });
    expectNone("q_credential", await failureOf(get()));
  });

  it("removes the credential from the failure of a wait", async () => {
    const { get } = createAcme(ok, {}, { credential: () => Promise.reject(new Error("no vault")) });
    expectNone("acme-credential", await failureOf(get()));
  });
});

function expectNone(credential: string, shown: unknown): void {
  const texts: string[] = [];
  const values: unknown[] = [shown];
  for (const value of values) {
    if (typeof value === "string") texts.push(value);
    if (value instanceof Error) values.push(value.message, value.stack, value.cause, JSON.parse(JSON.stringify(value)));
    if (typeof value === "object" && value) values.push(...Object.keys(value), ...Object.values(value));
  }
  texts.push(inspect(shown, { depth: 20 }), JSON.stringify(shown));
  for (const text of texts) {
    for (const spaced of [text, text.replaceAll("+", " ")]) {
      expect(spaced).not.toContain(credential);
      expect(decode(spaced)).not.toContain(credential);
    }
  }
}

function decode(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
