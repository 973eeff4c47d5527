import type { ClientContext } from "../client/client-context.ts";
import type { ClientOptions } from "../client/client-definition.ts";
import type { RequestOptions } from "../client/request-options.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { suggestName } from "../suggest-name.ts";
import type { CallInit } from "./call.ts";
import { checkObject } from "./check-object.ts";

// The names are keys, so that the compiler reports a new option that is missing here.
const SHARED: Readonly<Record<keyof RequestOptions, true>> = {
  baseUrl: true,
  bodySerializer: true,
  fetch: true,
  headers: true,
  idleTimeout: true,
  pathSerializer: true,
  querySerializer: true,
  Request: true,
  requestInitExt: true,
  retry: true,
  timeout: true,
};
const OF_CLIENTS: Readonly<Record<Exclude<keyof ClientOptions, keyof RequestInit | keyof RequestOptions>, true>> = {
  credentialOrigins: true,
  log: true,
  onAttempt: true,
};
type Internal = "budget" | "input" | "options";
const OF_CALLS: Readonly<Record<Exclude<keyof CallInit, keyof RequestInit | keyof RequestOptions | Internal>, true>> = {
  contentType: true,
  idempotencyKey: true,
  middleware: true,
  params: true,
  parseAs: true,
};
/** The groups of `params`. */
export const PARAMETER_GROUPS = ["path", "query", "header", "cookie"] as const;

// Options of `fetch` in some runtimes. `fetcher` of Workers resembles `fetch`.
const OF_FETCH =
  /^(?:body|cache|credentials|duplex|fetcher|integrity|keepalive|mode|priority|referrer|referrerPolicy|signal|window)$/;

// Options of `fetch` that have no effect.
const FIXED: ReadonlyMap<string, string> = new Map([
  ["method", "The name of the function determines it."],
  ["redirect", "The client follows redirects of a GET or HEAD itself."],
]);

/**
 * Validates the names of the client options that `fetch` would receive. These do not include the client's own options.
 *
 * @throws {InvalidRequestError} for an option of calls, and for a name that resembles a known option.
 */
export function checkClientOptionNames(foreign: object, { credentials, scopes }: ClientContext): void {
  // `account` is an option of @snap/unified, which passes all other options to the client.
  const known = [...Object.keys({ ...SHARED, ...OF_CLIENTS, ...credentials, ...scopes }), "account"];
  check(foreign, "a client", known, (name) =>
    name === "account"
      ? "an adapter of @snap/unified"
      : (name in OF_CALLS || /^(?:body|signal)$/.test(name)) && "a call",
  );
}

/**
 * Validates the names of the call options that `fetch` would receive. These do not include the call's own options.
 *
 * @throws {InvalidRequestError} for an option of clients, and for a name that resembles a known option.
 */
export function checkCallOptionNames(foreign: object, { credentials, scopes = {} }: ClientContext): void {
  const known = [...Object.keys({ ...SHARED, ...OF_CALLS }), "body", "signal"];
  const groups = PARAMETER_GROUPS.map((group) => `params.${group}`);
  check(foreign, "a call", [...known, ...groups], (name) =>
    name === "from" ? "`paginate`" : (name in OF_CLIENTS || name in credentials || name in scopes) && "the client",
  );
}

/**
 * Validates options that only one runtime knows. Others would replace what the client sends, and no redirect would be
 * checked, or headers would be sent to every origin that a redirect leads to.
 *
 * @throws {InvalidRequestError} when the value is not an object, or has an option that the client sets.
 */
export function checkInitExt(extra: unknown): void {
  checkObject(extra, "`requestInitExt`");
  const own = Object.keys(Object(extra)).find((name) => /^(?:body|headers|method|redirect|signal)$/.test(name));
  if (own === undefined) return;
  throw new InvalidRequestError(
    `\`requestInitExt\` must not have \`${own}\`, which the client itself passes to \`fetch\`. Remove it, or pass it as an option of its own.`,
  );
}

/** Returns whether a client option is Snap's own, and not for `fetch`. */
export function isOwnClientOption(name: string, { credentials }: ClientContext): boolean {
  return name in SHARED || name in OF_CLIENTS || name in credentials;
}

function check(
  foreign: object,
  what: string,
  known: readonly string[],
  placeOf: (name: string) => string | false,
): void {
  for (const [name, value] of Object.entries(foreign)) {
    if (value === undefined) continue;
    const place = placeOf(name);
    const why = FIXED.get(name) ?? (place && `Pass it to ${place}.`);
    if (why) throw new InvalidRequestError(`\`${name}\` is not an option of ${what}. ${why}`);
    if (OF_FETCH.test(name)) continue;
    const right = suggestName(name, known);
    if (!right) continue;
    const remedy = `Did you mean \`${right}\`? If it is for \`fetch\`, pass it in \`requestInitExt\`.`;
    throw new InvalidRequestError(`Unknown option \`${name}\`. ${remedy}`);
  }
}
