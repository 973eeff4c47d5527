import type { RetentionPolicy } from "@snap/unified";
import { formatPlan, planRetention, planTotals } from "@snap/unified/retention";
import { describe, expect, it } from "vitest";
import { createAll, type Intercept } from "./support/all-accounts.ts";
import { failureOf } from "./support/cloud.ts";
import { createPlan } from "./support/create-plan.ts";
import { makeSnapshot } from "./support/make-snapshot.ts";

// Any request would fail with another error.
const REFUSE: Intercept = () => Promise.reject(new Error("no request is expected"));
const VOLUME = { type: "volume", id: "89bcc42f-85cf-11e6-a004-000f53315871" } as const;

// Values from JavaScript whose contents would be ignored, such as a promise that was not awaited.
const NOT_OBJECTS = [
  ["a promise", Promise.resolve({ account: "do" }), "a value of type Promise"],
  ["a number", 5, "5"],
  ["a string", "do", '"do" (string)'],
  ["a list", ["do"], "a value of type Array"],
  ["a Date", new Date(0), "a value of type Date"],
  ["a Map", new Map([["account", "do"]]), "a value of type Map"],
  ["an error", new Error("do"), "a value of type Error"],
  ["a function", () => ({ account: "do" }), "a value of type Function"],
] as const;

/** Expects that a call is refused with a message. */
async function expectRefusal(call: () => unknown, message: string) {
  const failure = await failureOf((async () => call())());
  expect(failure).toMatchObject({ name: "InvalidRequestError", message: expect.stringContaining(message) });
}

/** Calls a method of an API whose requests all fail. */
function call(method: string, ...passed: readonly unknown[]): unknown {
  const { snap } = createAll({ intercept: REFUSE });
  const returned: unknown = Reflect.apply(Reflect.get(snap, method), undefined, passed);
  return method === "list" ? Reflect.apply(Reflect.get(Object(returned), "toArray"), returned, []) : returned;
}

describe.each(NOT_OBJECTS)("%s", (_, value, got) => {
  it.each([
    ["list", []],
    ["sources", []],
    ["plan", [{ keepLast: 1 }]],
    ["createAll", [{ sources: [], name: "{source}" }]],
    ["summary", [[]]],
  ] as const)("is refused instead of the options of `%s`", async (method, first) => {
    const message = `The options of \`snap.${method}\` must be an object, got ${got}.`;
    await expectRefusal(() => call(method, ...first, value), message);
  });

  it("is refused instead of the options of `apply`, which may limit the deletions", async () => {
    const { plan, requests, snap } = await createPlan();
    await expectRefusal(() => snap.apply(plan, value as never), "The options of `snap.apply` must be an object, got ");
    await expectRefusal(
      () => snap.apply(plan, { perAccount: value as never }),
      `\`perAccount\` must be an object, got ${got}.`,
    );
    expect(requests()).toEqual([]);
  });

  it("is refused instead of the source in a query, which would match everything", async () => {
    await expectRefusal(() => call("list", { source: value }), "`source` must be an object with `type` and `id`, got ");
    await expectRefusal(() => call("plan", { keepLast: 1 }, { source: value }), "`source` must be an object");
  });

  it.each([
    ["protect", { keepLast: 1, protect: value }],
    ["orphans", { keepLast: 1, orphans: value }],
    ["tiers[0].match", { tiers: [{ match: value, keepLast: 1 }], otherwise: "keep" }],
    ["tiers[0].protect", { tiers: [{ match: { tags: ["a"] }, keepLast: 1, protect: value }], otherwise: "keep" }],
    ["otherwise", { tiers: [{ match: { tags: ["a"] }, keepLast: 1 }], otherwise: value }],
    ["policy", value],
  ])("is refused instead of `%s`, which may keep snapshots", async (place, policy) => {
    await expectRefusal(() => call("plan", policy), `\`${place}\` must be `);
    await expectRefusal(() => planRetention([], policy as RetentionPolicy), `\`${place}\` must be `);
  });

  it("is refused instead of the conditions of `createAll`, which would match all sources", async () => {
    if (Array.isArray(value))
      return expectRefusal(() => call("createAll", { sources: value, name: "n" }), "`sources[0]");
    const message = `\`sources\` must be conditions, a listing of snap.sources, or an array, got ${got}.`;
    await expectRefusal(() => call("createAll", { sources: value, name: "{source}" }), message);
    const request = { sources: [], name: "{source}" };
    await expectRefusal(
      () => call("createAll", request, { perAccount: value }),
      "`perAccount` must be an object, got ",
    );
  });

  it("is refused instead of the options of functions that send no request", async () => {
    const { plan } = await createPlan();
    const message = `\`options\` must be an object, got ${got}.`;
    await expectRefusal(() => planRetention([], { keepLast: 1 }, value as never), message);
    await expectRefusal(() => formatPlan(plan, value as never), message);
    await expectRefusal(() => planTotals(plan, value as never), message);
  });

  it("is refused instead of the source of a creation", async () => {
    const request = { account: "do", from: value, name: "x" };
    await expectRefusal(
      () => call("create", request),
      `\`from\` must be an object with \`type\` and \`id\`, got ${got}.`,
    );
  });
});

describe("a value that is neither true nor false", () => {
  it.each(["false", "no", 0, 1, null])("is refused instead of a permission to delete: %j", async (value) => {
    const { plan, requests, snap } = await createPlan();
    for (const option of ["allowDeleteAll", "allowEmptySource"]) {
      const message = `\`${option}\` must be a boolean, got `;
      await expectRefusal(() => snap.plan({ keepLast: 1 }, { [option]: value }), message);
      await expectRefusal(() => planRetention([], { keepLast: 1 }, { [option]: value }), message);
    }
    for (const option of ["allowPartial", "dryRun", "verify"]) {
      await expectRefusal(() => snap.apply(plan, { [option]: value }), `\`${option}\` must be a boolean, got `);
    }
    expect(requests()).toEqual([]);
  });
});

