import { createSnapshot } from "../act/create-snapshot.ts";
import type { CreateRequest } from "../adapter.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import type { SnapshotKind } from "../snapshot.ts";
import { check, show } from "./check.ts";
import { checkFails, type Failure } from "./check-fails.ts";
import { stall } from "./interceptors.ts";
import type { ConformanceSubject } from "./subject.ts";
import { ACCOUNT, type Case, type Trial } from "./trial.ts";

/** The kinds that the cases ask for: those of the subject, and those that other providers have. */
export function kindsOf(given: Readonly<Record<string, unknown>>): readonly SnapshotKind[] {
  return [...new Set(["environment", "image", "vm", "volume", ...Object.keys(given)])];
}

/**
 * Returns the cases of `create`: an account creates a snapshot once from each kind in its capabilities, and rejects
 * other kinds before any request.
 */
export function createCases({ creations, fields, lists }: ConformanceSubject): Case[] {
  const reportsSource = [fields.source ?? []].flat().length > 0;
  const cases = kindsOf(creations).flatMap((kind) => {
    // Another list has the snapshots of another kind.
    const isListed = lists?.kinds.includes(kind) ?? true;
    return casesOf(kind, creations[kind], reportsSource && isListed);
  });
  return [knowsAllKinds("create", creations), ...cases];
}

/** Returns the case that the subject has an example of each kind in the adapter's capabilities. */
export function knowsAllKinds(action: "create" | "restore", examples: Readonly<Record<string, unknown>>): Case {
  return {
    name: `${action}: is tested with each kind in the adapter's capabilities`,
    async run({ adapter }) {
      const missing = Object.keys(adapter.capabilities[action]).filter((kind) => !Object.hasOwn(examples, kind));
      const kinds = missing.join(", ");
      check(missing.length === 0, () => `the subject has no example of \`${action}\` for the kinds ${kinds}`);
    },
  };
}

function casesOf(kind: SnapshotKind, creation: CreateRequest | undefined, reportsSource: boolean): Case[] {
  return [
    {
      name: `create: creates a snapshot of type ${kind} once, or sends nothing`,
      async run(trial: Trial) {
        const can = trial.adapter.capabilities.create[kind] !== undefined;
        if (!can) return refuses(trial, { from: { type: kind, id: "any" }, name: "conformance" });
        // Another case reports a missing creation.
        if (creation) await makes(trial, creation, reportsSource);
      },
    },
    {
      name: `create: times out without a response, and says that the snapshot may exist: ${kind}`,
      async run(trial: Trial) {
        if (trial.adapter.capabilities.create[kind] === undefined || !creation) return;
        // An adapter may read something first.
        trial.intercept((request, pass) => (request.method === "GET" ? pass() : stall(request, pass)));
        await checkFails(trial, { name: "create" }, LATE, () =>
          createSnapshot(trial.adapter, creation, { timeout: 100 }),
        );
      },
    },
  ];
}

const LATE: Failure = {
  when: "no response arrives in time",
  kinds: ["TimeoutError"],
  code: "DEADLINE_EXCEEDED",
  retryable: false,
};

async function makes(trial: Trial, creation: CreateRequest, reportsSource: boolean): Promise<void> {
  const { adapter, account, requests } = trial;
  const before = new Set((await trial.listFilled(2)).map(({ ref }) => ref));
  requests.splice(0);
  // Complete the provider's asynchronous work.
  const finishing = setInterval(() => void account.finish(), 5);
  const { snapshot } = await adapter.create(creation, {}).finally(() => clearInterval(finishing));
  const sent = requests.filter(({ method }) => isCreating(method));
  check(sent.length === 1, () => `create: sent ${sent.length} POST or PUT requests, not 1`);
  check(snapshot.account === ACCOUNT, () => `create: returned a snapshot of the account ${show(snapshot.account)}`);
  check(!before.has(snapshot.ref), () => `create: returned ${snapshot.ref}, which existed before`);
  await account.finish();
  const added = (await trial.listPages()).flat().filter(({ ref }) => !before.has(ref));
  check(added.length === 1, () => `create: left ${added.length} new snapshots, not 1`);
  check(
    added[0]?.ref === snapshot.ref,
    () => `create: returned ${snapshot.ref}, but ${added[0]?.ref} is the new snapshot`,
  );
  const { name, from } = creation;
  check(
    name === undefined || snapshot.name === name,
    () => `create: named it ${show(snapshot.name)}, not ${show(name)}`,
  );
  check(
    from === undefined || !reportsSource || snapshot.source?.id === from.id,
    () => `create: created it from ${show(snapshot.source)}, not ${show(from)}`,
  );
}

/** Whether requests with this method create something. */
export function isCreating(method: string): boolean {
  return method === "POST" || method === "PUT";
}

async function refuses({ adapter, requests }: Trial, creation: CreateRequest): Promise<void> {
  const error: unknown = await createSnapshot(adapter, creation, {}).catch((thrown: unknown) => thrown);
  const refused = UnsupportedOperationError.isInstance(error);
  check(refused, () => `create: ended with ${show(error)} instead of an UnsupportedOperationError`);
  check(requests.length === 0, () => `create: sent ${requests.length} requests for an unsupported source`);
}
