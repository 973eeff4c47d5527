import { CALLS, checkFailsOnce, type Failure } from "./check-fails.ts";
import {
  breakOff,
  echoCredential,
  refuse,
  refuseWithCredential,
  respondEmpty,
  respondProxyPage,
  rewrite,
} from "./interceptors.ts";
import type { ConformanceSubject } from "./subject.ts";
import type { Case, Interceptor, Trial } from "./trial.ts";

/**
 * Returns the cases of failures: each error has the right code, the account and the operation, but not the credential.
 */
export function failureCases({ fields: { id } }: ConformanceSubject): Case[] {
  const withoutId: Situation = ["a snapshot has no id", meet(rewrite([id], undefined)), "INTERNAL", UNREADABLE, {}];
  return CALLS.flatMap((call) =>
    [...SITUATIONS, withoutId].map(([when, arrange, code, kinds, details]) => ({
      name: `${call.name}: reports ${code} when ${when}`,
      async run(trial) {
        const [snapshot] = await trial.listFilled(1);
        await arrange(trial);
        const failure = { when, code, kinds, ...details };
        await checkFailsOnce(trial, call, failure, () => call.run(trial, snapshot?.id ?? ""));
      },
    })),
  );
}

type Situation = readonly [
  when: string,
  arrange: (trial: Trial) => unknown,
  code: Failure["code"],
  kinds: Failure["kinds"],
  details: Pick<Failure, "retryable" | "status">,
];

const respond =
  (status: number) =>
  ({ account }: Trial) =>
    account.fail(status);
const meet =
  (interceptor: Interceptor) =>
  ({ intercept }: Trial) =>
    intercept(interceptor);

const REPORTED = ["ApiError"];
const UNREADABLE = ["UnreadableResponseError", "UnexpectedResponseError"];
// A client may report such a failure by its status, or as an unreadable response.
const EITHER = [...REPORTED, ...UNREADABLE];
const LOST = ["ConnectionError"];

const SITUATIONS: readonly Situation[] = [
  ["the provider responds with 401", respond(401), "UNAUTHENTICATED", REPORTED, { status: 401, retryable: false }],
  ["the provider responds with 429", respond(429), "RESOURCE_EXHAUSTED", REPORTED, { status: 429, retryable: true }],
  ["the provider responds with 500", respond(500), "INTERNAL", REPORTED, { status: 500, retryable: true }],
  ["a 500 has an empty body", meet(respondEmpty(500)), "INTERNAL", EITHER, { status: 500, retryable: true }],
  ["a 503 has an empty body", meet(respondEmpty(503)), "UNAVAILABLE", EITHER, { status: 503, retryable: true }],
  [
    "a 502 has the HTML page of a proxy",
    meet(respondProxyPage),
    "UNAVAILABLE",
    EITHER,
    { status: 502, retryable: true },
  ],
  ["a success has an empty body", meet(respondEmpty(200)), "INTERNAL", UNREADABLE, {}],
  ["a success breaks off", meet(breakOff), "INTERNAL", UNREADABLE, {}],
  ["the connection fails", meet(refuse), "UNAVAILABLE", LOST, { retryable: true }],
  ["a 401 repeats the credential", meet(echoCredential), "UNAUTHENTICATED", REPORTED, { status: 401 }],
  ["a failed connection repeats the credential", meet(refuseWithCredential), "UNAVAILABLE", LOST, {}],
];
