import {
  type Adapter,
  type CreateAllOptions,
  type CreateAllRequest,
  type CreationStep,
  createSnap,
  type Snapshot,
} from "@snap/unified";
import { toPage } from "@snap/unified/adapter";
import { makeAdapter } from "./make-adapter.ts";
import { makeSnapshot } from "./make-snapshot.ts";

/** A request with a name, and with the age below which an existing snapshot makes a new one unnecessary. */
export const REQUEST = { name: "{source}-{date}", unlessYoungerThan: "20h" } as const;
/** Returns volumes v0, v1 and so on of an account. */
export const volumes = (account: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ account, type: "volume", id: `v${index}`, name: `disk ${index}` }));
/** Counts the steps of each status. */
export const countsOf = (steps: readonly CreationStep[]) => {
  const counts: Record<string, number> = {};
  for (const { status } of steps) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

/** Creates an account in memory. `fail` throws the error of a request, such as `create v3` or `list`. */
export function createSources(account = "do", fail: (request: string) => void = () => {}) {
  const there: Snapshot[] = [];
  const asked: string[] = [];
  let ids = 0;
  const most = { running: 0, highest: 0 };
  const ask = async (request: string) => {
    asked.push(request);
    await new Promise((resolve) => setImmediate(resolve));
    fail(request);
  };
  const adapter: Adapter = makeAdapter({
    account,
    provider: "digitalocean",
    capabilities: { create: { volume: "at-once" }, restore: {} },
    async *listPages() {
      await ask("list");
      yield toPage([...there], undefined);
    },
    async create({ from, name = null }) {
      most.highest = Math.max(most.highest, ++most.running);
      const snapshot = makeSnapshot(String(ids++), new Date().toISOString(), {
        account,
        name,
        source: from ?? null,
      });
      try {
        await ask(`create ${from?.id}`);
        there.push(snapshot);
        // The response is lost after the snapshot was created.
        fail(`created ${from?.id}`);
      } finally {
        most.running--;
      }
      return { snapshot, matchedBy: "response" };
    },
  });
  const snap = createSnap({ accounts: [adapter] });
  const createAll = (request: Partial<CreateAllRequest>, options?: CreateAllOptions) =>
    snap.createAll({ sources: volumes(account, 3), ...REQUEST, ...request }, options);
  return { adapter, asked, createAll, most, there };
}
