import { check } from "./check.ts";
import { CALLS, type Call, checkFails, type Failure } from "./check-fails.ts";
import { stall, stallBody } from "./interceptors.ts";
import { settle } from "./settle.ts";
import type { ConformanceSubject } from "./subject.ts";
import type { Case, Interceptor } from "./trial.ts";

// The timeout in milliseconds. It is long enough for a response of the mock on a busy machine.
const TIMEOUT = 250;
const STALLS: readonly [string, Interceptor][] = [
  ["no response arrives", stall],
  ["a response does not end", stallBody],
];

/** Returns the cases of abort and timeout: both end a call and its requests. */
export function endCases({ pageSize, lists }: ConformanceSubject): Case[] {
  return [
    ...CALLS.flatMap((call) => [
      abortedBefore(call),
      ...STALLS.flatMap(([when, interceptor]) => [
        abortedDuring(call, when, interceptor),
        timedOut(call, when, interceptor),
      ]),
    ]),
    ...(pageSize === null ? [] : [abortedBetweenPages(pageSize, lists?.count ?? 1)]),
  ];
}

function abortedBefore(call: Call): Case {
  return {
    name: `${call.name}: sends nothing if it is already aborted`,
    async run(trial) {
      const [snapshot] = await trial.listFilled(1);
      const { length } = trial.requests;
      const [failure, signal] = [aborted("it is already aborted"), AbortSignal.abort()];
      await checkFails(trial, call, failure, () => call.run(trial, snapshot?.id ?? "", { signal }));
      await settle();
      check(trial.requests.length === length, () => `${call.name}: sent a request although it was already aborted`);
    },
  };
}

function abortedDuring(call: Call, stalled: string, interceptor: Interceptor): Case {
  const when = `it is aborted while ${stalled}`;
  return {
    name: `${call.name}: ends with its request when ${when}`,
    async run(trial) {
      const [snapshot] = await trial.listFilled(1);
      const controller = new AbortController();
      trial.intercept((request, pass) => {
        setTimeout(() => controller.abort());
        return interceptor(request, pass);
      });
      const { signal } = controller;
      await checkFails(trial, call, aborted(when), () => call.run(trial, snapshot?.id ?? "", { signal }));
      check(trial.requests.at(-1)?.signal.aborted === true, () => `${call.name}: leaves its request open when ${when}`);
    },
  };
}

function abortedBetweenPages(pageSize: number, lists: number): Case {
  return {
    name: "list: requests no further page after an abort between pages",
    async run(trial) {
      await trial.account.fill(pageSize + 1);
      const controller = new AbortController();
      const failure = aborted("it is aborted between pages");
      await checkFails(trial, { name: "list" }, failure, async () => {
        for await (const _ of trial.adapter.listPages({ signal: controller.signal })) controller.abort();
      });
      check(trial.requests.length <= lists, () => "list: requested a further page although it was aborted");
    },
  };
}

function timedOut(call: Call, stalled: string, interceptor: Interceptor): Case {
  const when = `${stalled} within the timeout`;
  return {
    name: `${call.name}: reports DEADLINE_EXCEEDED when ${when}`,
    timeout: TIMEOUT,
    async run(trial) {
      const [snapshot] = await trial.listFilled(1);
      trial.intercept(interceptor);
      const failure = { when, kinds: ["TimeoutError"], code: "DEADLINE_EXCEEDED" } as const;
      await checkFails(trial, call, failure, () => call.run(trial, snapshot?.id ?? ""));
    },
  };
}

function aborted(when: string): Failure {
  return { when, kinds: ["AbortError"], code: "CANCELLED", retryable: false };
}
