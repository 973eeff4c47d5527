import { type Adapter, createSnap, SnapError, type Snapshot } from "@snap/unified";
import { toPage } from "@snap/unified/adapter";
import { digitalocean } from "@snap/unified/digitalocean";
import { makeSnapshot } from "./make-snapshot.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

/** A request that an account received: `get 3`, `delete 3`. */
export type Asked = `${"delete" | "get"} ${string}`;

/** Creates an account in memory, whose errors tests choose. It has snapshots 0 (the newest) to `count`. */
export function createMemory(account: string, count: number, facts: (id: number) => Partial<Snapshot> = () => ({})) {
  const all = Array.from({ length: count + 1 }, (_, id) => {
    const createdAt = new Date(NOW.getTime() - id * 864e5).toISOString();
    return makeSnapshot(String(id), createdAt, { account, ...facts(id) });
  });
  const there = new Map(all.map((snapshot) => [snapshot.id, snapshot]));
  const asked: Asked[] = [];
  const failures = new Map<Asked, unknown>();
  const ask = async (request: Asked, id: string) => {
    asked.push(request);
    await null;
    const failure = failures.get(request) ?? failures.get(`${request.split(" ")[0] as "get"} any`);
    if (failure !== undefined) throw failure;
    const snapshot = there.get(id);
    if (snapshot) return snapshot;
    throw new SnapError(`there is no ${id}`, { code: "NOT_FOUND" });
  };
  const adapter: Adapter = {
    ...digitalocean({ account, token: "memory" }),
    limits: {},
    async *listPages() {
      yield toPage([...there.values()], undefined);
    },
    get: (id) => ask(`get ${id}`, id),
    async delete(id) {
      await ask(`delete ${id}`, id);
      there.delete(id);
    },
  };
  return { adapter, asked, failures, there };
}

/** Creates an account in memory, with a plan that keeps the newest snapshot and deletes `count` others. */
export function createLosing(count: number, facts?: (id: number) => Partial<Snapshot>) {
  const memory = createMemory("do", count, facts);
  const snap = createSnap({ accounts: [memory.adapter] });
  return { ...memory, snap, plan: () => snap.plan({ keepLast: 1 }, { now: NOW }) };
}
