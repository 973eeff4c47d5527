import { type Adapter, createSnap, type SnapshotPage } from "@snap/unified";
import { toPage } from "@snap/unified/adapter";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { type InstaVMAdapter, instavm } from "@snap/unified/instavm";
import { expectTypeOf } from "expect-type";
import { describe, expect, it } from "vitest";

const DROPLET = { type: "vm", id: "200776916" } as const;
const VOLUME = { type: "volume", id: "v" } as const;
const createBoth = () => createSnap({ accounts: [digitalocean({ token: "t" }), instavm({ apiKey: "instavm_sk_t" })] });

/** An adapter by hand; its type follows from what it is. */
const own = {
  provider: "own",
  account: "own",
  client: undefined,
  capabilities: { create: {}, restore: {} },
  async *listPages(): AsyncGenerator<SnapshotPage> {
    yield toPage([], undefined);
  },
  get: () => Promise.reject(new Error("none")),
  delete: async () => {},
  create: () => Promise.reject(new Error("none")),
} satisfies Adapter;

describe("the name of an account", () => {
  it("is known to the types where it is the default", () => {
    const snap = createSnap({ accounts: [instavm({ apiKey: "instavm_sk_t" })] });
    expectTypeOf(snap.account("instavm")).toEqualTypeOf<InstaVMAdapter<"instavm">>();
    // @ts-expect-error: there is no such account
    expect(() => snap.account("typo")).toThrow('Unknown account in "typo". Known: instavm.');
    expect(createBoth().account("digitalocean").client.GET).toBeTypeOf("function");
  });

  it("may be a text of which the types know no more", () => {
    const names: string[] = ["a", "b"];
    const snap = createSnap({ accounts: names.map((account) => digitalocean({ account, token: "t" })) });
    expect(snap.account("a").client.GET).toBeTypeOf("function");
    const adapters: Adapter[] = names.map((account) => digitalocean({ account, token: "t" }));
    expectTypeOf(createSnap({ accounts: adapters }).account("a")).toEqualTypeOf<Adapter>();
    const create = () => snap.create({ account: "a", from: VOLUME, name: "n" });
    expectTypeOf(create).returns.resolves.toHaveProperty("snapshot").toHaveProperty("provider");
  });

  it("says what is made and restored", () => {
    const snap = createBoth();
    const tries = [
      // @ts-expect-error: InstaVM makes no snapshot of a volume
      () => snap.create({ account: "instavm", from: VOLUME, name: "n" }),
      // @ts-expect-error: there is no such account
      () => snap.create({ account: "typo", from: DROPLET }),
      // @ts-expect-error: InstaVM restores into no volume
      () => snap.restore({ account: "instavm", id: "1", into: { type: "volume", name: "n" } }),
      () => snap.restore({ account: "digitalocean", id: "1", into: { type: "volume", name: "n" } }),
      () => snap.create({ account: "instavm", from: { type: "image", id: "node:24" }, vcpuCount: 2 }),
    ];
    expect(tries).toHaveLength(5);
  });
});

describe("what nobody reads", () => {
  it("does not compile", () => {
    const snap = createBoth();
    const fw = createSnap({ accounts: [fireworks({ accountId: "a", apiKey: "k" })] });
    const tries = [
      // @ts-expect-error: a droplet's snapshot takes no tags
      () => snap.create({ account: "digitalocean", from: DROPLET, tags: ["a"] }),
      // @ts-expect-error: they are called tags
      () => snap.create({ account: "digitalocean", from: VOLUME, name: "n", tag: ["a"] }),
      () => snap.create({ account: "digitalocean", from: VOLUME, name: "n", tags: ["a"] }),
      // @ts-expect-error: a VM has its size
      () => snap.create({ account: "instavm", from: DROPLET, vcpuCount: 2 }),
      // @ts-expect-error: misspelt
      () => snap.create({ account: "instavm", from: DROPLET, nmae: "n" }),
      // @ts-expect-error: Fireworks takes no name
      () => fw.create({ account: "fireworks", name: "n" }),
      () => fw.create({ account: "fireworks" }),
      // @ts-expect-error: a droplet has its tags
      () => snap.restore({ account: "digitalocean", id: "1", into: { type: "vm", id: "1", tags: [] } }),
    ];
    expect(tries).toHaveLength(8);
  });
});

describe("an adapter by hand", () => {
  it("has what its capabilities name", () => {
    const none = createSnap({ accounts: [own] });
    // @ts-expect-error: it makes none
    expect(none.create).toBeTypeOf("function");
    // @ts-expect-error: it restores none
    expect(none.restore).toBeTypeOf("function");
    const maker = { ...own, account: "maker", capabilities: { create: { volume: "at-once" }, restore: {} } } as const;
    const snap = createSnap({ accounts: [maker satisfies Adapter] });
    // @ts-expect-error: it restores none
    expect(snap.restore).toBeTypeOf("function");
    const tries = [
      () => snap.create({ account: "maker", from: VOLUME }),
      // @ts-expect-error: it makes none of a VM
      () => snap.create({ account: "maker", from: DROPLET }),
    ];
    expect(tries).toHaveLength(2);
  });

  it("restores into what its capabilities name", () => {
    const capabilities = { create: {}, restore: { vm: "new" } } as const;
    const restore = async () => DROPLET;
    const restorer = { ...own, account: "restorer", capabilities, restore } as const;
    const snap = createSnap({ accounts: [restorer satisfies Adapter, own] });
    // @ts-expect-error: it makes none
    expect(snap.create).toBeTypeOf("function");
    const tries = [
      () => snap.restore({ account: "restorer", id: "1", into: { type: "vm" } }),
      // @ts-expect-error: it restores into no volume
      () => snap.restore({ account: "restorer", id: "1", into: { type: "volume" } }),
      // @ts-expect-error: the other one restores none
      () => snap.restore({ account: "own", id: "1", into: { type: "vm" } }),
    ];
    expect(tries).toHaveLength(3);
  });

  it("has everything where its type says no more than that it is an adapter", () => {
    const snap = createSnap({ accounts: [own as Adapter] });
    expect(snap.create).toBeTypeOf("function");
    expect(snap.restore).toBeTypeOf("function");
  });
});

describe("options", () => {
  it("may be undefined", () => {
    const snap = createBoth();
    const signal = undefined as AbortSignal | undefined;
    const timeout = undefined;
    const tries = [
      () => snap.get("digitalocean/1", { signal }),
      () => snap.create({ account: "instavm", from: DROPLET }, { signal, timeout }),
      () => snap.create({ account: "instavm", from: DROPLET }, { timeout: "10m" }),
      () => snap.waitUntilReady("instavm/1", { signal, timeout, onStep: ({ value }) => value?.state }),
      () => snap.waitUntilGone("instavm/1", { signal, timeout, onStep: ({ value }) => value?.raw }),
      () => snap.account("instavm").client.GET("/v1/snapshots", { signal }),
    ];
    expect(tries).toHaveLength(6);
  });
});
