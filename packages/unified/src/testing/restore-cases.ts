import { restoreSnapshot } from "../act/restore-snapshot.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import type { SnapshotKind } from "../snapshot.ts";
import { check, show } from "./check.ts";
import { isCreating, kindsOf, knowsAllKinds } from "./create-cases.ts";
import type { ConformanceSubject, Restoration } from "./subject.ts";
import type { Case, Trial } from "./trial.ts";

/**
 * Returns the cases of `restore`: an account restores once into each kind in its capabilities, and rejects other kinds
 * before any request.
 */
export function restoreCases({ restorations = {}, lists }: ConformanceSubject): Case[] {
  const cases = kindsOf(restorations).map((kind) => ({
    name: `restore: restores into a resource of type ${kind} once, or sends nothing`,
    async run(trial: Trial) {
      if (trial.adapter.capabilities.restore[kind] === undefined) return refuses(trial, kind);
      const restoration = restorations[kind];
      // Another case reports a missing restoration.
      // Another list has the snapshots of another kind.
      if (restoration && (lists?.kinds.includes(restoration.of) ?? true)) await restores(trial, restoration);
    },
  }));
  return [knowsAllKinds("restore", restorations), ...cases];
}

async function restores(trial: Trial, { of, into }: Restoration): Promise<void> {
  const { adapter, account, requests } = trial;
  const listed = await trial.listFilled(10);
  const snapshot = listed.find(({ kind }) => kind === of);
  check(snapshot !== undefined, () => `the mock lists no snapshot of kind ${of} among ten`);
  if (!snapshot) return;
  requests.splice(0);
  // Complete the provider's asynchronous work.
  const finishing = setInterval(() => void account.finish(), 5);
  const restoring = restoreSnapshot(adapter, snapshot.id, into, {}).finally(() => clearInterval(finishing));
  const { ref, resource } = await restoring;
  const sent = requests.filter(({ method }) => isCreating(method));
  check(sent.length === 1, () => `restore: sent ${sent.length} POST or PUT requests, not 1`);
  check(ref === snapshot.ref, () => `restore: reports that it restored ${ref}, not ${snapshot.ref}`);
  const fits = resource.type === into.type && resource.id !== "";
  check(fits, () => `restore: restored into ${show(resource)}, not into a ${into.type}`);
  const left = (await trial.listPages()).flat();
  check(left.length === listed.length, () => `restore: left ${left.length} snapshots of ${listed.length}`);
}

async function refuses({ adapter, requests }: Trial, type: SnapshotKind): Promise<void> {
  const error: unknown = await restoreSnapshot(adapter, "any", { type }, {}).catch((thrown: unknown) => thrown);
  const refused = UnsupportedOperationError.isInstance(error);
  check(refused, () => `restore: ended with ${show(error)} instead of an UnsupportedOperationError`);
  check(requests.length === 0, () => `restore: sent ${requests.length} requests for an unsupported target`);
}
