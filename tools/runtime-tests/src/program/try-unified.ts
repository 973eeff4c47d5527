import { type Adapter, ApiError, createSnap, type Snap, type Snapshot } from "@snap/unified";
import type { UnifiedScenarios } from "./cells.ts";
import { tryEndings } from "./endings.ts";
import { expectEqual } from "./expect-equal.ts";
import { type Place, type Reach, reachOf } from "./place.ts";
import type { Provider } from "./provider.ts";

/** The scenarios of `@snap/unified`, with an account at every provider. */
export function tryUnified({ providers, reach, silent, broken, advance }: Place): UnifiedScenarios {
  const adapters = providers.map((provider) => createAdapter(provider, reach));
  const snap = createSnap({ accounts: adapters });
  const [first] = providers;
  if (!first) throw new Error("there is no provider");
  const made: string[] = [];
  return {
    async list() {
      const all = await collect(snap);
      // One listing is interrupted, and another resumes it.
      const refs = new Set<string>();
      const listing = snap.list();
      for await (const { ref } of listing) if (refs.add(ref).size === 5) break;
      const rest = snap.list({ from: listing.position });
      for await (const { ref } of rest) refs.add(ref);
      expectEqual([refs.size, rest.outcomes.map(({ status }) => status)], [all.length, providers.map(() => "ok")]);
    },
    async get() {
      for (const { name } of providers) {
        for await (const { ref } of snap.list({ account: name })) {
          const { provider, ref: got } = await snap.get(ref);
          expectEqual([provider, got], [name, ref]);
          break;
        }
      }
    },
    async create() {
      const creating = adapters.map(async ({ capabilities, account }) => {
        // Other creations end with the clock of the mock cloud, which stands still here.
        const isSuitable = ([kind]: [string, unknown]) => Object(capabilities.create)[kind] === "at-once";
        const [, creation] = Object.entries(subjectOf(account).creations ?? {}).find(isSuitable) ?? [];
        if (!creation) return [];
        const { snapshot, matchedBy } = await finishing(snap.create({ ...creation, account }), advance);
        expectEqual(matchedBy, "response");
        return [snapshot.ref];
      });
      made.push(...(await Promise.all(creating)).flat());
      expectEqual(made.length > 0, true);
    },
    async wait() {
      advance(600_000);
      for (const ref of made) expectEqual((await snap.waitUntilReady(ref, { baseDelay: 50 })).state, "ready");
    },
    async delete() {
      const deleting = made.map(async (ref) => {
        const { existed, verified, state } = await finishing(snap.delete(ref), advance);
        // A deletion may continue after the response.
        expectEqual([existed, verified, /^(?:deleting|gone)$/.test(state)], [true, true, true]);
        await finishing(snap.waitUntilGone(ref, { baseDelay: 50 }), advance);
        expectEqual((await snap.delete(ref)).existed, false);
      });
      await Promise.all(deleting);
    },
    async error() {
      const [gone = ""] = made;
      const error = await snap.get(gone).catch((thrown: unknown) => thrown);
      if (!ApiError.isInstance(error)) throw new Error(`threw ${error}`);
      const { name, resource } = providerOf(gone);
      expectEqual([error.code, error.status, error.account], ["NOT_FOUND", resource.get?.missing ?? 404, name]);
      const unconnected = createAdapter(first, broken, { retry: false });
      const listing = createSnap({ accounts: [unconnected] }).list({ onError: "collect" });
      for await (const { ref } of listing) throw new Error(`listed ${ref}`);
      expectEqual(
        listing.outcomes.map((outcome) => Object(outcome.error).name),
        ["ConnectionError"],
      );
    },
    ...tryEndings(({ timeout, signal }) => {
      const [ref = ""] = made;
      const adapter = createAdapter(providerOf(ref), silent, timeout === undefined ? {} : { timeout });
      return createSnap({ accounts: [adapter] }).get(ref, signal ? { signal } : {});
    }),
    async restore() {
      const restoring = adapters.map(async ({ account, capabilities }) => {
        const isSuitable = ([kind]: [string, unknown]) => Object(capabilities.restore)[kind] === "new";
        const [, restoration] = Object.entries(subjectOf(account).restorations ?? {}).find(isSuitable) ?? [];
        if (!restoration) return;
        const { of, into } = restoration;
        const snapshots = await collect(snap, account);
        const snapshot = snapshots.find((each) => each.kind === of && each.state === "ready");
        if (!snapshot) throw new Error(`${account} has no ready snapshot of the kind ${of}`);
        const { resource } = await finishing(snap.restore({ account, id: snapshot.id, into }), advance);
        expectEqual(resource.type, into.type);
      });
      await Promise.all(restoring);
    },
    async plan() {
      const plan = await snap.plan({ keepLast: 1 }, { account: first.name });
      expectEqual(plan.incomplete, []);
      const planned = plan.steps.filter(({ action }) => action === "delete").map(({ ref }) => ref);
      const { steps } = await snap.apply(plan);
      const deleted = steps.filter(({ status }) => status === "deleted").map(({ ref }) => ref);
      expectEqual(deleted.sort(), planned.sort());
    },
  };

  function subjectOf(account: string): Provider["subject"] {
    return providers.find(({ name }) => name === account)?.subject ?? {};
  }

  function providerOf(ref: string): Provider {
    const provider = providers.find(({ name }) => ref.startsWith(`${name}/`));
    if (!provider) throw new Error(`${ref} is of no provider`);
    return provider;
  }
}

// Completes the jobs that a call waits for.
async function finishing<Value>(call: Promise<Value>, advance: Place["advance"]): Promise<Value> {
  const timer = setInterval(() => advance(60_000), 50);
  return call.finally(() => clearInterval(timer));
}

function createAdapter({ name, options, subject }: Provider, reach: Place["reach"], others: object = {}): Adapter {
  if (!subject.adapter) throw new Error(`${name} has no adapter`);
  const place: Reach = reachOf(reach, name);
  return subject.adapter({ ...options, ...place, ...others });
}

async function collect(snap: Snap<readonly Adapter[]>, account?: string): Promise<Snapshot[]> {
  const all: Snapshot[] = [];
  for await (const snapshot of snap.list(account === undefined ? {} : { account })) all.push(snapshot);
  return all;
}
