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

/** Sends a request once, and follows its redirects. */
export async function sendAny(attempt: Attempt): Promise<Response> {
  return followRedirects(attempt, await send(attempt));
}

/**
 * Follows the redirects of a GET or HEAD by hand, so that every address is judged before anything is sent to it;
 * credentials go to trusted origins alone, headers to the origin of the call. Returns a response that is not a redirect, or
 * a documented one, as it is.
 *
 * @throws {RedirectError} for a redirect that must not be followed.
 * @throws {InvalidRequestError} where a custom `fetch` returned something else than a response.
 */
export async function followRedirects(attempt: Attempt, first: Response): Promise<Response> {
  const { method, traits } = attempt.call;
  let { url } = attempt.call;
  let response = first;
  for (let redirects = 0; ; redirects++) {
    checkResponse(response);
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

// Whether a response says where to go instead; browsers hide that.
function isRedirect({ type, status, headers }: Response): boolean {
  return type === "opaqueredirect" || (/^30[12378]$/.test(String(status)) && headers.has("location"));
}

function checkResponse(response: Response | undefined): void {
  // The response of mocks for a broken connection.
  if (response?.type === "error") throw new TypeError("network error");
  if (response?.headers) return;
  throw new InvalidRequestError(`\`fetch\` must return a Response, got ${describeValue(response)}.`);
}

// As `fetch` does it: what is not ASCII is UTF-8, and a fragment is not sent. Empty where it must not be followed.
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
  if (isTrusted(attempt.call.context, url) || isOwn(attempt, url)) return undefined;
  // Login pages are asked to return to the address of the request. A fragment is for them, too.
  const shown = withoutCredential(attempt, url) + location.replace(/^[^#]*/, "");
  if (!redactorOf(attempt.secrets).holdsSecret(shown)) return undefined;
  return "to another origin, to an address that holds a secret of the request";
}

function sendTo(attempt: Attempt, url: string): Promise<Response> {
  const { context, headers } = attempt.call;
  if (isTrusted(context, url)) return sendToApi(attempt, url);
  if (isOwn(attempt, url)) return dispatch(attempt, url, headers);
  // Without any header, which may hold a secret, and without a credential in the address.
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
