import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { createMockCloud, type Fault } from "@snap/mock";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { serveCloud } from "../../src/server/serve-cloud.ts";
import { createMediaCloud, media } from "../support/media.ts";
import { things as contract } from "./things.ts";

async function serve(...faults: Fault[]): Promise<string> {
  const mocks = { contract, createMockCloud: createMockCloud.bind(undefined, contract, {}) };
  const { url, cloud, server } = await serveCloud(mocks);
  onTestFinished(() => void server.close().closeAllConnections());
  cloud.faults.add(...faults);
  return url;
}

describe("serveCloud", () => {
  it("stores created objects, and removes deleted ones", async () => {
    const url = await serve();
    const headers = { "content-type": "application/json" };
    const created = await fetch(`${url}/things`, { method: "POST", headers, body: '{ "note": "new" }' });
    expect([created.status, await created.json()]).toEqual([201, { id: expect.any(String), note: "new" }]);
    const deleted = await fetch(`${url}/things/thing-1`, { method: "DELETE" });
    expect([deleted.status, await deleted.text()]).toEqual([204, ""]);
    const { things } = await (await fetch(`${url}/things`)).json();
    expect(things.map(({ note }: { note: string }) => note)).toEqual(["", "new"]);
  });

  it("links to the Host of the request", async () => {
    const url = await serve();
    for (const origin of [url, url.replace("127.0.0.1", "localhost")]) {
      const { links } = await (await fetch(`${origin}/things?size=1`)).json();
      expect(links.next).toBe(`${origin}/things?size=1&page=2`);
    }
  });

  const send = async (method: string, path: string) => {
    const { hostname, port } = new URL(await serve());
    const [response] = await once(request({ hostname, port, method, path }).end(), "response");
    return { status: response.statusCode, allow: response.headers.allow, body: await text(response) };
  };

  it.each([
    ["GET", "/nothing"],
    ["OPTIONS", "/nothing"],
    ["GET", "//things"],
    ["GET", "http://elsewhere.example/things"],
  ])("responds to %s %s with the 404 of the API", async (method, path) => {
    expect(await send(method, path)).toEqual({ status: 404, allow: undefined, body: '{"message":"no such thing"}' });
  });

  it.each([
    ["PUT", "/things", "GET, HEAD, OPTIONS, POST"],
    ["TRACE", "/things", "GET, HEAD, OPTIONS, POST"],
    ["DELETE", "/things?page=2", "GET, HEAD, OPTIONS, POST"],
    ["HEAD", "/things/thing-1", "DELETE, OPTIONS"],
    ["PROPFIND", "/things/thing-1", "DELETE, OPTIONS"],
  ])("responds to %s %s with 405, and names the allowed methods", async (method, path, allow) => {
    const message = `${method} is not allowed for this path. Allowed: ${allow}.`;
    const body = method === "HEAD" ? "" : JSON.stringify({ message });
    expect(await send(method, path)).toEqual({ status: 405, allow, body });
  });

  it.each([
    ["/things", "GET, HEAD, OPTIONS, POST"],
    ["/things/thing-1", "DELETE, OPTIONS"],
    ["*", "DELETE, GET, HEAD, OPTIONS, POST"],
  ])("responds to OPTIONS %s with the allowed methods", async (path, allow) => {
    expect(await send("OPTIONS", path)).toEqual({ status: 204, allow, body: "" });
  });

  it("responds to HEAD as to GET, without the body", async () => {
    const url = await serve();
    const [head, get] = await Promise.all(["HEAD", "GET"].map((method) => fetch(`${url}/things`, { method })));
    expect(await head?.text()).toBe("");
    expect([head?.status, head?.headers.get("content-type")]).toEqual([get?.status, get?.headers.get("content-type")]);
  });

  it.each(["lost", "refused"] as const)("closes the connection if a response is %s", async (fault) => {
    const url = await serve({ with: fault });
    await expect(fetch(`${url}/things`)).rejects.toMatchObject({ cause: { code: "UND_ERR_SOCKET" } });
  });

  it("closes the connection if a response is truncated", async () => {
    const url = await serve({ with: "truncated" });
    const response = await fetch(`${url}/things`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("terminated");
  });

  it("passes on the bytes of a request and of a response unchanged, and streams event by event", async () => {
    const { url, server } = await serveCloud({ contract: media, createMockCloud: createMediaCloud });
    onTestFinished(() => void server.close().closeAllConnections());
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array([0, 255])]));
    expect((await fetch(`${url}/upload`, { method: "POST", body: form })).status).toBe(201);
    expect(await (await fetch(`${url}/bytes`)).text()).toBe("é");
    expect(await (await fetch(`${url}/events`)).text()).toBe(
      'data: {"n":1}\n\ndata: two\ndata: lines\n\ndata: {"n":3}\n\n',
    );
    expect((await fetch(`${url}/head`, { method: "HEAD" })).headers.get("x-count")).toBe("3");
  });

  it.each(["events", "bytes"])(
    "closes the connection in the middle of a truncated response without an end mark: %s",
    async (path) => {
      const { url, cloud, server } = await serveCloud({ contract: media, createMockCloud: createMediaCloud });
      onTestFinished(() => void server.close().closeAllConnections());
      cloud.faults.add({ with: "truncated" });
      const text = fetch(`${url}/${path}`).then((response) => response.text());
      await expect(text).rejects.toThrow(/terminated|fetch failed/);
    },
  );

  it("responds with 500 and the reason if the mock itself fails", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const url = await serve();
    const response = await fetch(`${url}/things?key=s3cr3t`, { headers: { prefer: "code=418" } });
    expect([response.status, await response.json()]).toEqual([
      500,
      { message: expect.stringMatching(/^snap-mock failed: .*no status 418/) },
    ]);
    expect(written.mock.calls).toEqual([[expect.stringContaining("snap-mock: GET /things: RangeError")]]);
    // The server still responds.
    expect((await fetch(`${url}/things`)).status).toBe(200);
    written.mockRestore();
  });

  it("logs control characters as escapes, on one short line", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { hostname, port } = new URL(await serve());
    const socket = connect(Number(port), hostname);
    const prefer = `code=\x9b31m\u00ad${"x".repeat(1000)}`;
    socket.write(
      `DELETE /things/thing-1?key=s3cr3t HTTP/1.1\r\nhost: ${hostname}:${port}\r\nprefer: ${prefer}\r\n\r\n`,
      "latin1",
    );
    await once(socket, "data");
    socket.destroy();
    const lines = written.mock.calls.join("");
    written.mockRestore();
    expect(lines).toMatch(/^snap-mock: DELETE \/things\/thing-1: RangeError: .* no status \\u\{9b\}31m\\u\{ad\}x+…\n$/);
    expect(lines.length).toBeLessThan(500);
  });

  it("logs no credential of the request, in any spelling", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const url = await serve();
    const secret = "k3y-0f-acme/2026";
    const spelled = encodeURIComponent(secret);
    const headers = { authorization: `Bearer ${secret}`, prefer: `code=${btoa(`a:${secret}`)}` };
    await fetch(`${url}/things/${spelled}`, { method: "DELETE", headers });
    const line = String(written.mock.calls);
    written.mockRestore();
    expect(line).toMatch(/^snap-mock: DELETE \/things\/\[redacted\]: RangeError: .* no status YTp\[redacted\]/);
  });

  it("responds with 500 to any value that a behaviour throws", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const failing = (thrown: unknown) => ({
      operations: {
        listThings: () => {
          throw thrown;
        },
      },
    });
    for (const thrown of [undefined, Object.create(null), new RangeError("Maximum call stack size exceeded")]) {
      const mocks = { contract, createMockCloud: createMockCloud.bind(undefined, contract, failing(thrown)) };
      const { url, server } = await serveCloud(mocks);
      onTestFinished(() => void server.close().closeAllConnections());
      const response = await fetch(`${url}/things`);
      expect([response.status, await response.json()]).toEqual([500, { message: expect.any(String) }]);
    }
    expect(written).toHaveBeenCalledTimes(3);
    written.mockRestore();
  });

  it("refuses a body of a million levels like any invalid body", async () => {
    vi.spyOn(console, "warn").mockReturnValue();
    const headers = { "content-type": "application/json" };
    const body = "[".repeat(1e6) + "]".repeat(1e6);
    const response = await fetch(`${await serve()}/things`, { method: "POST", headers, body });
    expect([response.status, await response.json()]).toEqual([
      422,
      { message: "The body is not valid: it must not be nested deeper than 100 levels." },
    ]);
    vi.restoreAllMocks();
  });
});

