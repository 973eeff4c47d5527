import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createAll, type Intercept } from "./support/all-accounts.ts";
import { collect, failureOf } from "./support/cloud.ts";

const VOLUME = { type: "volume", id: "89bcc42f-85cf-11e6-a004-000f53315871" } as const;

// Any request would fail with another error.
const REFUSE: Intercept = () => Promise.reject(new Error("no request is expected"));

describe("a list of accounts", () => {
  it("is refused if it is empty", () => {
    expect(() => createSnap({ accounts: [] })).toThrow("`accounts` must be an array such as [digitalocean()].");
  });
});

describe.each(["create", "restore"] as const)("%s", (method) => {
  it.each([
    [undefined, "undefined"],
    [{ acount: "do" }, "undefined"],
    [{ account: 3 }, "3"],
  ])("names the account that %j lacks", async (request, got) => {
    const { snap } = createAll();
    const failure = await failureOf(Reflect.apply(snap[method], undefined, [request]));
    expect(failure).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining(`\`account\` of \`snap.${method}\` must be a string, got ${got}`),
    });
  });
});

describe("a creation", () => {
  it.each([
    [{ from: "volume" }, '`from` must be an object with `type` and `id`, got "volume" (string).'],
    [{ name: 5 }, "`name` must be a string, got 5."],
    [{ tags: true }, "`tags` must be an array or an object of strings, got true."],
    [{ tags: { env: 5 } }, "`tags` must be an array or an object of strings, got a value of type Object."],
  ])("with %j is refused before any request", async (wrong, message) => {
    const { snap } = createAll({ intercept: REFUSE });
    const request = { account: "do", from: VOLUME, name: "x", ...wrong } as never;
    expect(await failureOf(snap.create(request))).toMatchObject({ name: "InvalidRequestError", message });
  });
});

describe.each([
  "get",
  "delete",
  "rename",
  "protect",
  "create",
  "restore",
  "resume",
  "waitUntilReady",
  "waitUntilGone",
] as const)("the options of `%s`", (method) => {
  const first: Readonly<Record<string, readonly unknown[]>> = {
    rename: ["do/1", "x"],
    protect: ["do/1", true],
    create: [{ account: "do", from: VOLUME }],
    restore: [{ account: "do", id: "1", into: { type: "volume" } }],
    resume: [{ account: "do" }],
  };
  it.each([
    [5, `The options of \`snap.${method}\` must be an object, got 5.`],
    [{ signl: null }, "Unknown option `signl`. Did you mean `signal`?"],
    [{ signal: {} }, "`signal` must be an AbortSignal, got a value of type Object."],
  ])("are refused before any request if they are %j", async (options, message) => {
    const { snap } = createAll({ intercept: REFUSE });
    const failure = await failureOf(Reflect.apply(snap[method], undefined, [...(first[method] ?? ["do/1"]), options]));
    expect(failure).toMatchObject({ name: "InvalidRequestError", message });
  });
});

it("accepts `null` as options", async () => {
  const { snap } = createAll();
  const [listed] = await collect(snap.list(null as never));
  const ref = listed?.ref ?? "";
  expect(await snap.get(ref, null as never)).toMatchObject({ ref });
  expect(await snap.waitUntilReady(ref, null as never)).toMatchObject({ ref });
});

describe("a restoration", () => {
  it("accepts an id that is a number", async () => {
    const { snap } = createAll();
    const request = { account: "do", id: 6372321, into: { type: "volume", name: "x" } };
    const failure = await failureOf(snap.restore(request as object as Parameters<typeof snap.restore>[0]));
    expect(failure).toMatchObject({ message: expect.stringContaining("do/6372321 is not a snapshot of a volume") });
  });

  it("without a target is refused", async () => {
    const { snap } = createAll();
    const request = { account: "do", id: "6372321" };
    const failure = await failureOf(snap.restore(request as object as Parameters<typeof snap.restore>[0]));
    expect(failure).toMatchObject({
      name: "UnsupportedOperationError",
      message: expect.stringContaining("Supported: vm"),
    });
  });
});

describe("a query", () => {
  it.each([
    [{ source: 5 } as object, "`source` must be an object with `type` and `id`, got 5."],
    [{ account: "typo" }, '`account` must be one of do, fw, vm, got "typo" (string).'],
    [
      { provider: ["digitalocean", "do"] },
      '`provider` must be one of digitalocean, fireworks, instavm, got "do" (string).',
    ],
  ])("is refused if it names an unknown account or provider: %j", async (query, message) => {
    const { snap } = createAll();
    await expect(snap.list(query).toArray()).rejects.toThrow(message);
  });

  it("is also refused by a plan", async () => {
    const { snap } = createAll();
    const misspelt: object = { olderthan: "30d" };
    expect(await failureOf(snap.plan({ keepLast: 1 }, misspelt))).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("Unknown option `olderthan`. Did you mean `olderThan`?"),
    });
  });
});

describe("a ref", () => {
  it.each(["get", "delete"] as const)("of an unknown account is refused by `%s`", async (method) => {
    const { snap } = createAll();
    expect(await failureOf(snap[method]("elsewhere/1"))).toMatchObject({
      name: "InvalidRequestError",
      message: 'Unknown account in "elsewhere/1". Known: do, fw, vm.',
    });
  });

  it("is not found in another account of the same provider", async () => {
    const { snap } = createAll();
    const ref = "vm/6372321";
    expect(await failureOf(snap.get(ref))).toMatchObject({ code: "NOT_FOUND", account: "vm" });
    expect(await snap.delete(ref)).toEqual({ ref, existed: false, verified: true, state: "gone" });
  });
});

