import { createMockCloud } from "@snap/neon/msw";
import { createSnap } from "@snap/unified";
import { type NeonAccountOptions, neon } from "@snap/unified/neon";
import { getResponse } from "msw";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { interrupt } from "../support/interrupt.ts";

const [SHOP, BLOG] = ["misty-lake-51820467", "calm-hill-60718293"];
const BRANCH = { type: "database", id: "br-red-river-a7k2m9qx" } as const;

// An account with a second project, which has one snapshot.
function connect(options: NeonAccountOptions<"neon"> = {}, cloud = createMockCloud({ now: "real", speed: 100_000 })) {
  cloud.store.projects.make({ id: BLOG });
  const { id } = cloud.store.snapshots.make({ name: "of the blog" }, { projectId: BLOG });
  const respond = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const account = neon({ apiKey: "acting-key", fetch: respond, retry: false, ...options });
  return { cloud, id, snap: createSnap({ accounts: [account] }) };
}

describe("an account at Neon", () => {
  it("lists the snapshots of all projects, or of those that are selected", async () => {
    const { id, snap } = connect();
    const listed = await snap.list().toArray();
    expect(listed.map((each) => each.id.split(":")[0])).toEqual([SHOP, SHOP, BLOG]);
    expect(await snap.get(`neon/${BLOG}:${id}`)).toMatchObject({
      name: "of the blog",
      kind: "database",
      state: "ready",
    });
    for (const options of [{ scopes: [BLOG] }, { projectId: BLOG }]) {
      const names = (await connect(options).snap.list().toArray()).map(({ name }) => name);
      expect(names).toEqual(["of the blog"]);
    }
  });

  it("lists the branches of all projects, or of the selected one, as sources", async () => {
    const idsOf = async (options: NeonAccountOptions<"neon"> = {}) => {
      const { cloud, snap } = connect(options);
      const { id } = cloud.store.branches.make({ name: "of the blog" }, { projectId: BLOG });
      const sources = await (await snap.sources()).toArray();
      return [id, sources.map((source) => [source.type, source.id])] as const;
    };
    const [own, all] = await idsOf();
    expect(all).toEqual(expect.arrayContaining([Object.values(BRANCH), ["database", own]]));
    const [one, selected] = await idsOf({ scopes: [BLOG] });
    expect(selected).toEqual([["database", one]]);
  });

  it("lists the branches of the other projects if one project fails", async () => {
    const { cloud, snap } = connect({ scopes: [SHOP, "gone-river-1", BLOG] });
    cloud.store.branches.make({}, { projectId: BLOG });
    const listing = await snap.sources({ onError: "collect" });
    expect((await listing.toArray()).map(({ scope }) => scope)).toEqual([SHOP, SHOP, BLOG]);
    expect(listing.outcomes).toMatchObject([
      { status: "partial", error: { name: "ScopeNotFoundError", scope: "gone-river-1" } },
    ]);
  });

  it("creates a snapshot of each branch of several projects, in its project", async () => {
    const { cloud, snap } = connect({ scopes: [SHOP, BLOG] });
    const { id } = cloud.store.branches.make({ name: "of the blog" }, { projectId: BLOG });
    const request = { sources: { account: "neon" }, name: "{source}-{date}", unlessYoungerThan: "20h" } as const;
    const { steps } = await snap.createAll(request);
    const refs = Object.fromEntries(steps.map(({ source, ref }) => [source.id, ref?.split(":")[0]]));
    expect(refs).toMatchObject({ [BRANCH.id]: `neon/${SHOP}`, [id]: `neon/${BLOG}` });
    expect(new Set((await snap.createAll(request)).steps.map(({ status }) => status))).toEqual(new Set(["skipped"]));
  });

  it("creates, restores and deletes a snapshot of a branch", async () => {
    const { cloud, snap } = connect({ scopes: [SHOP, BLOG] });
    const expiresAt = new Date("2027-01-01T00:00:00Z");
    const creation = { account: "neon", from: BRANCH, name: "nightly", expiresAt } as const;
    expect(await failureOf(snap.create(creation))).toMatchObject({
      message: expect.stringContaining("`scope` must be"),
    });
    const { snapshot } = await snap.create({ ...creation, scope: SHOP });
    expect(snapshot).toMatchObject({ name: "nightly", source: BRANCH, expiresAt });
    const { resource } = await snap.restore({
      account: "neon",
      id: snapshot.id,
      into: { type: "database", id: BRANCH.id },
    });
    expect(cloud.store.branches.get(resource.id)).toMatchObject({ name: "production", current_state: "ready" });
    expect(await snap.delete(snapshot.ref)).toMatchObject({ existed: true, state: "gone" });
    expect(cloud.store.snapshots.get(snapshot.raw.id)).toBeUndefined();
  });

  it("reports a failed operation, and a project that another operation has locked", async () => {
    const { cloud, snap } = connect({ projectId: SHOP });
    cloud.faults.add(
      { operation: "createSnapshot", call: 1, with: "failed" },
      { operation: "createSnapshot", with: 423 },
    );
    const creation = { account: "neon", from: BRANCH } as const;
    const failed = await failureOf(snap.create(creation));
    expect(failed).toMatchObject({ name: "WaitFailedError", started: { type: "snapshot" } });
    expect(await failureOf(snap.create(creation))).toMatchObject({ code: "ABORTED", status: 423, retryable: true });
  });

  it("ends a deletion after 10 minutes if its operation does not end", async () => {
    vi.useFakeTimers({ now: new Date("2030-01-01T00:00:00Z") });
    onTestFinished(() => void vi.useRealTimers());
    const fetch = async (request: Request) =>
      request.method === "DELETE"
        ? Response.json({ operations: [{ id: "op-1", status: "running" }] })
        : Response.json({ code: "", message: "try again" }, { status: 503 });
    const { snap } = connect({ projectId: SHOP, fetch });
    const failing = failureOf(snap.delete(`neon/${SHOP}:snap-1`));
    await vi.advanceTimersByTimeAsync(601_000);
    expect(await Promise.race([failing, "pending"])).toMatchObject({
      name: "TimeoutError",
      message: expect.stringContaining("600000 ms"),
    });
  });

  it("resumes a creation in its project", async () => {
    const { cloud, snap } = connect({}, createMockCloud());
    const creation = { account: "neon", from: BRANCH, scope: SHOP, name: "slow" } as const;
    const started = await interrupt(cloud, "getOperation", (options) => snap.create(creation, options));
    cloud.clock.advance(60_000);
    const again = connect({}, cloud).snap;
    const other = await failureOf(again.resume({ ...started, snapshot: `${BLOG}:snap-1` }));
    expect(other).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining(
        `"${SHOP}:listSnapshots" does not have the \`started.snapshot\` "${BLOG}:snap-1"`,
      ),
    });
    const { snapshot } = Object(await again.resume(JSON.parse(JSON.stringify(started))));
    expect(snapshot).toMatchObject({ name: "slow", ref: `neon/${SHOP}:${snapshot.raw.id}` });
  });
});
