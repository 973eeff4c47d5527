import { AbortError, type Adapter } from "@snap/unified";
import type { AdapterOptions } from "@snap/unified/testing";
import { FIREWORKS } from "../../support/subjects.ts";
import { type BrokenAdapter, changeErrors } from "./adapter.ts";

/** Adapters that hide failures, tell them wrongly, or do not end. */
export const BROKEN_FAILURES: readonly BrokenAdapter[] = [
  {
    does: "gets undefined for a snapshot that is gone",
    found: "get: tells NOT_FOUND when the snapshot is gone",
    said: "get: gave undefined in place of an error when the snapshot is gone",
    by: (good) => ({ get: (id, call) => good.get(id, call).catch(() => undefined as never) }),
  },
  {
    does: "drops a 500 with an empty body",
    found: "get: tells INTERNAL when a 500 has an empty body",
    said: "get: gave null in place of an error when a 500 has an empty body",
    by: (good) => ({ get: (id, call) => good.get(id, call).catch(() => null as never) }),
  },
  {
    does: "gives a 429 another code",
    found: "list: tells RESOURCE_EXHAUSTED when the provider answers 429",
    said: 'list: threw an error with the code "UNAVAILABLE", not "RESOURCE_EXHAUSTED", when the provider answers 429',
    by: (good) => changeErrors(good, (error) => Object.assign(error, { code: "UNAVAILABLE" })),
  },
  {
    does: "advises against a call that may succeed later",
    found: "get: tells UNAVAILABLE when a 503 has an empty body",
    said: "the retryable false, not true",
    by: (good) => changeErrors(good, (error) => Object.assign(error, { retryable: false })),
  },
  {
    does: "throws errors of its own",
    found: "get: tells UNAVAILABLE when the connection fails",
    said: "which is no SnapError of @snap/runtime, when the connection fails",
    by: (good) => changeErrors(good, ({ message }) => new Error(message)),
  },
  {
    does: "throws an error of another class",
    found: "list: tells UNAUTHENTICATED when the provider answers 401",
    said: "which is no ApiError, when the provider answers 401",
    by: (good) => changeErrors(good, (error) => Object.assign(error, { name: "CredentialError" })),
  },
  {
    does: "does not tell the account",
    found: "get: tells UNAUTHENTICATED when the provider answers 401",
    said: 'the account undefined, not "team a:100%2F"',
    by: (good) => changeErrors(good, (error) => Object.assign(error, { account: undefined })),
  },
  {
    does: "does not tell the operation",
    found: "get: tells UNAUTHENTICATED when the provider answers 401",
    said: "an error without the operation",
    by: (good) => changeErrors(good, (error) => Object.assign(error, { operation: undefined })),
  },
  {
    does: "tells the credential in a message",
    found: "get: tells UNAUTHENTICATED when a 401 repeats the credential",
    said: "get: threw an error that tells the credential when a 401 repeats the credential",
    by: (good, { credential }) =>
      changeErrors(good, (error) => Object.assign(error, { message: `no access with ${credential}` })),
  },
  {
    does: "keeps the request, with its credential, in an error",
    found: "list: tells INTERNAL when the provider answers 500",
    said: "list: threw an error that tells the credential",
    by: (good, { credential }) => {
      const headers = { authorization: `Bearer ${credential}` };
      const request = new Request("https://provider.invalid", { headers });
      return changeErrors(good, (error) => Object.defineProperty(error, "request", { value: new Map([[1, request]]) }));
    },
  },
  {
    does: "ignores an abort",
    found: "list: ends, and its request too, when it is aborted while no answer comes",
    said: "list: still waits after 2000 ms when it is aborted while no answer comes",
    by: (good) => ({ listPages: () => good.listPages({}) }),
  },
  {
    does: "leaves its request open after an abort",
    found: "get: ends, and its request too, when it is aborted while an answer does not end",
    said: "get: leaves its request open when it is aborted while an answer does not end",
    by: leave,
  },
  {
    does: "sends a request although it is aborted before",
    found: "get: sends nothing when it is aborted before",
    said: "get: sent a request although it was aborted before",
    by: leave,
  },
  {
    does: "ignores its timeout",
    found: "get: tells DEADLINE_EXCEEDED when no answer comes within the timeout",
    said: "get: still waits after 2000 ms when no answer comes within the timeout",
    good: FIREWORKS,
    by: (_, options) => FIREWORKS.createAdapter({ ...options, timeout: 60_000 }),
  },
];

// Ends a call on abort, but not what it does.
function leave(good: Adapter, { account }: AdapterOptions): Partial<Adapter> {
  const context = { provider: good.provider, account, operation: "getSnapshot" };
  return {
    get: (id, { signal }) =>
      new Promise((resolve, reject) => {
        const end = () =>
          reject(Object.assign(new AbortError("ended by the caller's signal", { cause: signal?.reason }), context));
        signal?.addEventListener("abort", end);
        if (signal?.aborted) end();
        good.get(id, {}).then(resolve, reject);
      }),
  };
}