describe("a snapshot", () => {
  it("that was deleted after the listing is not found by `get`, and is already gone for `delete`", async () => {
    const { clouds, snap } = createAll();
    const [listed] = await collect(snap.list({ account: "do" }));
    const stored = clouds.do.store.snapshots.get(listed?.id);
    if (stored) clouds.do.store.snapshots.delete(stored);
    const ref = listed?.ref ?? "";
    expect(await failureOf(snap.get(ref))).toMatchObject({ name: "ApiError", code: "NOT_FOUND" });
    expect(await snap.delete(ref)).toMatchObject({ existed: false });
    await expect(snap.waitUntilGone(ref)).resolves.toBeUndefined();
  });

  it.each([{ order: "createdAt" }, { order: "-createdAt" }] as const)(
    "is listed even if others are deleted while a list with %j is read",
    async (order) => {
      const { clouds, snap } = createAll();
      for (let count = 0; count < 450; count++) clouds.do.store.snapshots.make({});
      for await (const { ref } of snap.list({ account: "do", ...order })) await snap.delete(ref);
      expect([...clouds.do.store.snapshots]).toEqual([]);
    },
  );

  it("keeps a name with control characters unchanged", async () => {
    const { clouds, snap } = createAll();
    const name = "nightly\u001b[2J\u0000\n‮";
    clouds.do.store.snapshots.make({ name });
    const names = (await collect(snap.list({ account: "do", name: "nightly*" }))).map((snapshot) => snapshot.name);
    expect(names).toEqual([name]);
  });

  it("is named as a candidate, but not returned, if the response was lost and the clocks differ", async () => {
    vi.useFakeTimers({ now: new Date("2026-11-21T09:01:30Z"), toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const { clouds, snap } = createAll();
    clouds.do.faults.add({ operation: "createVolumeSnapshot", with: "lost" });
    const failure = await failureOf(snap.create({ account: "do", from: VOLUME, name: "late" }));
    const { id } = [...clouds.do.store.snapshots].find(({ name }) => name === "late") ?? {};
    expect(failure).toMatchObject({ retryable: false, message: expect.stringContaining(`(candidates: do/${id}`) });
  });
});

describe("a 200 response that breaks the contract", () => {
  const fetch = (body: unknown) => async () => Response.json(body);
  const accounts = {
    digitalocean: (body: unknown) => digitalocean({ token: "bad-token", fetch: fetch(body), retry: false }),
    fireworks: (body: unknown) =>
      fireworks({ apiKey: "bad-key", accountId: "acme-robotics", fetch: fetch(body), retry: false }),
    instavm: (body: unknown) => instavm({ apiKey: "instavm_sk_0123456789_bad", fetch: fetch(body), retry: false }),
  };

  it.each([
    ["digitalocean", { snapshots: 5, meta: { total: 5 } }],
    ["digitalocean", { snapshots: [null], meta: { total: 1 } }],
    ["digitalocean", { snapshots: [{ name: "no id" }], meta: { total: 1 } }],
    ["digitalocean", null],
    ["digitalocean", {}],
    ["digitalocean", { snapshots: null, meta: { total: 3 } }],
    ["fireworks", { snapshots: "none" }],
    ["fireworks", null],
    ["fireworks", { snapshots: [null] }],
    ["instavm", { detail: "moved" }],
    ["instavm", [null]],
  ] as const)("fails the listing of that account alone: %s %j", async (provider, body) => {
    const { clouds, snap } = createAll();
    const whole = [...clouds.vm.store.snapshots].length;
    const both = createSnap({ accounts: [accounts[provider](body), { ...snap.account("vm"), account: "good" }] });
    const listing = both.list({ onError: "collect" });
    expect(await collect(listing)).toHaveLength(whole);
    const name = body === null ? "UnreadableResponseError" : "UnexpectedResponseError";
    expect(listing.outcomes).toMatchObject([
      { status: "failed", error: { name, account: provider, operation: "listSnapshots" } },
      { status: "ok" },
    ]);
  });

  it("without a list counts as empty if the contract allows it", async () => {
    expect(await collect(createSnap({ accounts: [accounts.fireworks({})] }).list())).toEqual([]);
  });

  it.each([
    ["digitalocean", "1", {}],
    ["digitalocean", "1", null],
    ["fireworks", "accounts/acme-robotics/snapshots/1", {}],
    ["fireworks", "accounts/acme-robotics/snapshots/1", []],
    ["instavm", "1", "text"],
  ] as const)("fails a get: %s %s %j", async (provider, id, body) => {
    const snap = createSnap({ accounts: [accounts[provider](body)] });
    const failure = await failureOf(snap.get(`${provider}/${id}`));
    const name = body === null ? "UnreadableResponseError" : "UnexpectedResponseError";
    expect(failure).toMatchObject({ name, account: provider, operation: "getSnapshot" });
  });

  it("with a new state yields a snapshot with the state `unknown`", async () => {
    const name = "accounts/acme-robotics/snapshots/1";
    const snap = createSnap({ accounts: [accounts.fireworks({ name, state: "ARCHIVED" })] });
    expect(await snap.get(`fireworks/${name}`)).toMatchObject({ state: "unknown", raw: { state: "ARCHIVED" } });
    const own = createSnap({ accounts: [accounts.instavm({ id: "1", status: "archived" })] });
    expect(await own.get("instavm/1")).toMatchObject({ state: "unknown", raw: { status: "archived" } });
  });
});
