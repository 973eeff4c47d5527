import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fetchUpstream, readUpstream, resolveRedirect, withoutCredential } from "../src/fetch/fetch-upstream.ts";
import { parseUpstream } from "../src/fetch/parse-upstream.ts";
import { readAnywhere } from "../src/fetch/read-anywhere.ts";
import { createRepository } from "./repository.ts";
import { serve } from "./serve.ts";

const LIMITS = { bytes: 1_000_000, milliseconds: 5_000 };

function fetchFrom(address: string, etag?: string) {
  return fetchUpstream(`${address}/api.yaml?key=secret`, { etag, limits: LIMITS });
}

describe("fetchUpstream", () => {
  it("returns the text, its hash, its ETag and its date", async () => {
    const changed = "Fri, 07 Aug 2026 10:00:00 GMT";
    const address = await serve((_, response) =>
      response.setHeader("etag", '"1"').setHeader("last-modified", changed).end("a: 1\n"),
    );
    const sha256 = createHash("sha256").update("a: 1\n").digest("hex");
    expect(await fetchFrom(address)).toEqual({ text: "a: 1\n", sha256, etag: '"1"', published: "2026-08-07" });
  });

  it("returns undefined if the ETag is unchanged, and refuses a 304 to a request without an ETag", async () => {
    const address = await serve(({ headers }, response) => {
      response.writeHead(headers["if-none-match"] === '"2"' ? 200 : 304).end();
    });
    expect(await fetchFrom(address, '"1"')).toBeUndefined();
    await expect(fetchFrom(address)).rejects.toThrow(/responded with 304/);
  });

  it("follows redirects", async () => {
    const address = await serve(({ url }, response) => {
      if (url?.startsWith("/moved")) response.end("a: 1\n");
      else response.writeHead(302, { location: "/moved" }).end();
    });
    expect(await fetchFrom(address)).toMatchObject({ text: "a: 1\n" });
  });

  it.each([
    ["http to another machine", "http://upstream.example/api.yaml", /http is refused/],
    ["a file", "file:///etc/passwd", /file is refused/],
    ["no address", "http://[", /not a URL/],
  ])("refuses %s, also after a redirect", async (_, location, message) => {
    await expect(fetchUpstream(location)).rejects.toThrow(message);
    const address = await serve((_, response) => response.writeHead(302, { location }).end());
    await expect(fetchFrom(address)).rejects.toThrow(message);
  });

  const web = new URL("https://upstream.example/api.yaml");
  const redirect = (location: string, first = web, addresses: readonly string[] = ["93.184.215.14"]) =>
    resolveRedirect(first, first, location, undefined, async () => addresses);

  it.each([
    ..."http://127.0.0.1 https://127.1 https://2130706433 https://0x7f.0.0.1 https://0177.0.0.1 https://127.0.0.1.".split(
      " ",
    ),
    ..."https://localhost https://localhost. https://LOCALHOST.. https://foo.localhost https://a.b.localhost.".split(
      " ",
    ),
    ..."http://[::1]:80 https://[0:0:0:0:0:0:0:1] https://[::] https://0.0.0.0 https://0 https://[::127.0.0.1]".split(
      " ",
    ),
    ..."https://[::ffff:127.0.0.1] https://[::ffff:7f00:1] https://[::ffff:10.0.0.1] https://[64:ff9b::7f00:1]".split(
      " ",
    ),
    ..."https://10.0.0.1 https://172.16.0.1 https://172.31.255.255 https://192.168.1.1 https://169.254.169.254".split(
      " ",
    ),
    ..."https://100.64.0.1 https://198.18.0.1 https://224.0.0.1 https://255.255.255.255 https://240.0.0.1".split(" "),
    ..."https://[fe80::1] https://[fc00::1] https://[fd00:ec2::254] https://[fec0::1] https://[ff02::1]".split(" "),
    ..."https://[2002:7f00:1::] https://[2001:db8::1] https://[64:ff9b:1::1]".split(" "),
    ..."https://[2606:2800::5efe:7f00:1] https://[2606:2800::200:5efe:10.0.0.1]".split(" "),
  ])("refuses a redirect from the web to this machine or a private network: %s", async (location) => {
    await expect(redirect(`${location}/a`)).rejects.toThrow(/points to this machine or to a private network/);
  });

  it.each(["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fe80::1", "::ffff:192.168.0.1"])(
    "refuses a redirect to a name that has the address %s",
    async (address) => {
      const sent = redirect("https://inner.example/a", web, ["93.184.215.14", address]);
      await expect(sent).rejects.toThrow(/points to this machine or to a private network/);
    },
  );

  it("follows a redirect to a public address, or within a network that the configured URL is in", async () => {
    for (const location of ["https://other.example/a", "https://93.184.215.14/a", "https://[2606:2800:21f::1]/a"])
      expect((await redirect(location)).href).toBe(location);
    expect((await redirect("https://other.example/a", web, ["2606:2800:21f::1", "64:ff9b::5db8:d70e"])).href).toMatch(
      /a$/,
    );
    expect((await redirect("/v2.yaml", web, ["10.0.0.1"])).href).toBe("https://upstream.example/v2.yaml");
    expect((await redirect("https://10.0.0.2/a", new URL("https://10.0.0.1/a"))).hostname).toBe("10.0.0.2");
  });

  it("stops after too many redirects", async () => {
    const address = await serve((_, response) => response.writeHead(301, { location: "/again" }).end());
    await expect(fetchFrom(address)).rejects.toThrow(/redirects more than 5 times/);
  });

  it("stops reading a document that is too long, with or without a content-length", async () => {
    let sent = 0;
    const address = await serve((request, response) => {
      if (request.url?.startsWith("/announced")) response.setHeader("content-length", 200_000_000);
      const chunk = Buffer.alloc(100_000, 32);
      const send = () => {
        while (!response.destroyed && sent < 200_000_000) {
          sent += chunk.length;
          if (!response.write(chunk)) return response.once("drain", send);
        }
        return response.end();
      };
      send();
    });
    await expect(fetchFrom(address)).rejects.toThrow(/longer than 1 MB/);
    expect(sent).toBeLessThan(50_000_000);
    await expect(fetchUpstream(`${address}/announced`, { limits: LIMITS })).rejects.toThrow(/longer than 1 MB/);
  });

  it.each([
    [
      "is incomplete",
      /cannot be fetched completely/,
      (response: ServerResponse) => {
        response.writeHead(200, { "content-length": 100 }).write("a: 1\n");
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ["does not end", /took longer than 0\.3 seconds/, (response: ServerResponse) => response.writeHead(200).write("a")],
    ["is missing", /responded with 404/, (response: ServerResponse) => response.writeHead(404).end()],
    ["is not text", /not UTF-8 text/, (response: ServerResponse) => response.end(Buffer.from([0xff, 0xfe]))],
  ])("refuses a document that %s, and does not show its query", async (_, message, answer) => {
    const address = await serve((_, response) => answer(response));
    const failure = fetchUpstream(`${address}/api.yaml?key=secret`, { limits: { ...LIMITS, milliseconds: 300 } });
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.not.toThrow(/secret/);
    await expect(failure).rejects.toThrow(/\n {2}fix: /);
  });

  it("asks for a document without compression, and refuses a compressed one, which could be cut unnoticed", async () => {
    const asked: unknown[] = [];
    const cut = gzipSync("a: 1\n".repeat(10_000)).subarray(0, 50);
    const address = await serve(({ headers }, response) => {
      asked.push(headers["accept-encoding"]);
      response.setHeader("content-encoding", "gzip").end(cut);
    });
    await expect(fetchFrom(address)).rejects.toThrow(
      /the server compresses the document \(gzip\) although it was asked not to\n {2}fix: Pass a copy.*--from/,
    );
    expect(asked).toEqual(["identity"]);
  });

  it.each([
    "https://user:SECRET@upstream.example/api.yaml",
    "npm:https://user:SECRET@upstream.example/api.yaml",
    "https:/user:SECRET@upstream.example/api.yaml",
    "https:user:SECRET@upstream.example/api.yaml",
    "https:\\\\user:SECRET@upstream.example/api.yaml",
    "https:///user:SECRET@upstream.example/api.yaml",
    " https:/user:SECRET@upstream.example/api.yaml",
    "ht\ttps:/\n/user:SECRET@upstream.example/api.yaml",
    "\u0001https://user:SECRET@upstream.example/api.yaml",
    "https://user:SECRET",
    " https://user:SECRET",
    "https://user:SECRET/more@upstream.example/api.yaml",
    "https://user:SECRET?more@upstream.example/api.yaml",
    "https://user:SECRET#more@upstream.example/api.yaml",
    "https://user:more?SECRET@upstream.example/api.yaml",
    "https://user:SECRET%40upstream.example/api.yaml",
    "https://user:SECRET\uFF20upstream.example/api.yaml",
    "https://user:SECRET\uFE6Bupstream.example/api.yaml",
  ])("refuses a URL with a password, however it is written, and does not show it: %s", async (address) => {
    const failure = readAnywhere(address, LIMITS);
    await expect(failure).rejects.toThrow(/user name or a password|not a URL|not a file of an npm package/);
    await expect(failure).rejects.not.toThrow(/SECRET|more/);
    expect(withoutCredential(address)).not.toMatch(/SECRET|more|user/);
  });

  it.each([
    '"https://user:SECRET@upstream.example/api.yaml"',
    "<https://upstream.example/api.yaml?key=SECRET>",
    "//user:SECRET@upstream.example/api.yaml",
    "user:SECRET@upstream.example/api.yaml?key=SECRET",
  ])("takes other text around a URL for the name of a file, and does not show a password: %s", async (address) => {
    const failure = readAnywhere(address, LIMITS);
    await expect(failure).rejects.toThrow("the file cannot be read");
    await expect(failure).rejects.not.toThrow(/SECRET/);
  });

  it("does not show a password after a backslash, which makes it a part of the path", () => {
    expect(withoutCredential("https://upstream.example\\@user:SECRET@more.example/api.yaml")).toBe("https:…");
  });

  it("keeps an @ in the path of a URL, and in the address of an npm package", () => {
    for (const address of ["https://cdn.example/@acme/api@1.0.0/api.yaml", "npm:@acme/api@1.0.0:api.yaml"])
      expect(withoutCredential(address)).toBe(address);
  });

  it("reports that a server cannot be reached", async () => {
    const address = await serve((_, response) => void response.destroy());
    await expect(fetchFrom(address)).rejects.toThrow(/api\.yaml\n {2}.*cannot be fetched.*\n {2}fix: Try.*--from/);
  });

  it("reports that a server does not use TLS, without lines of OpenSSL's source code", async () => {
    const address = (await serve((_, response) => response.end())).replace("http", "https");
    const failure = fetchFrom(address);
    await expect(failure).rejects.toThrow(/does not use TLS\n {2}fix: Check the port.*http:\/\//);
    await expect(failure).rejects.not.toThrow(/SSL routines|Try again/);
  });

  it("reports that fetch refuses a port", async () => {
    const failure = fetchUpstream("http://127.0.0.1:1/api.yaml");
    await expect(failure).rejects.toThrow(/1\/api\.yaml\n {2}.*fetch refuses this port.*\n {2}fix: Check the port/);
    await expect(failure).rejects.not.toThrow(/Try again/);
  });

  it("names the place of the URL in its fix", async () => {
    const address = await serve((_, response) => response.writeHead(404).end());
    for (const place of [address, "ftp://upstream.example/api.yaml", "http://upstream.example/api.yaml"]) {
      await expect(fetchUpstream(place)).rejects.toThrow(/\n {2}fix: .*URL.* in source\.yaml/);
      const asked = fetchUpstream(place, { named: "with --from" });
      await expect(asked).rejects.toThrow(/\n {2}fix: .*URL.* with --from/);
      await expect(asked).rejects.not.toThrow(/source\.yaml/);
    }
  });
});

describe("readUpstream", () => {
  it("reports what is not a file, such as a pipe, which may never end", async () => {
    const repository = await createRepository();
    const pipe = join(repository, "pipe.yaml");
    execFileSync("mkfifo", [pipe]);
    for (const path of [pipe, repository]) await expect(readUpstream(path)).rejects.toThrow("this is not a file");
  });

  it("reports a missing file and a file that is too long", async () => {
    const repository = await createRepository();
    const file = join(repository, "a.yaml");
    await expect(readUpstream(file)).rejects.toThrow(/a\.yaml\n {2}[\w-]+: the file cannot be read/);
    await writeFile(file, " ".repeat(LIMITS.bytes + 1));
    await expect(readUpstream(file, LIMITS)).rejects.toThrow(/longer than 1 MB/);
  });
});

describe("parseUpstream", () => {
  it("parses YAML with merge keys, and JSON, and reads timestamps as strings", () => {
    expect(parseUpstream("a: &a { b: 1 }\nc: { <<: *a }\n", "x")).toEqual({ a: { b: 1 }, c: { b: 1 } });
    expect(parseUpstream("\uFEFFa: 2026-01-01\n", "x")).toEqual({ a: "2026-01-01" });
    expect(parseUpstream('{ "a": [1, null] }', "x")).toEqual({ a: [1, null] });
    expect(parseUpstream("{ a: b }", "x")).toEqual({ a: "b" });
  });

  it("refuses JSON that ends too early at any place, and YAML that ends within a value, key or string", () => {
    const json = JSON.stringify({ openapi: "3.1.0", paths: { "/a": { get: { tags: ["b", "c"] } } } });
    for (let end = 1; end < json.length; end++)
      expect(() => parseUpstream(json.slice(0, end), "x"), json.slice(0, end)).toThrow();
    for (const cut of ["a:\n  b: 1\n  tag", "a:\n  b: 'text", 'a:\n  b: "te', "a:\n  - [b", "a: { b", "a: &"])
      expect(() => parseUpstream(cut, "x"), cut).toThrow();
  });

  const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 8 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`)}]\n`).join("")}`;

  it.each([
    ["a page", "\n<!DOCTYPE html><html></html>", /HTML or XML/],
    ["YAML that ends too early", "a: [1, 2", /x:\d+\n {2}[\w-]+: this is not YAML/],
    ["a list", "[1]", /not an object/],
    ["nothing", "\n", /this is empty/],
    ["two documents", "a: 1\n---\nb: 2\n", /not YAML/],
    ["aliases that multiply", bomb, /aliases expand it to more than/],
    ["an alias to an object that contains it", "a: &a { b: *a }", /alias refers to an object that contains it/],
    ["deeply nested lists in YAML", `a: ${"[".repeat(5000)}`, /not YAML/],
    ["deeply nested JSON", `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`, /nested more than 200 levels/],
    ["too many aliases", `a: &a 1\nb: [${Array(10_001).fill("*a")}]`, /not YAML: .*alias/i],
    ["the key __proto__", '{ "a": { "__proto__": { "b": 1 } } }', /__proto__/],
    ["a duplicate key", "a: 1\na: 2\n", /not YAML/],
    ["a tag", "a: !!js/function 'x'", /not YAML/],
  ])("refuses %s", (_, text, message) => {
    expect(() => parseUpstream(text, "x")).toThrow(message);
    expect(() => parseUpstream(text, "x")).toThrow(/\n {2}fix: /);
  });
});
