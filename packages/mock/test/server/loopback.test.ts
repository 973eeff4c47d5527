import { createMockCloud, type MockContract } from "@snap/mock";
import { expect, it, onTestFinished } from "vitest";
import { serveCloud } from "../../src/server/serve-cloud.ts";

const contract: MockContract = {
  provider: "acme",
  baseUrl: "https://api.acme.example",
  security: [],
  schemas: {},
  collections: {},
  operations: [],
};

it("a served cloud responds only at the loopback address of the machine", async () => {
  const mocks = { contract, createMockCloud: createMockCloud.bind(undefined, contract, {}) };
  const { url, server } = await serveCloud(mocks);
  onTestFinished(() => void server.close().closeAllConnections());
  expect((await fetch(url)).status).toBe(404);
  // A server for all addresses would also respond here.
  await expect(fetch(url.replace("127.0.0.1", "127.0.0.2"))).rejects.toThrow("fetch failed");
});
