import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createServerFactory } from "../../src/mcp/create-server-factory.ts";
import { type Answer, connect, connectTo, createAccount } from "./connect.ts";

const REF = "prod/6372321";

function tokenOf({ data }: Answer): string {
  return (data["confirmation"] as { token: string }).token;
}

describe("delete_snapshots", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("deletes what a preview has shown, and writes a line for each change", async () => {
    const { call, cloud, audit } = await connect({ allow: ["delete"] });
    const preview = await call("preview_deletion", { refs: [REF] });
    expect(preview.data).toMatchObject({ snapshots: [{ ref: REF }], problems: [] });
    const { data } = await call("delete_snapshots", { token: tokenOf(preview), refs: [REF] });
    expect(data).toEqual({ results: [{ ref: REF, status: "deleted", reason: null }] });
    expect([...cloud.store.snapshots].map(({ id }) => `prod/${id}`)).not.toContain(REF);
    expect(audit()).toEqual([{ time: expect.any(String), tool: "delete_snapshots", result: "deleted", subject: REF }]);
  });

  it("does not exist unless it is allowed", async () => {
    const { client, cloud } = await connect({ allow: ["create"] });
    const called = client.callTool({ name: "delete_snapshots", arguments: { token: "x", refs: [REF] } });
    await expect(called).rejects.toThrow(/delete_snapshots/);
    expect([...cloud.store.snapshots]).toHaveLength(3);
  });

  it("refuses an unknown, used or expired token, and a token for other refs", async () => {
    const { call, cloud } = await connect({ allow: ["delete"] });
    const others = [...cloud.store.snapshots].map(({ id }) => `prod/${id}`);
    const refused = async (token: string, refs: readonly string[], reason: RegExp) =>
      expect(await call("delete_snapshots", { token, refs })).toMatchObject({
        isError: true,
        text: expect.stringMatching(reason),
      });

    await refused("guess", [REF], /unknown or was used before\. Call preview_deletion again\.$/);

    const foreign = tokenOf(await call("preview_deletion", { refs: [REF] }));
    await refused(foreign, others, /must be exactly those of the preview/);
    await refused(foreign, [REF], /unknown or was used before/);

    vi.useFakeTimers({ toFake: ["Date"] });
    const expired = tokenOf(await call("preview_deletion", { refs: [REF] }));
    vi.setSystemTime(Date.now() + 300_000);
    await refused(expired, [REF], /expired: it is valid for five minutes/);

    const early = tokenOf(await call("preview_deletion", { refs: [REF] }));
    vi.setSystemTime(Date.now() - 600_000);
    await refused(early, [REF], /expired: it is valid for five minutes/);
    expect([...cloud.store.snapshots]).toHaveLength(3);
  });

  it("accepts a token once, also if it is used twice at the same time", async () => {
    const { call, audit } = await connect({ allow: ["delete"] });
    const token = tokenOf(await call("preview_deletion", { refs: [REF] }));
    const answers = await Promise.all([1, 2].map(() => call("delete_snapshots", { token, refs: [REF] })));
    expect(answers.map(({ isError }) => isError).sort()).toEqual([false, true]);
    expect(audit()).toMatchObject([
      { tool: "delete_snapshots", result: "refused", subject: REF, error: expect.stringContaining("was used before") },
      { tool: "delete_snapshots", result: "deleted", subject: REF },
    ]);
  });

  it("keeps a snapshot that has changed since the preview", async () => {
    const { call, cloud } = await connect({ allow: ["delete"] });
    const token = tokenOf(await call("preview_deletion", { refs: [REF] }));
    const shown = [...cloud.store.snapshots].find(({ id }) => `${id}` === "6372321");
    if (shown) cloud.store.snapshots.update(shown, { name: "keep-me" });
    const { data } = await call("delete_snapshots", { token, refs: [REF] });
    expect(data).toMatchObject({ results: [{ ref: REF, status: "changed" }] });
    expect([...cloud.store.snapshots]).toHaveLength(3);
  });

  it("keeps a snapshot that was tagged since the preview", async () => {
    const { call, cloud } = await connect({ allow: ["delete"] });
    const token = tokenOf(await call("preview_deletion", { refs: [REF] }));
    const shown = [...cloud.store.snapshots].find(({ id }) => `${id}` === "6372321");
    if (shown) cloud.store.snapshots.update(shown, { tags: ["legal-hold"] });
    const { data } = await call("delete_snapshots", { token, refs: [REF] });
    expect(data).toMatchObject({ results: [{ ref: REF, status: "changed" }] });
    expect([...cloud.store.snapshots]).toHaveLength(3);
  });

  it("returns no token if a ref cannot be deleted, or if there are more than the user allows", async () => {
    const { call } = await connect({ allow: ["delete"], maxDeletions: 1 });
    expect((await call("preview_deletion", { refs: ["prod/404"] })).data).toMatchObject({
      problems: [{ ref: "prod/404" }],
      confirmation: null,
    });
    const { isError, text } = await call("preview_deletion", { refs: [REF, "prod/1"] });
    expect(isError).toBe(true);
    expect(text).toBe("`refs` must name at most 1 snapshot, got 2. The user can raise `--max-deletions`.");
  });

  it.each(["10%", "0%"] as const)(
    "deletes only what is planned if the user allows a share such as %s",
    async (maxDeletions) => {
      const { call, cloud } = await connect({ allow: ["delete"], maxDeletions });
      const { isError, text } = await call("preview_deletion", { refs: [REF] });
      expect(isError).toBe(true);
      expect(text).toBe(
        `\`--max-deletions\` must be a number for a deletion without a plan, got ${maxDeletions}. Use plan_retention and apply_plan, or ask the user to start the server with a number.`,
      );
      expect([...cloud.store.snapshots]).toHaveLength(3);
    },
  );

  it("records hidden characters as escapes of JSON", async () => {
    const { call, audit, lines } = await connect({ allow: ["create"] });
    await call("create_snapshot", { account: "prod", from: { type: "vol\u202eume\n", id: "1\u0085" } });
    expect(audit()).toMatchObject([{ result: "failed", subject: "prod vol\u202eume\n:1\u0085" }]);
    expect(lines.join("")).toMatch(/^[ -~]+\n$/);
  });

  it("reports each snapshot that could not be deleted", async () => {
    const { call, cloud, audit } = await connect({ allow: ["delete"] });
    const token = tokenOf(await call("preview_deletion", { refs: [REF] }));
    cloud.faults.add({ operation: "deleteSnapshot", with: 403 });
    const { data, text } = await call("delete_snapshots", { token, refs: [REF] });
    expect(data).toMatchObject({ results: [{ status: "failed", reason: expect.stringContaining("403") }] });
    expect(audit()).toMatchObject([{ result: "failed", error: expect.stringContaining("403") }]);
    expect(text + JSON.stringify(audit())).not.toContain("dop_secret");
  });
});

