import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { RedirectError } from "../errors/redirect-error.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import { type Authorized, removeQuery } from "./authorize.ts";
import { describeValue } from "./describe-value.ts";
import { isStream } from "./serialize-body.ts";

const MOST_REDIRECTS = 5;

/**
 * Sends a request once. Redirects of a GET or HEAD are followed by hand, so that every address is judged before
 * anything is sent to it; credentials go to the API's own origin alone.
 *
 * @throws {RedirectError} for a redirect that must not be followed.
 */
export async function send(attempt: Attempt): Promise<Response> {
  const { method, traits } = attempt.call;
  let { url } = attempt.call;
  for (let redirects = 0; ; redirects++) {
    const response = await sendTo(attempt, url);
    const { type, status, headers } = Object(response) as Response;
    if (typeof status !== "number" || typeof headers?.get !== "function") {
      throw new InvalidRequestError(`\`fetch\` must return a Response, got ${describeValue(response)}.`);
    }
    // What mocks answer for a broken connection.
    if (type === "error") throw new TypeError("network error");
    // Browsers hide where a redirect leads.
    const hidden = type === "opaqueredirect";
    const location = /^30[12378]$/.test(String(status)) ? headers.get("location") : null;
    if (!hidden && (location === null || traits.redirects?.test(String(status)))) return response;
    discardBody(response);
    url = location === null ? "" : resolveLocation(location, url);
    const refused = !/GET|HEAD/.test(method)
      ? `a ${method}. Only GET and HEAD redirects are followed (at most ${MOST_REDIRECTS})`
      : redirects === MOST_REDIRECTS
        ? `more than ${MOST_REDIRECTS} times`
        : !url && `to an address that ${hidden ? "the browser hides" : "cannot be followed"}`;
    if (refused) {
      throw new RedirectError(`The API redirected ${refused}. Check \`baseUrl\`.`, { request: failedRequest(attempt) });
    }
  }
}

/** Releases a response that is not read. */
export function discardBody({ body }: Response): void {
  // Not awaited, since a cloned body ends with its clone; nor does it matter how one ends that is not read.
  body?.cancel().catch(() => {});
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

// With credentials where they are trusted; those that need no waiting are not waited for.
function sendTo(attempt: Attempt, url: string): Promise<Response> {
  const { call, fresh, secrets } = attempt;
  const { context, traits, headers } = call;
  const isFirst = url === call.url;
  if (!(isFirst ? call.trusted : context.isTrusted(url))) {
    if (isFirst || new URL(url).origin === new URL(call.url).origin) return dispatch(attempt, url, headers);
    return sendCrossOrigin(attempt, url);
  }
  const sendToApi = (authorized: Authorized) => {
    secrets.unshift(...authorized.secrets);
    attempt.refresh = authorized.refresh;
    return dispatch(attempt, authorized.url, own);
  };
  const own = { ...headers };
  const authorized = context.authorize(url, own, traits.security ?? context.security, fresh);
  return "url" in authorized ? sendToApi(authorized) : authorized.then(sendToApi);
}

// Without any header, which may hold a secret, and without a credential in the address.
function sendCrossOrigin(attempt: Attempt, url: string): Promise<Response> {
  const { context, traits } = attempt.call;
  let target = url;
  for (const { in: place, name } of (traits.security ?? context.security).flat()) {
    if (place === "query") target = removeQuery(target, name);
  }
  return dispatch(attempt, target, {});
}

function dispatch(attempt: Attempt, url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const { call, deadline } = attempt;
  const { signal } = deadline;
  // A credential may have come too late.
  signal.throwIfAborted();
  const { method, body, options, context } = call;
  const { options: shared } = context;
  const custom = options.fetch ?? shared.fetch;
  const extra = options.requestInitExt ?? shared.requestInitExt;
  // A Request that follows a signal is six times slower to create, so only a `fetch` that cannot read it elsewhere gets one.
  const follows = !custom || custom.length === 1;
  const init: RequestInit = {
    ...call.init,
    method,
    headers,
    redirect: "manual",
    signal: follows ? signal : null,
    ...(body !== undefined && { body, ...(isStream(body) && { duplex: "half" }) }),
  };
  // Looked up late, so that a fetch patched after the client was made (MSW, instrumentation) is the one used.
  if (!custom) return fetch(url, extra ? { ...init, ...extra } : init);
  const { Request: Own = shared.Request ?? Request } = options;
  return custom(new Own(url, init), { ...extra, signal });
}
