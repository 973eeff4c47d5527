import { RedirectError } from "../errors/redirect-error.ts";
import { type Exchange, failedRequest } from "./attempt.ts";
import { type Authorized, removeQuery } from "./authorize.ts";

const MOST_REDIRECTS = 5;

/**
 * Sends a request once. Redirects of a GET or HEAD are followed by hand, so that every address is judged before
 * anything is sent to it; credentials go to the API's own origin alone.
 */
export async function send(it: Exchange): Promise<Response> {
  let { url } = it;
  for (let redirects = 0; ; redirects++) {
    const response = await sendTo(it, url);
    const { type, status, headers } = response;
    // What mocks answer for a broken connection.
    if (type === "error") throw new TypeError("network error");
    // Browsers hide where a redirect leads.
    const redirected = type === "opaqueredirect" || (status > 299 && status < 400 && headers.has("location"));
    if (!redirected) return response;
    drop(response);
    const location = headers.get("location");
    url = location && URL.canParse(location, url) ? new URL(location, url).href : "";
    if (!/GET|HEAD/.test(it.method) || redirects === MOST_REDIRECTS || !/^https?:\/\/[^/@]+\//.test(url)) {
      const message = "redirected, but only a GET may be, 5 times, to a visible address: check `baseUrl`";
      throw new RedirectError(message, { request: failedRequest(it) });
    }
  }
}

/** Lets go of an answer that is not read. */
export function drop({ body }: Response): void {
  // Not awaited, since a cloned body ends with its clone; nor does it matter how one ends that is not read.
  body?.cancel().catch(() => {});
}

// To the API itself with the credential; one that needs no waiting is not waited for.
function sendTo(it: Exchange, url: string): Promise<Response> {
  const { context, headers, secrets, method, path } = it;
  if (url !== it.url && new URL(url).origin !== context.apiOrigin) return sendCrossOrigin(it, url);
  const sendToApi = (authorized: Authorized) => {
    secrets.unshift(...authorized.secrets);
    return dispatch(it, authorized.url, headers);
  };
  const security = context.operations?.[`${method} ${path}`]?.security ?? context.security;
  const authorized = context.authorize(url, headers, security);
  return "url" in authorized ? sendToApi(authorized) : authorized.then(sendToApi);
}

// Without any header, which may hold a secret, and without a credential in the address.
function sendCrossOrigin(it: Exchange, url: string): Promise<Response> {
  let target = url;
  for (const { in: place, name } of it.context.security.flat())
    if (place === "query") target = removeQuery(target, name);
  return dispatch(it, target, new Headers());
}

function dispatch({ context, deadline, init: given }: Exchange, url: string, headers: Headers): Promise<Response> {
  const { signal } = deadline;
  // A credential may have come too late.
  signal.throwIfAborted();
  const { fetch: custom } = context;
  // A request that follows a signal is six times as dear to make, so only who can read it nowhere else gets one.
  const follows = !custom || custom.length === 1;
  const init = { ...given, headers, signal: follows ? signal : null };
  // Looked up late, so that a fetch patched after the client was made (MSW, instrumentation) is the one used.
  return custom ? custom(new Request(url, init), { signal }) : fetch(url, init);
}
