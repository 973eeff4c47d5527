import { protectSnapshot, renameSnapshot } from "../act/change-snapshot.ts";
import type { Adapter } from "../adapter.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import type { Snapshot } from "../snapshot.ts";
import { check, checkSame, show } from "./check.ts";
import { checkFails, type Failure } from "./check-fails.ts";
import type { Case, Trial } from "./trial.ts";

const NAME = "conformance-renamed";

/** A change of a snapshot. */
interface Change {
  readonly name: "protect" | "rename";
  /** Changes a snapshot with `snap`, which rejects what the account does not support. */
  readonly ask: (adapter: Adapter, id: string) => Promise<unknown>;
  readonly run: (adapter: Adapter, id: string) => Promise<void> | undefined;
  /** Returns what is wrong with the changed snapshot. */
  readonly problem: (snapshot: Snapshot) => string | undefined;
}

const RENAME: Change = {
  name: "rename",
  ask: (adapter, id) => renameSnapshot(adapter, id, NAME, {}),
  run: (adapter, id) => adapter.rename?.(id, NAME, {}),
  problem: ({ name }) => (name === NAME ? undefined : `the name ${show(name)}, not ${show(NAME)}`),
};
const toProtect = (on: boolean): Change => ({
  name: "protect",
  ask: (adapter, id) => protectSnapshot(adapter, id, on, {}),
  run: (adapter, id) => adapter.protect?.(id, on, {}),
  problem: ({ isProtected }) =>
    isProtected === on || isProtected === null ? undefined : `the protection ${isProtected}, not ${on}`,
});

/** Returns the cases of `rename` and `protect`: they change one snapshot, or send nothing. */
export function changeCases(): Case[] {
  return [
    { name: "rename: renames the requested snapshot, and no other, or sends nothing", run: changesOne(RENAME) },
    { name: "rename: reports NOT_FOUND when the snapshot is gone", run: findsNone(RENAME) },
    {
      name: "protect: protects and unprotects the requested snapshot, and no other, or sends nothing",
      run: changesOne(toProtect(true), toProtect(false)),
    },
    { name: "protect: reports NOT_FOUND when the snapshot is gone", run: findsNone(toProtect(true)) },
  ];
}

function changesOne(...changes: readonly [Change, ...Change[]]): Case["run"] {
  return async (trial) => {
    const [{ name }] = changes;
    const { adapter, account } = trial;
    if (!adapter.capabilities[name]) return refuses(trial, changes[0]);
    const [meant, other] = await trial.listFilled(2);
    await account.finish();
    const before = await adapter.get(other?.id ?? "", {});
    for (const { run, problem } of changes) {
      await run(adapter, meant?.id ?? "");
      await account.finish();
      const changed = await adapter.get(meant?.id ?? "", {});
      const wrong = problem(changed);
      check(wrong === undefined, () => `${name}: left ${changed.ref} with ${wrong}`);
    }
    const after = await adapter.get(other?.id ?? "", {});
    checkSame(after, before, () => `${name}: changed ${other?.ref}, which was not requested`);
  };
}

async function refuses(trial: Trial, { name, ask }: Change): Promise<void> {
  const error: unknown = await ask(trial.adapter, "any").catch((thrown: unknown) => thrown);
  const refused = UnsupportedOperationError.isInstance(error);
  check(refused, () => `${name}: ended with ${show(error)} instead of an UnsupportedOperationError`);
  check(trial.requests.length === 0, () => `${name}: sent a request, although it is not supported`);
}

const GONE: Failure = { when: "the snapshot is gone", kinds: ["ApiError"], code: "NOT_FOUND", retryable: false };

function findsNone({ name, run }: Change): Case["run"] {
  return async (trial) => {
    if (!trial.adapter.capabilities[name]) return;
    const [gone] = await trial.listFilled(1);
    await trial.account.fill(0);
    await checkFails(trial, { name }, GONE, async () => run(trial.adapter, gone?.id ?? ""));
  };
}
