import { once } from "node:events";
import { connect } from "node:net";
import { createMockCloud } from "@snap/mock";
import { describe, expect, it, onTestFinished } from "vitest";
import { LIMITS, serveCloud } from "../../src/server/serve-cloud.ts";
import { things } from "./things.ts";

async function serve(limits: Partial<typeof LIMITS> = {}) {
  const mocks = { contract: things, createMockCloud: createMockCloud.bind(undefined, things, {}) };
  const { url, cloud, server } = await serveCloud(mocks, { limits: { ...LIMITS, ...limits } });
  onTestFinished(() => void server.close().closeAllConnections());
  return { url, cloud, port: Number(new URL(url).port) };
}

const JSON_TYPE = { "content-type": "application/json" };
const note = (length: number) => JSON.stringify({ note: "x".repeat(length - 11) });

const post = async (url: string, body: string) => {
  const response = await fetch(`${url}/things`, { method: "POST", headers: JSON_TYPE, body });
  return { status: response.status, text: await response.text() };
};

/** Starts a request over a new connection. The test sends the body. */
function begin(port: number, length: string) {
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  onTestFinished(() => void socket.destroy());
  socket.write(
    `POST /things HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-type: application/json\r\n${length}\r\n\r\n`,
  );
  return socket;
}

const CHUNKED = "transfer-encoding: chunked";
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

