import { RedirectError } from "../errors/redirect-error.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import { removeQuery } from "./authorize-any.ts";
import { checkResponse, discardBody, dispatch, isRedirect, sendToApi } from "./send.ts";

const MOST_REDIRECTS = 5;

/**
 * Follows the redirects of a GET or HEAD by hand, so that every address is judged before anything is sent to it;
 * credentials go to trusted origins alone, headers to the origin of the call.
 *
 * @throws {RedirectError} for a redirect that must not be followed.
 */
export async function followRedirect(attempt: Attempt, first: Response): Promise<Response> {
  const { method, traits } = attempt.call;
  let { url } = attempt.call;
  let response = first;
  for (let redirects = 0; isRedirect(response); redirects++) {
    if (redirects > 0 && traits.redirects?.test(String(response.status))) break;
    discardBody(response);
    const location = response.headers.get("location");
    url = location === null ? "" : resolveLocation(location, url);
    const refused = !/GET|HEAD/.test(method)
      ? `a ${method}. Only GET and HEAD redirects are followed (at most ${MOST_REDIRECTS})`
      : redirects === MOST_REDIRECTS
        ? `more than ${MOST_REDIRECTS} times`
        : !url && `to an address that ${location === null ? "the browser hides" : "cannot be followed"}`;
    if (refused) {
      throw new RedirectError(`The API redirected ${refused}. Check \`baseUrl\`.`, { request: failedRequest(attempt) });
    }
    response = await sendTo(attempt, url);
    checkResponse(response);
  }
  return response;
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

function sendTo(attempt: Attempt, url: string): Promise<Response> {
  const { context, traits, headers, url: own } = attempt.call;
  if (context.isTrusted(url)) return sendToApi(attempt, url);
  if (new URL(url).origin === new URL(own).origin) return dispatch(attempt, url, headers);
  // Without any header, which may hold a secret, and without a credential in the address.
  let target = url;
  for (const { in: place, name } of (traits.security ?? context.security).flat()) {
    if (place === "query") target = removeQuery(target, name);
  }
  return dispatch(attempt, target, {});
}
