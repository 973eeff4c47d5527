import { type Adapter, createSnap, SnapError, type Snapshot } from "@snap/unified";
import { toPage } from "@snap/unified/adapter";
import { digitalocean } from "@snap/unified/digitalocean";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listings, now, policies } from "../support/arbitrary-snapshots.ts";

describe("applying a random plan", () => {
  it("deletes each selected snapshot once, even if deletions fail and the plan is applied again", async () => {
    const failures = fc.infiniteStream(fc.boolean());
    await fc.assert(
      fc.asyncProperty(
        listings,
        policies,
        failures,
        fc.integer({ min: 1, max: 5 }),
        async (all, policy, coin, limit) => {
          const there = new Map(all.map((snapshot) => [snapshot.ref, snapshot]));
          const deletions: string[] = [];
          const createAdapter = (account: string) => createMemory(account, there, deletions, () => coin.next().value);
          const snap = createSnap({ accounts: [createAdapter("a"), createAdapter("b")] });
          const made = await snap.plan(policy, { now, allowDeleteAll: true });
          const planned = made.steps.flatMap(({ action, ref }) => (action === "delete" ? [ref] : [])).sort();
          for (let done = false; !done; ) {
            const { steps } = await snap.apply(made, { perAccount: { concurrency: limit }, onError: "collect" });
            done = steps.every(({ status }) => status !== "failed");
          }
          expect(deletions.sort()).toEqual(planned);
          const again = await snap.apply(made, { perAccount: { concurrency: limit } });
          expect(again.steps.map(({ status }) => status)).toEqual(planned.map(() => "gone"));
          expect(deletions).toHaveLength(planned.length);
        },
      ),
    );
  });
});

/** Creates an account in memory whose deletions sometimes fail. */
function createMemory(
  account: string,
  there: Map<string, Snapshot>,
  deletions: string[],
  fails: () => boolean,
): Adapter {
  const find = async (id: string) => {
    const snapshot = there.get(`${account}/${id}`);
    if (snapshot) return snapshot;
    throw new SnapError(`there is no ${id}`, { code: "NOT_FOUND" });
  };
  return {
    ...digitalocean({ account, token: "memory" }),
    async *listPages() {
      yield toPage(
        [...there.values()].filter((snapshot) => snapshot.account === account),
        undefined,
      );
    },
    get: find,
    async delete(id) {
      const { ref } = await find(id);
      if (fails()) throw new SnapError("is down", { code: "UNAVAILABLE" });
      there.delete(ref);
      deletions.push(ref);
    },
  };
}
