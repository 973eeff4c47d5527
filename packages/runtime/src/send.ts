import { type Exchange, failedRequest } from "./call.ts";
import { authorize } from "./credential.ts";
import { RedirectError } from "./redirect-error.ts";

const MOST_REDIRECTS = 5;

/**
 * Sends a request once. Redirects of a GET or HEAD are followed by hand, so that every address is judged before
 * anything is sent to it; credentials go to the API's own origin alone.
 */
export async function send(it: Exchange): Promise<Response> {
  let { url } = it;
  for (let redirects = 0; ; redirects++) {
    const response = await sendTo(it, url);
    const { status, type, headers } = response;
    const location = headers.get("location");
    // Browsers hide where a redirect leads.
    if (type !== "opaqueredirect" && (location === null || status < 300 || status > 399)) return response;
    drop(response);
    url = location !== null && URL.canParse(location, url) ? new URL(location, url).href : "";
    const problem =
      (!/^(GET|HEAD)$/.test(it.method) && "it is no GET") ||
      (redirects === MOST_REDIRECTS && "there are too many") ||
      (!/^https?:/.test(url) && "it leads to no http address, or to a hidden one");
    if (problem) throw new RedirectError(failedRequest(it), problem);
  }
}

/** Lets go of an answer that is not read. */
export function drop({ body }: Response): void {
  // Not awaited, since a cloned body ends with its clone; nor does it matter how one ends that is not read.
  body?.cancel().catch(() => {});
}

async function sendTo(it: Exchange, target: string): Promise<Response> {
  let [address, { headers }] = [target, it];
  const url = new URL(target);
  if (url.origin === it.home) {
    const credential = await it.race(it.readCredential());
    it.learn(credential);
    address = authorize(target, headers, it.schemes, credential);
  } else {
    // Any other header may hold a secret.
    headers = new Headers();
    const { searchParams } = url;
    for (const { name } of it.schemes) if (searchParams.has(name)) searchParams.delete(name);
    address = url.href;
  }
  const { method, body = null, ending: signal } = it;
  const init: RequestInit = { ...it.init, method, headers, body, redirect: "manual", signal };
  // Looked up late, so that a fetch patched after the client was made (MSW, instrumentation) is the one used.
  return it.race(it.fetch ? it.fetch(new Request(address, init)) : fetch(address, init));
}
