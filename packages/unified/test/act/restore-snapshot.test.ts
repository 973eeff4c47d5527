import type { CallOptions } from "@snap/unified";
import { describe, expect, it } from "vitest";
import { restoreSnapshot } from "../../src/act/restore-snapshot.ts";
import { failureOf } from "../support/cloud.ts";
import { makeAdapter } from "../support/make-adapter.ts";
import { makeSnapshot } from "../support/make-snapshot.ts";

const capabilities = { create: {}, restore: { vm: "new" } } as const;
const snapshot = makeSnapshot("1", null);

describe("restoreSnapshot", () => {
  it("ends its requests when the caller aborts", async () => {
    const ended = new AbortController();
    const asked: CallOptions[] = [];
    const adapter = makeAdapter({
      capabilities,
      async get(_, options) {
        asked.push(options);
        return snapshot;
      },
      async restore(_, into, options) {
        asked.push(options);
        return { ...into, id: "vm1" };
      },
    });
    const restored = await restoreSnapshot(adapter, "1", { type: "vm" }, { signal: ended.signal });
    expect(restored).toEqual({ ref: "do/1", resource: { type: "vm", id: "vm1" } });
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([false, false]);
    ended.abort();
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, true]);
  });

  it("refuses an adapter without a method `restore` before any request", async () => {
    const adapter = makeAdapter({ capabilities });
    expect(await failureOf(restoreSnapshot(adapter, "1", { type: "vm" }, {}))).toMatchObject({
      name: "UnsupportedOperationError",
      message: 'The adapter of "acme" must have a method `restore`.',
    });
  });
});
