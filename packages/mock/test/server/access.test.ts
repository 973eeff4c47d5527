import { once } from "node:events";
import { request } from "node:http";
import { createMockCloud } from "@snap/mock";
import { describe, expect, it, onTestFinished } from "vitest";
import { type ServeOptions, serveCloud } from "../../src/server/serve-cloud.ts";
import { things } from "./things.ts";

async function serve(options: ServeOptions = {}) {
  const mocks = { contract: things, createMockCloud: createMockCloud.bind(undefined, things, {}) };
  const { url, cloud, server } = await serveCloud(mocks, options);
  onTestFinished(() => void server.close().closeAllConnections());
  return { url, cloud, port: Number(new URL(url).port) };
}

// Sends a request with the headers of a browser: `fetch` cannot set them.
async function ask(url: string, headers: Record<string, string>, method = "GET") {
  const [response] = await once(request(`${url}/things`, { method, headers }).end(), "response");
  response.resume();
  return { status: response.statusCode, headers: response.headers };
}

describe("a served cloud", () => {
  it("responds only to requests whose Host is this machine", async () => {
    const { url, port } = await serve();
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`])
      expect(await ask(url, { host })).toMatchObject({ status: 200 });
    for (const host of [
      "evil.test",
      `evil.test:${port}`,
      `localhost.evil.test:${port}`,
      `127.0.0.1.evil.test:${port}`,
      `localhost:${port === 80 ? 81 : port - 1}`,
      "localhost",
      `0.0.0.0:${port}`,
      `localhost:${port}@evil.test`,
      `127.0.0.1:${port}:${port}`,
      `localhost:0${port}`,
    ])
      expect(await ask(url, { host }), host).toMatchObject({ status: 403 });
  });

  it("refuses a request with two Hosts", async () => {
    const { url, port } = await serve();
    const headers = ["host", `localhost:${port}`, "host", "evil.test"];
    const [response] = await once(request(url, { headers }).end(), "response");
    expect(response.resume().statusCode).toBe(403);
  });

  it("responds to the hosts that are passed, with one port or any", async () => {
    const { url, port } = await serve({ hosts: ["mock.test", "other.test:80"] });
    for (const host of ["mock.test", `mock.test:${port}`, "MOCK.test", "other.test:80"])
      expect(await ask(url, { host })).toMatchObject({ status: 200 });
    expect(await ask(url, { host: `other.test:${port}` })).toMatchObject({ status: 403 });
  });

  it.each(["http://localhost:5173", "http://127.0.0.1", "https://[::1]:8443", "https://app.example"])(
    "allows a page of %s to send its request, and to read the response with its headers",
    async (origin) => {
      const { url } = await serve({ origins: ["https://app.example"] });
      const asked = await ask(
        url,
        { origin, "access-control-request-method": "DELETE", "access-control-request-headers": "authorization,prefer" },
        "OPTIONS",
      );
      expect(asked).toMatchObject({
        status: 204,
        headers: {
          "access-control-allow-origin": origin,
          "access-control-allow-methods": "DELETE",
          "access-control-allow-headers": "authorization,prefer",
          vary: "origin",
        },
      });
      expect(await ask(url, { origin })).toMatchObject({
        status: 200,
        headers: { "access-control-allow-origin": origin, "access-control-expose-headers": "*" },
      });
    },
  );

  it.each([
    "https://evil.test",
    "null",
    "http://localhost.evil.test",
    "http://localhost:1/",
    "http://localhost@evil.test",
    "file://localhost",
    "http://LOCALHOST",
  ])("refuses the requests of a page of %s, and does not handle them", async (origin) => {
    const { url, cloud } = await serve();
    const before = cloud.store["things"]?.size;
    for (const [method, more] of [
      ["OPTIONS", { "access-control-request-method": "DELETE" }],
      ["POST", { "content-type": "text/plain" }],
      ["GET", {}],
    ] as const) {
      const { status, headers } = await ask(url, { origin, ...more }, method);
      expect(status).toBe(403);
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    }
    expect(cloud.store["things"]?.size).toBe(before);
  });

  it("refuses images and links of pages of other sites, which have no origin, but not those of this machine", async () => {
    const { url } = await serve({ origins: ["https://app.example"] });
    const statusOf = async (site: string) => (await ask(url, { "sec-fetch-site": site })).status;
    expect(await statusOf("cross-site")).toBe(403);
    for (const site of ["none", "same-origin", "same-site"]) expect(await statusOf(site), site).toBe(200);
  });

  it("refuses images and links of other names of the same site, but not of other ports of this machine", async () => {
    const { url, port } = await serve({ hosts: ["mock.example.com"] });
    const statusOf = async (host: string, site: string) => (await ask(url, { host, "sec-fetch-site": site })).status;
    expect(await statusOf("mock.example.com", "same-site")).toBe(403);
    expect(await statusOf("mock.example.com", "same-origin")).toBe(200);
    for (const name of ["localhost", "127.0.0.1", "[::1]"])
      expect(await statusOf(`${name}:${port}`, "same-site"), name).toBe(200);
  });

  it("sends no CORS header to programs", async () => {
    const { headers } = await ask((await serve()).url, {});
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });
});