describe("a signal that is not an AbortSignal", () => {
  const signal = new AbortController();
  it.each([
    ["list", [{ signal }]],
    ["sources", [{ signal }]],
    ["plan", [{ keepLast: 1 }, { signal }]],
    ["createAll", [{ sources: [], name: "{source}" }, { signal }]],
  ] as const)("is refused by `%s` before any request", async (method, passed) => {
    const message = "`signal` must be an AbortSignal, got a value of type AbortController.";
    await expectRefusal(() => call(method, ...passed), message);
  });

  it("is refused by `apply` before any request", async () => {
    const { plan, requests, snap } = await createPlan();
    await expectRefusal(() => snap.apply(plan, { signal: signal as never }), "`signal` must be an AbortSignal");
    expect(requests()).toEqual([]);
  });
});

describe("a callback that is not a function", () => {
  it.each([false, 0, "", Promise.resolve()])("is refused before anything changes: %o", async (onStep) => {
    const { plan, requests, snap } = await createPlan();
    const message = "`onStep` must be a function, got ";
    await expectRefusal(() => snap.apply(plan, { onStep: onStep as never }), message);
    await expectRefusal(() => call("createAll", { sources: [], name: "{source}" }, { onStep }), message);
    expect(requests()).toEqual([]);
  });
});

describe("known sources", () => {
  const policy = { keepLast: 1, orphans: { keepWithin: "7d" } } as const;
  it.each([
    [5, "`sources` must be an array, got 5."],
    [null, "`sources` must be an array, got null."],
    [Promise.resolve([]), "`sources` must be an array, got a value of type Promise."],
    [[{ account: "do", type: "volume" }], "`sources[0]` must be an object with `account`, `type` and `ids`"],
    [[{ account: "do", type: "volume", ids: [5] }], "`sources[0]` must be an object with `account`, `type` and `ids`"],
    [["do"], "`sources[0]` must be an object with `account`, `type` and `ids`"],
  ])("are refused if they are %o, because every snapshot could then be an orphan", async (sources, message) => {
    await expectRefusal(() => planRetention([], policy, { sources: sources as never }), message);
    await expectRefusal(() => call("plan", policy, { sources }), message);
  });
});

describe("snapshots", () => {
  const stored = JSON.parse(JSON.stringify(makeSnapshot("1", "2026-11-01T00:00:00Z")));
  it.each([
    [[5], "`snapshots[0]` must be a snapshot, got 5."],
    [[makeSnapshot("1", null), null], "`snapshots[1]` must be a snapshot, got null."],
    [[stored], '`snapshots[0].createdAt` must be a Date or null, got "2026-11-01T00:00:00.000Z" (string).'],
  ])("are refused if one of them is not a snapshot: %j", async (snapshots, message) => {
    await expectRefusal(() => planRetention(snapshots as never, { keepLast: 1 }), message);
    await expectRefusal(() => call("summary", snapshots), message);
  });

  it.each([
    [5, "5"],
    [null, "null"],
    [undefined, "undefined"],
    ["do/1", '"do/1" (string)'],
    [Promise.resolve([]), "a value of type Promise"],
  ])("are refused by `summary` if they are neither a listing nor an array: %o", async (snapshots, got) => {
    await expectRefusal(() => call("summary", snapshots), `\`snapshots\` must be a listing or an array, got ${got}.`);
  });

  it("have an unknown time without `createdAt`, which an adapter may have omitted", async () => {
    const { createdAt: _, ...untimed } = makeSnapshot("1", null);
    const { snap } = createAll({ intercept: REFUSE });
    expect(await snap.summary([untimed as never])).toMatchObject({ count: 1, unknownTimes: 1 });
    expect(planRetention([untimed as never], { keepLast: 1 }).steps).toMatchObject([{ createdAt: null }]);
  });

  it("are refused with a time of the listing that is not a Date", async () => {
    for (const listedAt of [0, false, null, "2026-11-01T00:00:00Z"]) {
      await expectRefusal(
        () => planRetention([], { keepLast: 1 }, { listedAt: listedAt as never }),
        "`listedAt` must be a valid Date, got ",
      );
    }
  });
});

describe("options that belong to a listing", () => {
  it.each([{ from: "{}" }, { order: "createdAt" }, { onError: "throw" }])(
    "are refused by `plan`, which reads it to the end: %j",
    async (options) => {
      const [name] = Object.keys(options);
      await expectRefusal(() => call("plan", { keepLast: 1 }, options), `Unknown option \`${name}\`.`);
    },
  );
});

describe("a restoration", () => {
  it.each([undefined, null, Number.NaN, {}, Promise.resolve("1"), true])("refuses the id %o", async (id) => {
    const request = { account: "do", id, into: { type: "volume", name: "x" } };
    await expectRefusal(() => call("restore", request), "`id` must be a string, got ");
  });
});

describe("tags", () => {
  it.each([new Date(0), Promise.resolve(["a"]), new Map([["a", "b"]]), new URL("https://a.example")])(
    "are refused if they are neither an array nor an object: %o",
    async (tags) => {
      const request = { account: "do", from: VOLUME, name: "x", tags };
      await expectRefusal(() => call("create", request), "`tags` must be an array or an object of strings, got ");
    },
  );

  it("with values are refused by a provider whose tags have none", async () => {
    const request = { account: "do", from: VOLUME, name: "x", tags: { env: "prod" } };
    await expectRefusal(() => call("create", request), "`tags` must be an array of strings");
  });
});
