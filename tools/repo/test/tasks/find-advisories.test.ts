import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { findAdvisories } from "../../src/tasks/find-advisories.ts";

const LEFT = [{ name: "left", version: "1.0.0" }];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/npm`;
}

describe("findAdvisories", () => {
  it("reports each vulnerability on one line", async () => {
    const registry = await serve(async (request, response) => {
      const known = { severity: "high", title: "Pads\u001b[2K too\nmuch", url: "https://advisories.example/1" };
      const asked = JSON.parse(await text(request));
      const isRight = request.url === "/npm/-/npm/v1/security/advisories/bulk" && asked.left[0] === "1.0.0";
      response.end(JSON.stringify(isRight ? { left: [known] } : {}));
    });
    expect(await findAdvisories(registry, LEFT)).toEqual([
      "left: high: Pads [2K too much (https://advisories.example/1)",
    ]);
  });

  it("returns an empty list if the registry has no advisories", async () => {
    expect(await findAdvisories(await serve((_, response) => response.end("{}")), LEFT)).toEqual([]);
  });

  it.each<[string, RequestListener]>([
    ["refuses", (_, response) => response.writeHead(405).end()],
    ["responds with a page", (_, response) => response.end("<html>")],
    ["ends the connection", (request) => request.socket.destroy()],
    ["never responds", () => {}],
  ])("returns undefined if the registry %s", async (_, listener) => {
    expect(await findAdvisories(await serve(listener), LEFT, 200)).toBeUndefined();
  });
});
