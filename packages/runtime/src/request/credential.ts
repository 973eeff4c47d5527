import type { Signature } from "../client/signing.ts";
import { CredentialError } from "../errors/credential-error.ts";
import { describeValue } from "./describe-value.ts";
import { readEnvironment } from "./read-environment.ts";

// After this time, a refresh no longer delays other calls, because it may never end.
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

/**
 * Creates the reader of an option that contains a string or a function. Credentials that sign requests are objects; they
 * are read as JSON.
 *
 * @param isRead whether the value is that of the environment, because the option is absent
 */
export function createCredentialReader(
  provider: string,
  option: string,
  given: unknown,
  signature?: Signature,
  isRead?: boolean,
): CredentialReader {
  const fail = (what: string): never => {
    throw new CredentialError(`${provider}: ${what}`);
  };
  if (signature && typeof given !== "function") {
    const advice = isRead ? `. Pass them, or set ${variablesOf(signature)}` : "";
    const text = toJson(given, signature, isRead) ?? fail(describeKeys(option, signature) + advice);
    return { read: () => text };
  }
  if (typeof given === "object") fail(`\`${option}\` must be a string or a function, got ${describeValue(given)}.`);
  if (typeof given !== "function") return { read: () => String(given) };
  const ask = async (rejected: boolean): Promise<string> => {
    let value: unknown;
    try {
      value = await given({ rejected });
    } catch (error) {
      // A CredentialError, such as one of `@snap/runtime/tokens`, contains no credential.
      if (CredentialError.isInstance(error)) throw error;
      return fail(`\`${option}\` failed with ${nameOfError(error)}`);
    }
    if (signature) return toJson(value, signature) ?? fail(describeKeys(option, signature, "return"));
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

/**
 * Returns the name of what a function of the caller or of a provider's package has thrown. The error is not passed on,
 * and its name is passed on only if it looks like the name of an error class: both could contain the credential.
 */
export function nameOfError(error: unknown): string {
  const { name } = Object(error) as { name?: unknown };
  return typeof name === "string" && /^(?:[A-Z][A-Za-z]{0,39})?(?:Error|Exception)$/.test(name) ? name : "no Error";
}

// The value of the environment is that of the first variable, which says that the other variables are set, too.
function toJson(value: unknown, { fields, optional = [] }: Signature, isRead?: boolean): string | undefined {
  const keys: Record<string, string> = {};
  for (const [field, variable] of Object.entries(fields)) {
    const given = isRead ? readEnvironment(variable) : Object(value)[field];
    const key = typeof given === "string" ? given.trim() : "";
    if (key) keys[field] = key;
    else if (!optional.includes(field)) return undefined;
  }
  return JSON.stringify(keys);
}

function describeKeys(option: string, signature: Signature, verb = "have"): string {
  const names = requiredOf(signature).map(([field]) => `\`${field}\``);
  return `\`${option}\` must ${verb} ${names.join(" and ")}`;
}

function variablesOf(signature: Signature): string {
  return requiredOf(signature)
    .map(([, variable]) => variable)
    .join(" and ");
}

function requiredOf({ fields, optional = [] }: Signature): [field: string, variable: string][] {
  return Object.entries(fields).filter(([field]) => !optional.includes(field));
}
