import { CredentialError } from "../errors/credential-error.ts";
import { describeValue } from "./describe-value.ts";

// A refresh that takes longer does not hold up other calls, since it may never end.
const LONGEST_REFRESH = 30_000;

/**
 * A secret that identifies the caller, or a function that returns it for each attempt (to rotate or fetch it late).
 * After a 401 the function is called once more, with `rejected`, and the request is retried with what it returns.
 */
export type Credential = string | ((context: { readonly rejected: boolean }) => string | Promise<string>);

/** Reads the credential of one option. */
export interface CredentialReader {
  readonly read: () => string | Promise<string>;
  /**
   * Present where a function returns the credential. Prepares for a 401: what it returns asks the function for another
   * credential, once for all requests that were sent before the last one arrived.
   */
  readonly prepareRefresh?: () => () => Promise<string>;
}

/** Creates the reader of an option that holds a string or a function. */
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
      // Neither its message nor itself, nor a name that is none of an error: they may hold the credential.
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
