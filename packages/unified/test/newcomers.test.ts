import { type Adapter, createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import { expectTypeOf } from "expect-type";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createAll } from "./support/all-accounts.ts";

const VARIABLES = {
  DIGITALOCEAN_TOKEN: "t",
  FIREWORKS_API_KEY: "k",
  FIREWORKS_ACCOUNT_ID: "a",
  INSTAVM_API_KEY: "instavm_sk_0123456789_t",
};

function stubEnvironment() {
  for (const [name, value] of Object.entries(VARIABLES)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

describe("createSnap", () => {
  it.each([
    [],
    [undefined],
    [{}],
    [{ accounts: [] }],
    [[digitalocean({ token: "t" })]],
    [{ accounts: digitalocean({ token: "t" }) }],
    [{ accounts: [digitalocean] }],
    [{ accounts: [undefined] }],
  ])("explains its argument for %j", (...given: unknown[]) => {
    const create = () => Reflect.apply(createSnap, undefined, given);
    expect(create).toThrow("`accounts` must be an array such as [digitalocean()].");
  });

  it.each([
    ["DIGITALOCEAN_TOKEN", "token", digitalocean],
    ["INSTAVM_API_KEY", "apiKey", instavm],
    ["FIREWORKS_API_KEY", "apiKey", fireworks],
  ] as const)("refuses two accounts that would both read %s", (variable, option, create: (o: object) => Adapter) => {
    stubEnvironment();
    const accounts = [create({ account: "prod" }), create({ account: "test" })];
    expect(() => createSnap({ accounts })).toThrow(
      `"prod" and "test" both read ${variable}. Pass \`${option}\` to each.`,
    );
    expect(() =>
      createSnap({ accounts: [...accounts.slice(1), digitalocean({ account: "c", token: "t" })] }),
    ).not.toThrow();
  });

  it("refuses two Fireworks accounts that would both read the account's id", () => {
    stubEnvironment();
    const accounts = [fireworks({ account: "a", apiKey: "1" }), fireworks({ account: "b", apiKey: "2" })];
    expect(() => createSnap({ accounts })).toThrow(
      '"a" and "b" both read FIREWORKS_ACCOUNT_ID. Pass `accountId` to each.',
    );
  });

  it("knows every variable that an adapter reads", () => {
    stubEnvironment();
    const adapters: Adapter[] = [digitalocean(), fireworks(), instavm()];
    const known = adapters.flatMap(({ environment = {} }) => Object.values(environment));
    expect(known.sort()).toEqual(Object.keys(VARIABLES).sort());
    const given = [digitalocean({ token: "t" }), fireworks({ apiKey: "k", accountId: "a" }), instavm({ apiKey: "k" })];
    expect(given.map(({ environment }) => environment)).toEqual([{}, {}, {}]);
  });

  it("completes the name of every account in `create`", () => {
    const { snap } = createAll();
    expectTypeOf<Parameters<typeof snap.create>[0]["account"]>().toEqualTypeOf<"do" | "fw" | "vm">();
    expectTypeOf<Parameters<typeof snap.restore>[0]["account"]>().toEqualTypeOf<"do" | "vm">();
    expect(snap.create).toBeTypeOf("function");
  });
});

describe("a listing", () => {
  const message = "A listing is not an array. Use `for await`, or `await` its `.toArray()`.";

  it.each<[string, (listing: never[]) => unknown]>([
    ["for…of", (listing) => Array.from(listing)],
    ["spread", (listing) => [...listing]],
    [".map", (listing) => listing.map(String)],
    [".length", (listing) => listing.length],
    [".filter", (listing) => listing.filter(Boolean)],
    [".forEach", (listing) => listing.forEach(String)],
    [".at", (listing) => listing.at(0)],
  ])("explains what to do instead of %s", (_, use) => {
    const { snap } = createAll();
    expect(() => use(snap.list() as unknown as never[])).toThrow(message);
  });

  it("does not compile if it is used as an array", () => {
    const listing = createAll().snap.list();
    const tries = [
      // @ts-expect-error: a listing is not an array
      () => [...listing],
      // @ts-expect-error: a listing is not an array
      () => listing.map(String),
      // @ts-expect-error: a listing is not an array
      () => listing.length,
    ];
    for (const attempt of tries) expect(attempt).toThrow(message);
  });

  it("is collected by toArray, up to a limit", async () => {
    const { snap } = createAll();
    const all = await snap.list({ order: "createdAt" }).toArray();
    expect(all.length).toBeGreaterThan(4);
    expect(await snap.list({ order: "createdAt" }).toArray({ limit: 2 })).toEqual(all.slice(0, 2));
    const listing = snap.list({ account: "do" });
    expect(await listing.toArray()).toHaveLength(listing.outcomes[0]?.count ?? 0);
  });
});

describe("a misspelt option", () => {
  const { snap } = createAll();
  const from = { type: "vm", id: "vm_5d20c7" } as const;
  it.each<[string, string, (option: object) => Promise<unknown>]>([
    ["stat", "state", (option) => snap.list(option).toArray()],
    ["concurency", "concurrency", (option) => snap.list(option).toArray()],
    ["sorce", "source", (option) => snap.plan({ keepLast: 1 }, option)],
    ["singal", "signal", (option) => snap.get("do/6372321", option)],
    ["singal", "signal", (option) => snap.delete("do/1", option)],
    ["timeOut", "timeout", (option) => snap.create({ account: "vm", from }, option)],
    ["timeOut", "timeout", (option) => snap.restore({ account: "vm", id: "1", into: { type: "vm" } }, option)],
    ["timeOut", "timeout", (option) => snap.waitUntilReady("do/6372321", option)],
    ["onstep", "onStep", (option) => snap.waitUntilGone("do/6372321", option)],
    ["alowPartial", "allowPartial", (option) => snap.plan({ keepLast: 1 }).then((plan) => snap.apply(plan, option))],
  ])("is refused: %s, with %s suggested (%#)", async (wrong, right, act) => {
    await expect(act({ [wrong]: "x" })).rejects.toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining(`Unknown option \`${wrong}\`. Did you mean \`${right}\`?`),
    });
  });
});
