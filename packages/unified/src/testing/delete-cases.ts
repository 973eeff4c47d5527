import { deleteSnapshot } from "../act/delete-snapshot.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import { check, show } from "./check.ts";
import { checkFails, checkFailsOnce, type Failure } from "./check-fails.ts";
import { failureIfGone } from "./get-cases.ts";
import { lose } from "./interceptors.ts";
import type { Case, Trial } from "./trial.ts";

const GONE: Failure = { when: "the snapshot is gone", kinds: ["ApiError"], code: "NOT_FOUND", retryable: false };
const LOST: Failure = { when: "the response is lost", kinds: ["ConnectionError"], code: "UNAVAILABLE" };
const FAILED: Failure = { when: "the provider responds with 500", kinds: ["ApiError"], code: "INTERNAL", status: 500 };

/** Returns the cases of `delete`: only the requested snapshot is deleted, with one request. */
export function deleteCases(): Case[] {
  const cases: Case[] = [
    { name: "delete: deletes the requested snapshot, and no other", run: deletesOne },
    {
      name: "delete: reports NOT_FOUND when the snapshot is gone",
      async run(trial) {
        const [gone] = await trial.listFilled(1);
        await trial.account.fill(0);
        // An adapter that searches the list may do so before it deletes.
        const isListed = trial.adapter.capabilities.get === "listed";
        const failure: Failure = isListed
          ? { ...GONE, kinds: [...GONE.kinds, "SnapshotNotFoundError"] }
          : { ...GONE, status: trial.goneStatus };
        await checkFails(trial, { name: "delete" }, failure, () => trial.adapter.delete(gone?.id ?? "", {}));
      },
    },
    {
      name: "delete: reports INTERNAL when the provider responds with 500",
      async run(trial) {
        const [snapshot] = await trial.listFilled(1);
        await trial.account.fail(500);
        await checkFailsOnce(trial, { name: "delete" }, FAILED, () => trial.adapter.delete(snapshot?.id ?? "", {}));
      },
    },
    { name: "delete: deletes once, and reports UNAVAILABLE, when the response is lost", run: deletesOnce },
  ];
  return cases.map(({ run, ...each }) => ({
    ...each,
    run: (trial) => (trial.adapter.capabilities.delete === false ? refuses(trial) : run(trial)),
  }));
}

async function refuses(trial: Trial): Promise<void> {
  const [snapshot] = await trial.listFilled(1);
  const { length } = trial.requests;
  const error: unknown = await deleteSnapshot(trial.adapter, snapshot?.id ?? "", snapshot?.ref ?? "", {}).catch(
    (thrown: unknown) => thrown,
  );
  const refused = UnsupportedOperationError.isInstance(error);
  check(refused, () => `delete: ended with ${show(error)} instead of an UnsupportedOperationError`);
  check(trial.requests.length === length, () => "delete: sent a request, although deletions are not supported");
}

async function deletesOnce(trial: Trial): Promise<void> {
  const [snapshot] = await trial.listFilled(1);
  trial.intercept(lose("DELETE"));
  await checkFails(trial, { name: "delete" }, LOST, () => trial.adapter.delete(snapshot?.id ?? "", {}));
  const sent = trial.requests.filter(({ method }) => method === "DELETE").length;
  check(sent === 1, () => `delete: sent ${sent} DELETE requests when the response is lost`);
}

async function deletesOne(trial: Trial): Promise<void> {
  const [first, meant, last] = await trial.listFilled(3);
  const id = meant?.id ?? "";
  // Complete the provider's asynchronous work.
  const finishing = setInterval(() => void trial.account.finish(), 5);
  await trial.adapter.delete(id, {}).finally(() => clearInterval(finishing));
  // A snapshot may be listed until the provider has deleted it.
  const isDeleting = (await trial.listPages())
    .flat()
    .some(({ ref, state }) => ref === meant?.ref && state === "deleting");
  if (isDeleting) await trial.account.finish();
  const left = (await trial.listPages()).flat().map(({ ref }) => ref);
  check(!left.includes(meant?.ref ?? ""), () => `delete: did not delete ${meant?.ref}`);
  const kept = [first?.ref, last?.ref];
  check(show(left) === show(kept), () => `delete: left ${show(left)}, not ${show(kept)}`);
  await checkFails(trial, { name: "get" }, failureIfGone(trial, "the snapshot has been deleted"), () =>
    trial.adapter.get(id, {}),
  );
}
