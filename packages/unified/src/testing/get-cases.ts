import { splitRef } from "../act/locate.ts";
import type { Snapshot } from "../snapshot.ts";
import { check, checkSame, isSame, show } from "./check.ts";
import { checkFails, type Failure } from "./check-fails.ts";
import type { ConformanceSubject } from "./subject.ts";
import { ACCOUNT, type Case, type Trial } from "./trial.ts";

const MOST_REQUESTS = 2;

/** Returns the cases of `get`: it finds listed snapshots, and no deleted ones. */
export function getCases({ pageSize, lists }: ConformanceSubject): Case[] {
  return [
    {
      name: "get: requests the one snapshot, not the list",
      async run(trial) {
        if (trial.adapter.capabilities.get === "listed") return;
        // Get the last snapshot, because an adapter that lists would need the most requests to find it.
        const { id = "" } = (await trial.listFilled(2 * (pageSize ?? 2) + 1)).at(-1) ?? {};
        const listed = new Set(trial.requests.filter(({ method }) => method === "GET").map(({ url }) => url));
        const { length } = trial.requests;
        await trial.adapter.get(id, {});
        const sent = trial.requests.slice(length);
        const again = sent.find(({ url }) => listed.has(url));
        check(again === undefined, () => `get: requested the list, ${again?.url}, to get one snapshot`);
        const most = Math.max(MOST_REQUESTS, lists?.count ?? 1);
        const few = sent.length <= most;
        check(few, () => `get: sent ${sent.length} requests for one snapshot, not at most ${most}`);
      },
    },
    {
      name: "get: returns each listed snapshot by its ref",
      async run(trial) {
        for (const listed of await trial.listFilled(5)) {
          const { account, id } = splitRef(listed.ref);
          check(account === ACCOUNT, () => `list: the ref ${listed.ref} names the account ${account}, not ${ACCOUNT}`);
          check(id === listed.id, () => `list: the ref ${listed.ref} does not name the id ${show(listed.id)}`);
          const got = await trial.adapter.get(id, {});
          check(got?.ref === listed.ref, () => `get: returned ${show(got?.ref)} instead of ${listed.ref}`);
          checkValues(got, listed);
        }
      },
    },
    {
      name: "get: keeps in `raw` what the provider sent",
      async run(trial) {
        const [first] = await trial.listFilled(2);
        const sent: unknown[] = [];
        trial.intercept(async (_, pass) => {
          const response = await pass();
          sent.push(await response.clone().json());
          return response;
        });
        const { ref, raw } = await trial.adapter.get(first?.id ?? "", {});
        check(holds(sent, raw), () => `get: ${ref} has a \`raw\` that is not what the provider sent: ${show(raw)}`);
      },
    },
    { name: "get: rejects a snapshot other than the requested one", run: refusesAnother },
    {
      name: "get: reports NOT_FOUND when the snapshot is gone",
      async run(trial) {
        const [gone] = await trial.listFilled(1);
        await trial.account.fill(0);
        const get = () => trial.adapter.get(gone?.id ?? "", {});
        await checkFails(trial, { name: "get" }, failureIfGone(trial, "the snapshot is gone"), get);
      },
    },
  ];
}

// The object that a provider returns for one snapshot may have other properties than those in its list. Then the values
// that both report must be the same.
function checkValues(got: Snapshot, listed: Snapshot): void {
  const isReported = (value: unknown) =>
    value !== null && value !== "unknown" && !(Array.isArray(value) && !value.length);
  const ofBoth = ({ raw, inferred, ...values }: Snapshot, other: Snapshot) =>
    Object.fromEntries(
      Object.entries(values).filter(([field, value]) => isReported(value) && isReported(Reflect.get(other, field))),
    );
  const message = () => `get: returned ${listed.ref} with values that differ from the list`;
  if (isSame(got.raw, listed.raw)) checkSame(got, listed, message);
  else checkSame(ofBoth(got, listed), ofBoth(listed, got), message);
}

// Whether a value is, or contains at any depth, an equal value.
function holds(whole: unknown, part: unknown): boolean {
  if (isSame(whole, part)) return true;
  return Object(whole) === whole && Object.values(Object(whole)).some((each) => holds(each, part));
}

/** Returns the failure of a `get` if the snapshot does not exist. */
export function failureIfGone({ adapter, goneStatus: status }: Trial, when: string): Failure {
  const failure = { when, code: "NOT_FOUND", retryable: false } as const;
  // The API has no response for a missing snapshot: the adapter does not find it in the list.
  if (adapter.capabilities.get === "listed") return { ...failure, kinds: ["SnapshotNotFoundError"] };
  return { ...failure, kinds: ["ApiError"], status };
}

async function refusesAnother(trial: Trial): Promise<void> {
  // The adapter searches a list, which may contain other snapshots.
  if (trial.adapter.capabilities.get === "listed") return;
  const [meant, other] = await trial.listFilled(2);
  const responses: Response[] = [];
  trial.intercept(async (_, pass) => {
    const response = await pass();
    responses.push(response.clone());
    return response;
  });
  await trial.adapter.get(other?.id ?? "", {});
  trial.intercept(async (_, pass) => responses.shift() ?? pass());
  await checkFails(trial, { name: "get" }, ANOTHER, () => trial.adapter.get(meant?.id ?? "", {}));
}

const ANOTHER: Failure = {
  when: "the provider returns another snapshot",
  kinds: ["OtherSnapshotError"],
  code: "FAILED_PRECONDITION",
  retryable: false,
};
