import { type Adapter, createSnap, type SnapshotPage } from "@snap/unified";
import { toPage } from "@snap/unified/adapter";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { type InstaVMAdapter, instavm } from "@snap/unified/instavm";
import { expectTypeOf } from "expect-type";
import { describe, expect, it } from "vitest";

const DROPLET = { type: "vm", id: "200776916" } as const;
const VOLUME = { type: "volume", id: "v" } as const;
const createBoth = () =>
  createSnap({ accounts: [digitalocean({ token: "t" }), instavm({ apiKey: "instavm_sk_0123456789_t" })] });

/** An adapter without a type annotation. */
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
  it("is known to the types if it is the default", () => {
    const snap = createSnap({ accounts: [instavm({ apiKey: "instavm_sk_0123456789_t" })] });
    expectTypeOf(snap.account("instavm")).toEqualTypeOf<InstaVMAdapter<"instavm">>();
    // @ts-expect-error: the account is unknown
    expect(() => snap.account("typo")).toThrow('Unknown account in "typo". Known: instavm.');
    expect(createBoth().account("digitalocean").client.GET).toBeTypeOf("function");
  });

  it("may be a string that the types do not know", () => {
    const names: string[] = ["a", "b"];
    const snap = createSnap({ accounts: names.map((account) => digitalocean({ account, token: "t" })) });
    expect(snap.account("a").client.GET).toBeTypeOf("function");
    const adapters: Adapter[] = names.map((account) => digitalocean({ account, token: "t" }));
    expectTypeOf(createSnap({ accounts: adapters }).account("a")).toEqualTypeOf<Adapter>();
    const create = () => snap.create({ account: "a", from: VOLUME, name: "n" });
    expectTypeOf(create).returns.resolves.toHaveProperty("snapshot").toHaveProperty("provider");
  });

  it("determines the sources and targets", () => {
    const snap = createBoth();
    const tries = [
      // @ts-expect-error: InstaVM cannot create a snapshot of a volume
      () => snap.create({ account: "instavm", from: VOLUME, name: "n" }),
      // @ts-expect-error: the account is unknown
      () => snap.create({ account: "typo", from: DROPLET }),
      // @ts-expect-error: InstaVM cannot restore into a volume
      () => snap.restore({ account: "instavm", id: "1", into: { type: "volume", name: "n" } }),
      () => snap.restore({ account: "digitalocean", id: "1", into: { type: "volume", name: "n" } }),
      () => snap.create({ account: "instavm", from: { type: "image", id: "node:24" }, vcpuCount: 2 }),
    ];
    expect(tries).toHaveLength(5);
  });
});

describe("an option that would be ignored", () => {
  it("does not compile", () => {
    const snap = createBoth();
    const fw = createSnap({ accounts: [fireworks({ accountId: "a", apiKey: "k" })] });
    const tries = [
      // @ts-expect-error: a snapshot of a droplet accepts no tags
      () => snap.create({ account: "digitalocean", from: DROPLET, tags: ["a"] }),
      // @ts-expect-error: the option is called tags
      () => snap.create({ account: "digitalocean", from: VOLUME, name: "n", tag: ["a"] }),
      () => snap.create({ account: "digitalocean", from: VOLUME, name: "n", tags: ["a"] }),
      // @ts-expect-error: a snapshot of a VM has the size of the VM
      () => snap.create({ account: "instavm", from: DROPLET, vcpuCount: 2 }),
      // @ts-expect-error: misspelt
      () => snap.create({ account: "instavm", from: DROPLET, nmae: "n" }),
      // @ts-expect-error: Fireworks accepts no name
      () => fw.create({ account: "fireworks", name: "n" }),
      () => fw.create({ account: "fireworks" }),
      // @ts-expect-error: a restored droplet keeps its tags
      () => snap.restore({ account: "digitalocean", id: "1", into: { type: "vm", id: "1", tags: [] } }),
    ];
    expect(tries).toHaveLength(8);
  });
});

describe("an adapter without a type annotation", () => {
  it("has the methods that its capabilities name", () => {
    const none = createSnap({ accounts: [own] });
    // @ts-expect-error: the adapter cannot create
    expect(none.create).toBeTypeOf("function");
    // @ts-expect-error: the adapter cannot restore
    expect(none.restore).toBeTypeOf("function");
    const maker = { ...own, account: "maker", capabilities: { create: { volume: "at-once" }, restore: {} } } as const;
    const snap = createSnap({ accounts: [maker satisfies Adapter] });
    // @ts-expect-error: the adapter cannot restore
    expect(snap.restore).toBeTypeOf("function");
    const tries = [
      () => snap.create({ account: "maker", from: VOLUME }),
      // @ts-expect-error: the adapter cannot create of a VM
      () => snap.create({ account: "maker", from: DROPLET }),
    ];
    expect(tries).toHaveLength(2);
  });

  it("restores into the targets that its capabilities name", () => {
    const capabilities = { create: {}, restore: { vm: "new" } } as const;
    const restore = async () => DROPLET;
    const restorer = { ...own, account: "restorer", capabilities, restore } as const;
    const snap = createSnap({ accounts: [restorer satisfies Adapter, own] });
    // @ts-expect-error: the adapter cannot create
    expect(snap.create).toBeTypeOf("function");
    const tries = [
      () => snap.restore({ account: "restorer", id: "1", into: { type: "vm" } }),
      // @ts-expect-error: the adapter cannot restore into a volume
      () => snap.restore({ account: "restorer", id: "1", into: { type: "volume" } }),
      // @ts-expect-error: the other adapter cannot restore
      () => snap.restore({ account: "own", id: "1", into: { type: "vm" } }),
    ];
    expect(tries).toHaveLength(3);
  });

  it("has all methods if its type is just Adapter", () => {
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