describe("apply_plan", () => {
  const policy = { keepLast: 1, per: "account" };

  it("applies a plan once", async () => {
    const { call, cloud, audit } = await connect({ allow: ["delete"] });
    const token = tokenOf(await call("plan_retention", { policy }));
    expect((await call("apply_plan", { token })).data).toMatchObject({ deleted: 1, gone: 0, problems: [] });
    expect([...cloud.store.snapshots]).toHaveLength(2);
    expect(audit()).toHaveLength(1);
    expect(await call("apply_plan", { token })).toMatchObject({
      isError: true,
      text: expect.stringContaining("Call plan_retention again"),
    });
    expect(audit().slice(1)).toMatchObject([{ tool: "apply_plan", result: "refused", subject: "a plan" }]);
  });

  it("is refused if an account could not be loaded", async () => {
    const { snap, adapters, cloud } = createAccount();
    const failure = { account: "other", provider: "digitalocean", error: new Error("set OTHER_TOKEN.") };
    const { call } = await connectTo(
      createServerFactory({
        loaded: { snap, adapters, failures: [failure], prices: [] },
        ...{ allow: ["delete"], maxDeletions: 50, audit: () => undefined, now: () => new Date() },
      })(),
    );
    const plan = await call("plan_retention", { policy });
    expect(plan.data["incomplete"]).toEqual([expect.objectContaining({ account: "other", error: "set OTHER_TOKEN." })]);
    expect(await call("apply_plan", { token: tokenOf(plan) })).toMatchObject({
      isError: true,
      text: expect.stringContaining("lacks snapshots of other"),
    });
    expect([...cloud.store.snapshots]).toHaveLength(3);
  });

  it("has no token if not all deletions were shown", async () => {
    const { call, cloud } = await connect({ allow: ["delete"] });
    const [shown] = cloud.store.snapshots;
    for (const id of ["1", "2"]) cloud.store.snapshots.make({ ...shown, id, created_at: "2020-01-01T00:00:00Z" });
    const all = await call("plan_retention", { policy });
    expect(all.data).toMatchObject({ deletes: 3, moreDeletions: 0, confirmation: { token: expect.any(String) } });
    const some = await call("plan_retention", { policy, limit: 2 });
    expect(some.data).toMatchObject({ deletes: 3, moreDeletions: 1, confirmation: null });
  });

  it("is refused if the plan deletes more than the user allows", async () => {
    const { call, cloud, audit } = await connect({ allow: ["delete"], maxDeletions: 0 });
    const token = tokenOf(await call("plan_retention", { policy }));
    expect(await call("apply_plan", { token })).toMatchObject({ isError: true });
    expect([...cloud.store.snapshots]).toHaveLength(3);
    expect(audit()).toMatchObject([{ result: "refused", error: expect.stringContaining("delete") }]);
  });

  it("writes a line if the call is cancelled before the first deletion", async () => {
    const { call, client, cloud, audit } = await connect({ allow: ["delete"] });
    const token = tokenOf(await call("plan_retention", { policy }));
    const cancellation = new AbortController();
    const applied = client.callTool({ name: "apply_plan", arguments: { token } }, { signal: cancellation.signal });
    // The server has received the call, but has sent no request.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    cancellation.abort();
    await expect(applied).rejects.toThrow();
    const line = { tool: "apply_plan", result: "unknown", subject: "a plan" };
    await expect.poll(audit).toContainEqual(expect.objectContaining(line));
    expect([...cloud.store.snapshots]).toHaveLength(3);
  });

  it("does not accept the token of another preview", async () => {
    const { call, cloud } = await connect({ allow: ["delete"] });
    const token = tokenOf(await call("preview_deletion", { refs: [REF] }));
    expect((await call("apply_plan", { token })).isError).toBe(true);
    expect([...cloud.store.snapshots]).toHaveLength(3);
  });
});

