import { AbortError, type Adapter } from "@snap/unified";
import { loadActionKit } from "@snap/unified/adapter";
import type { AdapterOptions } from "@snap/unified/testing";
import { FIREWORKS } from "../../support/subjects.ts";
import { type BrokenAdapter, changeErrors } from "./adapter.ts";

/** Adapters that hide failures, report them wrongly, or do not end. */
export const BROKEN_FAILURES: readonly BrokenAdapter[] = [
  {
    does: "lists a snapshot without an id",
    found: "list: reports INTERNAL when a snapshot has no id",
    said: "list: returned",
    by: (good) => ({
      async *listPages(call) {
        try {
          yield* good.listPages(call);
        } catch {
          yield [];
        }
      },
    }),
  },
  {
    does: "returns undefined for a missing snapshot",
    found: "get: reports NOT_FOUND when the snapshot is gone",
    said: "get: returned undefined instead of an error when the snapshot is gone",
    by: (good) => ({ get: (id, call) => good.get(id, call).catch(() => undefined as never) }),
  },
  {
    does: "ignores a 500 with an empty body",
    found: "get: reports INTERNAL when a 500 has an empty body",
    said: "get: returned null instead of an error when a 500 has an empty body",
    by: (good) => ({ get: (id, call) => good.get(id, call).catch(() => null as never) }),
  },
  {
    does: "reports a 429 with another code",
    found: "list: reports RESOURCE_EXHAUSTED when the provider responds with 429",
    said: 'list: threw an error with the code "UNAVAILABLE", not "RESOURCE_EXHAUSTED", when the provider responds with 429',
    by: (good) => changeErrors(good, (error) => Object.assign(error, { code: "UNAVAILABLE" })),
  },
  {
    does: "reports a retryable failure as final",
    found: "get: reports UNAVAILABLE when a 503 has an empty body",
    said: "the retryable false, not true",
    by: (good) => changeErrors(good, (error) => Object.assign(error, { retryable: false })),
  },
  {
    does: "throws errors that are not SnapErrors",
    found: "get: reports UNAVAILABLE when the connection fails",
    said: "which is not a SnapError of @snap/runtime, when the connection fails",
    by: (good) => changeErrors(good, ({ message }) => new Error(message)),
  },
  {
    does: "throws an error of another class",
    found: "list: reports UNAUTHENTICATED when the provider responds with 401",
    said: "which is not a ApiError, when the provider responds with 401",
    by: (good) => changeErrors(good, (error) => Object.assign(error, { name: "CredentialError" })),
  },
  {
    does: "does not name the account",
    found: "get: reports UNAUTHENTICATED when the provider responds with 401",
    said: 'the account undefined, not "team a:100%2F"',
    by: (good) => changeErrors(good, (error) => Object.assign(error, { account: undefined })),
  },
  {
    does: "does not name the operation",
    found: "get: reports UNAUTHENTICATED when the provider responds with 401",
    said: "an error without the operation",
    by: (good) => changeErrors(good, (error) => Object.assign(error, { operation: undefined })),
  },
  {
    does: "shows the credential in a message",
    found: "get: reports UNAUTHENTICATED when a 401 repeats the credential",
    said: "get: threw an error that contains the credential when a 401 repeats the credential",
    by: (good, { credential }) =>
      changeErrors(good, (error) => Object.assign(error, { message: `no access with ${credential}` })),
  },
  {
    does: "keeps the request, with its credential, in an error",
    found: "list: reports INTERNAL when the provider responds with 500",
    said: "list: threw an error that contains the credential",
    by: (good, { credential }) => {
      const headers = { authorization: `Bearer ${credential}` };
      const request = new Request("https://provider.invalid", { headers });
      return changeErrors(good, (error) => Object.defineProperty(error, "request", { value: new Map([[1, request]]) }));
    },
  },
  {
    does: "ignores an abort",
    found: "list: ends with its request when it is aborted while no response arrives",
    said: "list: has not ended after 2000 ms when it is aborted while no response arrives",
    by: (good) => ({ listPages: () => good.listPages({}) }),
  },
  {
    does: "leaves its request open after an abort",
    found: "get: ends with its request when it is aborted while a response does not end",
    said: "get: leaves its request open when it is aborted while a response does not end",
    by: leave,
  },
  {
    does: "sends a request although it is already aborted",
    found: "get: sends nothing if it is already aborted",
    said: "get: sent a request although it was already aborted",
    by: leave,
  },
  {
    does: "ignores its timeout",
    found: "get: reports DEADLINE_EXCEEDED when no response arrives within the timeout",
    said: "get: has not ended after 2000 ms when no response arrives within the timeout",
    good: FIREWORKS,
    by: (_, options) => FIREWORKS.createAdapter({ ...options, timeout: 60_000 }),
  },
];

// Ends a call on abort, but not its requests.
function leave(good: Adapter, { account }: AdapterOptions): Partial<Adapter> {
  const context = { provider: good.provider, account, operation: "getSnapshot" };
  // Otherwise, the good adapter would load the code of `get` before it sends a request.
  void loadActionKit();
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
