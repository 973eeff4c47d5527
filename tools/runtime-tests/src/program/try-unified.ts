import { ApiError, createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import type { ScenariosOf } from "./cells.ts";
import { tryEndings } from "./endings.ts";
import { expectEqual } from "./expect-equal.ts";
import type { Place } from "./place.ts";

/** The scenarios of `@snap/unified`, with an account at every provider. */
export function tryUnified({ reach, silent, broken, advance }: Place): ScenariosOf<"@snap/unified"> {
  const snap = createSnap({
    accounts: [
      digitalocean({ account: "do", token: "any", ...reach.digitalocean }),
      fireworks({ account: "fw", apiKey: "any", accountId: "acme-robotics", ...reach.fireworks }),
      instavm({ account: "vm", apiKey: "instavm_sk_any", ...reach.instavm }),
    ],
  });
  let made = "";
  return {
    async list() {
      // One listing is interrupted, and another resumes it.
      const refs = new Set<string>();
      const listing = snap.list();
      for await (const { ref } of listing) if (refs.add(ref).size === 5) break;
      const rest = snap.list({ from: listing.position });
      for await (const { ref } of rest) refs.add(ref);
      expectEqual([refs.size, rest.outcomes.map(({ status }) => status)], [11, ["ok", "ok", "ok"]]);
    },
    async get() {
      const { name, provider, kind } = await snap.get("do/6372321");
      expectEqual([name, provider, kind], ["web-01-before-upgrade", "digitalocean", "vm"]);
    },
    async create() {
      const request = { account: "vm", from: { type: "image", id: "debian" }, name: "nightly" } as const;
      const { snapshot, matchedBy } = await snap.create(request);
      expectEqual([snapshot.state, matchedBy], ["creating", "response"]);
      made = snapshot.ref;
    },
    async wait() {
      advance(90_000);
      const { state } = await snap.waitUntilReady(made, { baseDelay: 50 });
      expectEqual(state, "ready");
    },
    async delete() {
      expectEqual(await snap.delete(made), { ref: made, existed: true, state: "gone" });
      await snap.waitUntilGone(made);
      expectEqual((await snap.delete(made)).existed, false);
    },
    async error() {
      const error = await snap.get("do/1").catch((thrown: unknown) => thrown);
      if (!ApiError.isInstance(error)) throw new Error(`threw ${error}`);
      expectEqual([error.code, error.status, error.account], ["NOT_FOUND", 404, "do"]);
      const unconnected = digitalocean({ token: "any", retry: false, ...broken.digitalocean });
      const listing = createSnap({ accounts: [unconnected] }).list({ onError: "collect" });
      for await (const { ref } of listing) throw new Error(`listed ${ref}`);
      expectEqual(
        listing.outcomes.map((outcome) => Object(outcome.error).name),
        ["ConnectionError"],
      );
    },
    ...tryEndings(({ timeout, signal }) => {
      const options = { token: "any", ...silent.digitalocean, ...(timeout && { timeout }) };
      return createSnap({ accounts: [digitalocean(options)] }).get("digitalocean/1", signal ? { signal } : {});
    }),
    async restore() {
      for await (const { id } of snap.list({ name: "orders-db-nightly" })) {
        const { resource } = await snap.restore({ account: "do", id, into: { type: "volume", name: "restored" } });
        expectEqual(resource.type, "volume");
        return;
      }
      throw new Error("the volume has no snapshot");
    },
    async plan() {
      const plan = await snap.plan({ keepLast: 1 }, { account: "do" });
      expectEqual([plan.steps.filter(({ action }) => action === "delete").length, plan.incomplete], [1, []]);
      const steps = await snap.apply(plan);
      expectEqual(
        steps.filter(({ status }) => status === "deleted").map(({ ref }) => ref.startsWith("do/")),
        [true],
      );
    },
  };
}