describe("create_snapshot and restore_snapshot", () => {
  it("create a snapshot, and return the errors of unsupported kinds", async () => {
    const { call, audit } = await connect({ allow: ["create"] });
    const volume = { type: "volume", id: "89bcc42f-85cf-11e6-a004-000f53315871" };
    const { data } = await call("create_snapshot", { account: "prod", from: volume, name: "by-assistant" });
    expect(data).toMatchObject({ snapshot: { name: "by-assistant", source: volume } });
    expect(audit()).toMatchObject([{ tool: "create_snapshot", result: "created" }]);
    const wrong = await call("create_snapshot", { account: "prod", from: { type: "sandbox", id: "1" } });
    expect(wrong).toMatchObject({ isError: true, text: expect.stringContaining("sandbox") });
    expect(audit()).toHaveLength(2);
  });

  it("restore only with the token of a preview of the same restoration", async () => {
    const { call, cloud, audit } = await connect({ allow: ["restore"] });
    const into = { type: "vm", id: "200776916" };
    const preview = await call("restore_snapshot", { ref: REF, into });
    expect(preview.data).toMatchObject({ snapshot: { ref: REF }, overwrites: into });
    expect(preview.data["restored"]).toBeUndefined();

    const other = await call("restore_snapshot", { ref: REF, into: { ...into, id: "1" }, token: tokenOf(preview) });
    expect(other).toMatchObject({ isError: true, text: expect.stringContaining("must be those of the preview") });
    expect(audit()).toMatchObject([{ tool: "restore_snapshot", result: "refused", subject: REF }]);

    const token = tokenOf(await call("restore_snapshot", { ref: REF, into }));
    const advancing = setInterval(() => cloud.clock.advance(600_000), 20);
    onTestFinished(() => clearInterval(advancing));
    const { data } = await call("restore_snapshot", { ref: REF, into, token });
    expect(data).toEqual({ restored: into });
    expect(audit().slice(1)).toMatchObject([{ result: "restored", subject: `${REF} to vm:200776916` }]);
  });

  // JSON has such numbers: 1e400 is read as Infinity, which JSON.stringify writes as null.
  it.each([
    ["a property has changed from null to a number that is too large", '{"note":null}', '{"note":1e400}'],
    ["this number is nested", '{"note":{"deep":[null]}}', '{"note":{"deep":[1e400]}}'],
    ["zero has become negative", '{"note":0}', '{"note":-0}'],
    ["a nested `__proto__` was added", '{"note":{}}', '{"note":{"__proto__":{"id":"5"}}}'],
  ])("restore nothing if %s", async (_, shown, changed) => {
    const { call, cloud } = await connect({ allow: ["restore"] });
    const into = { type: "volume", name: "copy" };
    const token = tokenOf(await call("restore_snapshot", { ref: REF, into: { ...into, ...JSON.parse(shown) } }));
    const known = cloud.requests.length;
    const other = await call("restore_snapshot", { ref: REF, into: { ...into, ...JSON.parse(changed) }, token });
    expect(other).toMatchObject({ isError: true, text: expect.stringContaining("must be those of the preview") });
    expect(cloud.requests).toHaveLength(known);
  });

  it.each([
    ["`__proto__`", '{"type":"volume","__proto__":{"id":"5"}}', "`into` must not have a property `__proto__`"],
    ["an id that is a list", '{"type":"vm","id":["200776916"]}', "into.id: Invalid input: expected string"],
    ["an id that is a number", '{"type":"vm","id":200776916}', "into.id: Invalid input: expected string"],
  ])("refuse %s without a request", async (_, into, reason) => {
    const { call, cloud } = await connect({ allow: ["restore"] });
    const token = tokenOf(await call("restore_snapshot", { ref: REF, into: { type: "vm", id: "200776916" } }));
    const known = cloud.requests.length;
    for (const more of [{}, { token }])
      expect(await call("restore_snapshot", { ref: REF, into: JSON.parse(into), ...more })).toMatchObject({
        isError: true,
        text: expect.stringContaining(reason),
      });
    expect(cloud.requests).toHaveLength(known);
  });

  it.each([
    ["preview_deletion", { refs: [REF], account: "prod" }],
    ["list_snapshots", { tag: ["a"] }],
    ["list_snapshots", { source: { kind: "vm" } }],
    ["plan_retention", { policy: { keepLast: 1, protect: { tag: ["legal-hold"] } } }],
    ["create_snapshot", { account: "prod", from: { type: "volume", id: "1", region: "nyc3" } }],
  ])("%s refuses an argument that it does not have: %j", async (name, input) => {
    const { call, cloud } = await connect({ allow: ["create", "delete"] });
    const { isError, text } = await call(name, input);
    expect([isError, text]).toEqual([true, expect.stringContaining("Unrecognized key")]);
    expect(cloud.requests).toEqual([]);
  });
});
