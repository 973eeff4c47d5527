import { clientOptions, createMockCloud } from "@snap/e2b/msw";
import { createSnap } from "@snap/unified";
import { e2b } from "@snap/unified/e2b";
import { getResponse } from "msw";
import { describe, expect, test } from "vitest";

const SANDBOX = { type: "sandbox", id: "i7k2p9x4m1c8v5b3n6q0z" } as const;

const NOTEBOOK = { account: "e2b", id: "acme/notebook:default" } as const;

function arrange() {
  const cloud = createMockCloud();
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const response = await getResponse(cloud.handlers, new Request(input, init));
    if (!response) throw new Error("No operation matches the request.");
    return response;
  };
  const snap = createSnap({ accounts: [e2b({ ...clientOptions, fetch, retry: false })] });
  const sent = () => cloud.requests.map(({ method, url }) => `${method} ${decodeURIComponent(new URL(url).search)}`);
  return { cloud, snap, sent };
}

describe("the adapter of E2B", () => {
  test("refuses to delete a snapshot if its template has other tags, and names them", async () => {
    const { cloud, snap, sent } = arrange();
    await expect(snap.delete("e2b/acme/browser:v1")).rejects.toMatchObject({
      code: "FAILED_PRECONDITION",
      account: "e2b",
      retryable: false,
      message: expect.stringContaining("Deleting acme/browser:v1 would also delete acme/browser:v2"),
    });
    expect(sent()).toEqual(["GET ?limit=100&name=acme/browser"]);
    for (const other of cloud.store.snapshots.where({ snapshotID: "acme/browser:v2" }))
      cloud.store.snapshots.delete(other);
    expect(await snap.delete("e2b/acme/browser:v1")).toMatchObject({ existed: true, state: "gone" });
    expect(await snap.list({ name: "acme/browser" }).toArray()).toEqual([]);
  });

  test.each(["acme/browser", "base", "acme/browser:v3"])(
    "deletes no template that is not a snapshot: %s",
    async (id) => {
      const { snap, sent } = arrange();
      expect(await snap.delete(`e2b/${id}`)).toMatchObject({ existed: false });
      expect(sent().filter((request) => request.startsWith("DELETE"))).toEqual([]);
    },
  );

  test("reports that sandboxes use a snapshot", async () => {
    const { snap } = arrange();
    const { resource } = await snap.restore({ ...NOTEBOOK, into: { type: "sandbox", timeoutSeconds: 60 } });
    expect(resource).toEqual({ type: "sandbox", id: expect.any(String) });
    const code = "FAILED_PRECONDITION";
    await expect(snap.delete("e2b/acme/notebook:default")).rejects.toMatchObject({ code, status: 400 });
  });

  test("starts a sandbox with a time limit and labels", async () => {
    const { cloud, snap } = arrange();
    const metadata = { purpose: "review" };
    const into = { type: "sandbox", timeoutSeconds: 600, metadata } as const;
    const { resource } = await snap.restore({ ...NOTEBOOK, into });
    expect(cloud.store.sandboxes.get(resource.id)).toMatchObject({ endAt: "2026-11-21T09:10:00.000Z", metadata });
  });

  test("knows the sandbox of a snapshot that it has created, or listed with the sandbox as a filter", async () => {
    const { snap } = arrange();
    const { snapshot } = await snap.create({ account: "e2b", from: SANDBOX });
    expect(snapshot).toMatchObject({ name: null, state: "ready", source: SANDBOX, createdAt: null });
    const [listed] = await snap.list({ source: SANDBOX }).toArray();
    expect(listed).toEqual(snapshot);
    expect(await snap.list({ source: { type: "sandbox", id: "other" } }).toArray()).toEqual([]);
    expect(await snap.get(snapshot.ref)).toMatchObject({ id: snapshot.id, source: null });
  });

  test.each(["browser:v1", "acme/Browser:v1", "agent-ready", "acme/agent-ready:default"])(
    "refuses to create a snapshot as %s, which would lose the snapshot of this name",
    async (name) => {
      const { snap, sent } = arrange();
      const creation = snap.create({ account: "e2b", from: SANDBOX, name });
      await expect(creation).rejects.toThrow(`\`name\` must be unused, got "${name}"`);
      expect(sent().filter((request) => !request.startsWith("GET"))).toEqual([]);
    },
  );

  test("creates a further tag of a template", async () => {
    const { snap } = arrange();
    const { snapshot } = await snap.create({ account: "e2b", from: SANDBOX, name: "browser:v3" });
    expect(snapshot.id).toBe("acme/browser:v3");
  });

  test("finds one snapshot with one request", async () => {
    const { cloud, snap, sent } = arrange();
    cloud.store.snapshots.fill(300);
    await snap.get("e2b/acme/browser:v1");
    expect(sent()).toEqual(["GET ?limit=100&name=acme/browser:v1"]);
  });

  test("names the snapshots that a creation may have created if its response is lost", async () => {
    const { cloud, snap } = arrange();
    cloud.faults.add({ operation: "createSnapshot", with: "lost" });
    await expect(snap.create({ account: "e2b", from: SANDBOX, name: "acme/nightly" })).rejects.toMatchObject({
      name: "ConnectionError",
      retryable: false,
      message: expect.stringContaining("candidates: e2b/acme/nightly:default"),
    });
  });
});
