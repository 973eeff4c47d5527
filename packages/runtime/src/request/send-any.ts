import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { RedirectError } from "../errors/redirect-error.ts";
import { LONGEST_TEXT, redactorOf } from "../redact/redactor.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import { removeQuery } from "./authorize-any.ts";
import { describeValue } from "./describe-value.ts";
import { discardBody } from "./discard-body.ts";
import { isTrusted } from "./is-trusted.ts";
import { dispatch, send, sendToApi } from "./send.ts";

const MOST_REDIRECTS = 5;

/** Sends a request once and follows its redirects. */
export async function sendAny(attempt: Attempt): Promise<Response> {
  return followRedirects(attempt, await send(attempt));
}

/**
 * Follows the redirects of a GET or HEAD manually, so that every URL is checked before anything is sent to it.
 * Credentials are sent only to trusted origins, headers only to these and to the origin of the call. A response that is not a
 * redirect, or is a documented one, is returned unchanged.
 *
 * @throws {RedirectError} for a redirect that must not be followed.
 * @throws {InvalidRequestError} when a custom `fetch` returns a value that is not a response.
 */
export async function followRedirects(attempt: Attempt, first: Response): Promise<Response> {
  const { method, traits } = attempt.call;
  let { url } = attempt.call;
  let response = first;
  for (let redirects = 0; ; redirects++) {
    checkResponse(attempt, response);
    if (!isRedirect(response) || traits.redirects?.test(String(response.status))) return response;
    discardBody(response);
    const location = response.headers.get("location");
    url = location === null ? "" : resolveLocation(location, url);
    const refused = !/GET|HEAD/.test(method)
      ? `a ${method}. Only GET and HEAD redirects are followed (at most ${MOST_REDIRECTS})`
      : redirects === MOST_REDIRECTS
        ? `more than ${MOST_REDIRECTS} times`
        : location === null
          ? "to an address that the browser hides"
          : refusalOf(attempt, url, location);
    if (refused) {
      throw new RedirectError(`The API redirected ${refused}. Check \`baseUrl\`.`, { request: failedRequest(attempt) });
    }
    response = await sendTo(attempt, url);
  }
}

// Returns whether a response is a redirect. Browsers hide the status and location of redirects.
function isRedirect({ type, status, headers }: Response): boolean {
  return type === "opaqueredirect" || (/^30[12378]$/.test(String(status)) && headers.has("location"));
}

/**
 * Checks what a custom `fetch` has returned, which may be anything. Its status reaches events and errors as it is.
 *
 * @throws {InvalidRequestError} when it is not a response.
 */
export function checkResponse(attempt: Attempt, response: Response | undefined): void {
  // Mocks use this response to simulate a broken connection.
  if (response?.type === "error") throw new TypeError("network error");
  if (response?.headers && typeof response.status === "number" && response.status < 1000) return;
  const request = failedRequest(attempt);
  throw new InvalidRequestError(`\`fetch\` must return a Response, got ${describeValue(response)}.`, { request });
}

// Resolves a `Location` header like `fetch`: bytes outside ASCII are decoded as UTF-8, and the fragment is removed.
// Returns an empty string if the URL must not be followed.
function resolveLocation(location: string, base: string): string {
  const bytes = Uint8Array.from(location, (character) => character.charCodeAt(0));
  const text = /[\x80-\xff]/.test(location) ? new TextDecoder().decode(bytes) : location;
  if (!URL.canParse(text, base)) return "";
  const url = new URL(text, base);
  url.hash = "";
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : "";
}

function refusalOf(attempt: Attempt, url: string, location: string): string | undefined {
  if (!url || url.length > LONGEST_TEXT) return "to an address that cannot be followed";
  if (isTrusted(attempt.call.context, url) || isOwn(attempt, url)) {
    // The redirect could make a read that is sent as a POST, as at AWS, a signed change.
    return attempt.signedMethod === "POST" ? "a signed POST to itself" : undefined;
  }
  // Login pages often receive the URL of the request, to redirect back to it. The fragment is visible to the page, too,
  // and in a path, backslashes become slashes.
  const shown = withoutCredential(attempt, url) + location.replace(/\?[^#]*/, "");
  if (!redactorOf(attempt.secrets).holdsSecret(shown)) return undefined;
  return "to another origin, to an address that holds a secret of the request";
}

function sendTo(attempt: Attempt, url: string): Promise<Response> {
  const { context, headers } = attempt.call;
  if (isTrusted(context, url)) return sendToApi(attempt, url);
  if (isOwn(attempt, url)) return dispatch(attempt, url, headers);
  // The request is sent without headers, because any header may contain a secret, and without a credential in the URL.
  return dispatch(attempt, withoutCredential(attempt, url), {});
}

function isOwn({ call }: Attempt, url: string): boolean {
  return new URL(url).origin === new URL(call.url).origin;
}

function withoutCredential({ call }: Attempt, url: string): string {
  const { traits, context } = call;
  let target = url;
  for (const { in: place, name } of (traits.security ?? context.security).flat()) {
    if (place === "query") target = removeQuery(target, name);
  }
  return target;
}
