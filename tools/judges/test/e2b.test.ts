import { createMockCloud } from "@snap/e2b/msw";
import { Sandbox } from "e2b";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedMock, serveMock } from "../src/serve-mock.ts";

const SANDBOX = "i7k2p9x4m1c8v5b3n6q0z";

describe("the client of E2B", () => {
  let served: ServedMock;
  let options: { readonly apiKey: string; readonly apiUrl: string };

  beforeAll(async () => {
    served = await serveMock((url) => createMockCloud({ baseUrl: url, onViolation: "throw" }).handlers);
    options = { apiKey: `e2b_${"0".repeat(40)}`, apiUrl: served.url };
  });
  afterAll(() => served.stop());

  it("creates a snapshot, lists all pages and deletes it", async () => {
    const { snapshotId, names } = await Sandbox.createSnapshot(SANDBOX, { ...options, name: "judged" });
    expect([snapshotId, names]).toEqual(["acme/judged:default", ["acme/judged"]]);
    const paginator = Sandbox.listSnapshots({ ...options, limit: 2 });
    const pages: string[][] = [];
    while (paginator.hasNext) pages.push((await paginator.nextItems()).map((snapshot) => snapshot.snapshotId));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.slice(0, -1).every(({ length }) => length === 2)).toBe(true);
    expect(pages.flat()).toContain(snapshotId);
    expect(new Set(pages.flat()).size).toBe(pages.flat().length);
    // The API deletes templates, not tags: the client passes the id as it is.
    const { snapshotId: unnamed } = await Sandbox.createSnapshot(SANDBOX, options);
    expect(await Sandbox.deleteSnapshot(unnamed, options)).toBe(true);
    expect(await Sandbox.deleteSnapshot("nobody", options)).toBe(false);
  });

  it("reads the errors of our mock", async () => {
    await expect(Sandbox.createSnapshot("nobody", options)).rejects.toMatchObject({
      message: expect.stringContaining("nobody"),
    });
  });
});