// Creates a project in which every provider is installed.
const PROJECT = { cwd: resolve(import.meta.dirname, "../../../unified") };
const COMMAND = ["--conditions", "@snap/source", resolve(import.meta.dirname, "../../src/server/snap-mock.ts")];

async function start(...args: string[]): Promise<{ child: ChildProcess; lines: AsyncIterator<string> }> {
  const child = spawn(process.execPath, [...COMMAND, ...args], { ...PROJECT, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
}

function run(...args: string[]): Promise<{ code: unknown; output: string; problem: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [...COMMAND, ...args], PROJECT, (error, output, problem) =>
      done({ code: error ? error.code : 0, output, problem }),
    );
  });
}

describe("snap-mock", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("serves every named provider until %s ends it", async (signal) => {
    const { child, lines } = await start("digitalocean", "fireworks", "--json");
    const addresses: Record<string, string> = JSON.parse((await lines.next()).value);
    expect(Object.keys(addresses)).toEqual(["digitalocean", "fireworks"]);
    const headers = { authorization: "Bearer any" };
    const droplet = await fetch(`${addresses["digitalocean"]}/v2/snapshots/6372321`, { headers });
    expect(await droplet.json()).toMatchObject({ snapshot: { name: "web-01-before-upgrade" } });
    const list = await fetch(`${addresses["fireworks"]}/v1/accounts/acme-robotics/snapshots`, { headers });
    expect(await list.json()).toMatchObject({ totalSize: 4 });
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("runs the clock at the speed of --speed", async () => {
    const { lines } = await start("instavm", "--speed", "1000", "--json");
    const { instavm } = JSON.parse((await lines.next()).value);
    const headers = { "x-api-key": "instavm_sk_0123456789_any", "content-type": "application/json" };
    const body = '{ "oci_image": "debian", "name": "nightly" }';
    const { id } = await (await fetch(`${instavm}/v1/snapshots`, { method: "POST", headers, body })).json();
    // The build takes 90 seconds of the cloud's time.
    await vi.waitFor(async () => {
      const snapshot = await (await fetch(`${instavm}/v1/snapshots/${id}`, { headers })).json();
      expect(snapshot).toMatchObject({ status: "ready" });
    });
  });

  it("gives the next ports to the other providers, and names a port that is in use", async () => {
    // This port is outside the range from which systems select free ports.
    const port = 10_000 + 2 * (process.pid % 10_000);
    const { lines } = await start("instavm", "fireworks", "--port", String(port));
    expect((await lines.next()).value).toBe(`instavm    http://127.0.0.1:${port}`);
    expect((await lines.next()).value).toBe(`fireworks  http://127.0.0.1:${port + 1}`);
    expect((await lines.next()).value).toBe("Stop with Ctrl-C.");
    const { code, problem } = await run("digitalocean", "--port", String(port));
    expect(code).toBe(1);
    expect(problem).toBe(
      `snap-mock: cannot listen on port ${port} (EADDRINUSE): choose another with --port, or omit --port to use a free one\n`,
    );
  });

  it.each([
    [["acme"], "cannot find @snap/acme/msw from", "npm install --save-dev @snap/acme\n"],
    [["unified"], "cannot find @snap/unified/msw from", "npm install --save-dev @snap/unified\n"],
    [["../unified"], '"../unified" must be the name of a provider', "Usage: snap-mock"],
    [[], "name at least one provider", "Usage: snap-mock"],
    [["instavm", "instavm"], "name each provider once", "Usage: snap-mock"],
    [["instavm", "--host", "localhost"], "--host must be an IP address of this machine, such as 0.0.0.0", "Usage:"],
    [["instavm", "--port", "http"], '--port must be a whole number ≤ 65535, got "http"', "Usage: snap-mock"],
    [["instavm", "--allow-host", "*"], "--allow-host must be a name such as mock.test", "Usage: snap-mock"],
    [
      ["instavm", "--allow-origin", "*"],
      "--allow-origin must be an origin such as https://app.example",
      "Usage: snap-mock",
    ],
    [["instavm", "--speed", "0"], '--speed must be a whole number from 1 to 1000, got "0"', "Usage: snap-mock"],
    [["instavm", "--speed", "fast"], '--speed must be a whole number from 1 to 1000, got "fast"', "Usage: snap-mock"],
    [
      ["instavm", "fireworks", "--port", "65535"],
      '--port must be a whole number ≤ 65534, got "65535"',
      "Usage: snap-mock",
    ],
  ])("reports the problem and the fix for %j", async (args, failed, remedy) => {
    const { code, output, problem } = await run(...args);
    expect([code, output]).toEqual([1, ""]);
    expect(problem).toContain(`snap-mock: ${failed}`);
    expect(problem).toContain(remedy);
  });

  it("prints its usage", async () => {
    expect(await run("--help")).toMatchObject({ code: 0, output: expect.stringContaining("Usage: snap-mock") });
  });
});