describe("a served cloud", () => {
  it("refuses a body of more than 10 MB", async () => {
    const { port } = await serve();
    const [response] = await once(begin(port, "content-length: 10000001"), "data");
    expect(response).toMatch(/^HTTP\/1\.1 413 .*at most 10 MB/s);
  });

  it("limits a body with and without content-length, and then accepts the next request", async () => {
    const { url, port } = await serve({ body: 100_000 });
    expect((await post(url, note(100_000))).status).toBe(201);
    expect((await post(url, note(100_001))).status).toBe(413);
    const socket = begin(port, CHUNKED);
    socket.write(chunk(note(100_000)) + chunk(" "));
    expect((await once(socket, "data"))[0]).toMatch(/^HTTP\/1\.1 413 /);
    expect((await post(url, note(20))).status).toBe(201);
  });

  it.each(["content-length: 200000000", CHUNKED])("does not store the rest of a refused body: %s", async (length) => {
    const { port } = await serve();
    const socket = begin(port, length);
    const part = length === CHUNKED ? chunk("x".repeat(1_000_000)) : "x".repeat(1_000_000);
    const before = process.memoryUsage().rss;
    let most = 0;
    for (let index = 0; index < 200; index++) {
      if (!socket.write(part)) await once(socket, "drain");
      most = Math.max(most, process.memoryUsage().rss);
    }
    expect(most - before).toBeLessThan(150_000_000);
  });

  it("uses little memory for a body in parts of one byte", async () => {
    const { port } = await serve();
    const before = process.memoryUsage().rss;
    const socket = begin(port, CHUNKED);
    for (let index = 0; index < 20; index++) {
      if (!socket.write(chunk(" ").repeat(50_000))) await once(socket, "drain");
    }
    socket.write(`${chunk(note(20))}0\r\n\r\n`);
    expect((await once(socket, "data"))[0]).toMatch(/^HTTP\/1\.1 201 /);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it("limits the total size of the bodies that are handled at the same time", async () => {
    const { url, port } = await serve({ bodies: 100_000 });
    const another = () => post(url, note(20_000)).then(({ status }) => status);
    const first = begin(port, CHUNKED);
    first.write(chunk(note(90_000)));
    await expect.poll(another).toBe(503);
    first.write("0\r\n\r\n");
    expect((await once(first, "data"))[0]).toMatch(/^HTTP\/1\.1 201 /);
    expect(await another()).toBe(201);
    const lost = begin(port, CHUNKED);
    lost.write(chunk(note(90_000)));
    await expect.poll(another).toBe(503);
    lost.destroy();
    await expect.poll(another).toBe(201);
  });

  it("limits the size of the stored objects", async () => {
    const { url, cloud } = await serve({ stored: 7_000 });
    for (let index = 0; index < 3; index++) expect((await post(url, note(20))).status).toBe(201);
    expect(await post(url, note(20))).toMatchObject({
      status: 507,
      text: expect.stringContaining("Restart snap-mock."),
    });
    expect((await fetch(`${url}/things`)).status).toBe(200);
    expect(cloud.requests).toEqual([]);
  });

  it("counts the objects themselves, because one request may create many", async () => {
    const { url, cloud } = await serve({ stored: 20_000 });
    for (let index = 0; index < 20; index++) cloud.store["things"]?.make({});
    expect((await post(url, note(20))).status).toBe(507);
  });

  it("counts the values that a new object copies from another one", async () => {
    const { url, cloud } = await serve({ stored: 20_000 });
    cloud.store["things"]?.make({ note: "x".repeat(20_000) });
    expect((await post(url, note(20))).status).toBe(507);
  });

  it("counts objects in bytes", async () => {
    const { url, cloud } = await serve({ stored: 20_000 });
    cloud.store["things"]?.make({ note: "\u4f60".repeat(7_000) });
    expect((await post(url, note(20))).status).toBe(507);
  });

  it("refuses deletions too, because a deletion can create an object", async () => {
    const { url, cloud } = await serve({ stored: 20_000 });
    cloud.store["things"]?.make({ id: "large", note: "x".repeat(20_000) });
    expect((await fetch(`${url}/things/large`, { method: "DELETE" })).status).toBe(507);
  });

  it("limits the headers of responses that clients do not read", async () => {
    const { url, cloud, port } = await serve({ responses: 15_000_000 });
    cloud.faults.add({ operation: "listThings", with: "html", headers: { long: "x".repeat(10_000_000) } });
    const silent = connect(port, "127.0.0.1").pause();
    silent.write(`GET /things HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`);
    await expect.poll(async () => (await fetch(`${url}/things`)).status, { timeout: 4_000 }).toBe(503);
    silent.destroy();
  });

  it("limits the total size of the responses that clients do not read", async () => {
    const { url, cloud, port } = await serve({ responses: 15_000_000 });
    cloud.store["things"]?.add({ id: "large", note: "x".repeat(10_000_000) });
    const list = () =>
      fetch(`${url}/things`).then(async (response) => [response.status, await response.text()] as const);
    const silent = connect(port, "127.0.0.1").pause();
    silent.write(`GET /things HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`);
    await expect.poll(async () => (await list())[0], { timeout: 15_000 }).toBe(503);
    expect((await list())[1]).toContain("at most 15 MB of responses");
    silent.destroy();
    await expect.poll(async () => (await list())[0], { timeout: 15_000 }).toBe(200);
  }, 40_000);

  it("limits the headers", async () => {
    const { url } = await serve();
    expect((await fetch(`${url}/things`, { headers: { long: "x".repeat(LIMITS.headers) } })).status).toBe(431);
  });

  it("leaves time to detect a slow request within 30 seconds", async () => {
    const mocks = { contract: things, createMockCloud: createMockCloud.bind(undefined, things, {}) };
    const { server } = await serveCloud(mocks);
    onTestFinished(() => void server.close());
    const { connectionsCheckingInterval: interval } = server as { connectionsCheckingInterval?: number };
    expect(server.requestTimeout + Number(interval)).toBeLessThan(30_000);
  });

  it.each([
    ["its headers", "GET /things HTTP/1.1\r\nhost: "],
    ["its body", "POST /things HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 9\r\n\r\n{"],
  ])("ends a request that does not send %s", async (_, start) => {
    const { port } = await serve({ headersTimeout: 100, requestTimeout: 150 });
    const socket = connect(port, "127.0.0.1");
    socket.write(start.replace("127.0.0.1", `127.0.0.1:${port}`));
    const received = await socket.setEncoding("utf8").toArray();
    expect(received.join("")).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("ends an idle connection", async () => {
    const { port } = await serve({ idle: 100 });
    const socket = connect(port, "127.0.0.1");
    expect(await socket.toArray()).toEqual([]);
  });

  it("ends a connection that sends further requests while too many wait for their responses", async () => {
    const { url, cloud, port } = await serve({ waiting: 3 });
    const send = (count: number) => {
      const socket = connect(port, "127.0.0.1").setEncoding("utf8");
      onTestFinished(() => void socket.destroy());
      socket.write(`GET /things HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`.repeat(count));
      return socket;
    };
    let received = "";
    send(3).on("data", (data) => {
      received += data;
    });
    await expect.poll(() => received.split("HTTP/1.1 200").length).toBe(4);
    cloud.faults.add({ latency: 20 });
    await once(send(4), "close");
    cloud.faults.clear();
    const isServed = () =>
      fetch(`${url}/things`).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(isServed).toBe(true);
  });

  it("limits the number of connections", async () => {
    const { port } = await serve({ connections: 2 });
    const sockets = [1, 2, 3].map(() => connect(port, "127.0.0.1"));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
    });
    await expect.poll(() => sockets.map(({ closed }) => closed)).toEqual([false, false, true]);
  });
});
