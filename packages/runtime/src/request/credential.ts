import { CredentialError } from "../errors/credential-error.ts";
import { describeValue } from "./describe-value.ts";

// A refresh that takes longer no longer delays other calls, because it may never end.
const LONGEST_REFRESH = 30_000;

/**
 * A secret that identifies the caller, or a function that returns the secret for each attempt, for example to rotate
 * it. After a 401 the function is called once more with `{ rejected: true }`, and the request is retried with the
 * returned credential.
 */
export type Credential = string | ((context: { readonly rejected: boolean }) => string | Promise<string>);

/** Reads the credential of one option. */
export interface CredentialReader {
  readonly read: () => string | Promise<string>;
  /**
   * Returns a function that refreshes the credential after a 401. Concurrent requests with the same rejected credential
   * share one refresh. Absent if the credential is a string.
   */
  readonly prepareRefresh?: () => () => Promise<string>;
}

/** Creates the reader of an option that contains a string or a function. */
export function createCredentialReader(provider: string, option: string, given: unknown): CredentialReader {
  const fail = (what: string): never => {
    throw new CredentialError(`${provider}: ${what}`);
  };
  if (typeof given === "object") fail(`\`${option}\` must be a string or a function, got ${describeValue(given)}.`);
  if (typeof given !== "function") return { read: () => String(given) };
  const ask = async (rejected: boolean): Promise<string> => {
    let value: unknown;
    try {
      value = await given({ rejected });
    } catch (error) {
      // The error is not passed on, and its name only if it looks like an error's, because either may contain the
      // credential.
      const { name } = Object(error) as { name?: unknown };
      const isName = typeof name === "string" && /^(?:[A-Z][A-Za-z]{0,39})?(?:Error|Exception)$/.test(name);
      return fail(`\`${option}\` failed with ${isName ? name : "no Error"}`);
    }
    return (typeof value === "string" && value.trim()) || fail(`\`${option}\` returned no credential`);
  };
  let fresh: Promise<string> | undefined;
  let pendingUntil = 0;
  return {
    read: () => (performance.now() < pendingUntil && fresh) || ask(false),
    prepareRefresh: () => {
      const seen = fresh;
      return () => {
        if (fresh && fresh !== seen) return fresh;
        pendingUntil = performance.now() + LONGEST_REFRESH;
        const own = ask(true);
        const settle = () => {
          if (fresh === own) pendingUntil = 0;
        };
        fresh = own;
        own.then(settle, settle);
        return own;
      };
    },
  };
}
