import { countSnapshots } from "../count-snapshots.ts";
import type { Snapshot } from "../snapshot.ts";
import { check, checkSame, isSame } from "./check.ts";
import { checkFails, type Failure } from "./check-fails.ts";
import { respondEmpty } from "./interceptors.ts";
import { settle } from "./settle.ts";
import type { ConformanceSubject } from "./subject.ts";
import type { Case, Trial } from "./trial.ts";

/** Returns the cases of listings: they are complete, in order, and request each page when it is needed. */
export function listCases({ pageSize, lists }: ConformanceSubject): Case[] {
  const size = pageSize ?? 2;
  const others = (lists?.count ?? 1) - 1;
  // The last count has three pages.
  const counts = new Set([0, 1, size, size + 1, 2 * size + 1]);
  return [
    ...[...counts].map((count) => ({
      name: `list: yields all of ${countSnapshots(count)} once, in the provider's order`,
      run: (trial: Trial) => listsAll(trial, count, pageSize, others),
    })),
    { name: "list: sends nothing before the first page is needed", run: sendsNothingAtFirst },
    { name: "list: starts over in each iteration", run: startsOver },
    ...(pageSize === null ? [] : pagedCases(pageSize, others)),
  ];
}

async function listsAll(trial: Trial, count: number, pageSize: number | null, others: number): Promise<void> {
  const sent = await trial.account.fill(count);
  check(sent.length === count, () => `the mock was filled with ${sent.length} snapshots, not ${count}`);
  checkSequence((await trial.listPages()).flat(), sent);
  // Some providers mark the end only with an empty page after the last item.
  const most = others + (pageSize === null ? 1 : Math.floor(count / pageSize) + 1);
  const { length } = trial.requests;
  check(length <= most, () => `list: sent ${length} requests for ${count} snapshots, not at most ${most}`);
}

function checkSequence(snapshots: readonly Snapshot[], sent: readonly unknown[]): void {
  const seen = new Set<string>();
  for (const { ref } of snapshots) {
    check(!seen.has(ref), () => `list: yielded ${ref} more than once`);
    seen.add(ref);
  }
  check(snapshots.length === sent.length, () => `list: yielded ${countSnapshots(snapshots.length)} of ${sent.length}`);
  snapshots.forEach(({ ref, raw }, index) => {
    if (isSame(raw, sent[index])) return;
    const other = sent.some((each) => isSame(raw, each));
    const problem = other ? "is out of order" : "has a `raw` that is not what the provider sent";
    checkSame(raw, sent[index], () => `list: ${ref}, at place ${index + 1}, ${problem}`);
  });
}

async function sendsNothingAtFirst({ account, adapter, requests }: Trial): Promise<void> {
  await account.fill(1);
  adapter.listPages({});
  await settle();
  check(requests.length === 0, () => "list: sent a request before the first page was needed");
}

async function startsOver(trial: Trial): Promise<void> {
  await trial.listFilled(1);
  await trial.listFilled(2);
}

const OUTAGE: Failure = {
  when: "the provider fails between pages",
  kinds: ["ApiError", "UnreadableResponseError"],
  code: "UNAVAILABLE",
};

// The first pages of other lists may be requested ahead.
function pagedCases(pageSize: number, others: number): Case[] {
  return [
    {
      name: "list: requests a page only when it is needed",
      async run({ account, adapter, requests }) {
        await account.fill(2 * pageSize + 1);
        let pages = 0;
        for await (const _ of adapter.listPages({})) {
          pages++;
          await settle();
          const isNeeded = requests.length >= pages && requests.length <= pages + others;
          check(isNeeded, () => `list: sent ${requests.length} requests for ${pages} pages`);
          if (pages === 2) break;
        }
        await settle();
        check(requests.length <= 2 + others, () => "list: sent requests after the iteration ended");
      },
    },
    {
      name: "list: yields the pages before a failure, then the error",
      async run(trial) {
        const sent = await trial.account.fill(2 * pageSize + 1);
        const seen: Snapshot[] = [];
        await checkFails(trial, { name: "list" }, OUTAGE, async () => {
          for await (const page of trial.adapter.listPages({})) {
            seen.push(...page);
            // Another list may be empty: then, the first page of this list may not have been requested yet.
            if (seen.length > 0) trial.intercept(respondEmpty(503));
          }
          return `${countSnapshots(seen.length)} of ${sent.length}`;
        });
        check(
          seen.length === pageSize,
          () => `list: yielded ${countSnapshots(seen.length)} of the ${pageSize} before the failure`,
        );
      },
    },
  ];
}
