import { type Exchange, failedRequest } from "./call.ts";
import { authorize } from "./credential.ts";
import { RedirectError } from "./redirect-error.ts";

const MOST_REDIRECTS = 5;

/**
 * Sends a request once. Redirects of a GET or HEAD are followed by hand, so that every address is judged before
 * anything is sent to it; credentials go to the API's own origin alone.
 */
export async function send(it: Exchange): Promise<Response> {
  const { method } = it.call;
  let { url } = it.call;
  for (let redirects = 0; ; redirects++) {
    const response = await sendTo(it, url);
    const { status, type, headers } = response;
    const location = headers.get("location");
    // Browsers hide where a redirect leads.
    if (type !== "opaqueredirect" && (location === null || status < 300 || status > 399)) return response;
    drop(response);
    url = location !== null && URL.canParse(location, url) ? new URL(location, url).href : "";
    if (!/^(GET|HEAD)$/.test(method) || redirects === MOST_REDIRECTS || !/^https?:/.test(url)) {
      throw new RedirectError(failedRequest(it));
    }
  }
}

/** Lets go of an answer that is not read. */
export function drop({ body }: Response): void {
  // Not awaited, since a cloned body ends with its clone; nor does it matter how one ends that is not read.
  body?.cancel().catch(() => {});
}

async function sendTo({ sender, call, deadline, secrets }: Exchange, target: string): Promise<Response> {
  const { race, signal } = deadline;
  const { fetch: custom } = sender;
  const { method, body = null } = call;
  let url = target;
  let { headers } = call;
  if (target === call.url || new URL(target).origin === sender.home) {
    const found = sender.readCredential();
    const credential = typeof found === "string" ? found : await race(found);
    if (secrets[0] !== credential) secrets.unshift(credential);
    url = authorize(target, headers, sender.schemes, credential);
  } else {
    // Any other header may hold a secret, and the address may repeat one.
    headers = new Headers();
    const foreign = new URL(target);
    for (const { name } of sender.schemes) foreign.searchParams.delete(name);
    url = foreign.href;
  }
  // A request that follows a signal is six times as dear to make, so only who can read it nowhere else gets one.
  const follows = !custom || custom.length === 1;
  const init = { ...call.init, method, headers, body, redirect: "manual", signal: follows ? signal : null } as const;
  // Looked up late, so that a fetch patched after the client was made (MSW, instrumentation) is the one used.
  return await race(custom ? custom(new Request(url, init), { signal }) : fetch(url, init));
}
