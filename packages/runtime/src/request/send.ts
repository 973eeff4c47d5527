import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import type { Attempt } from "./attempt.ts";
import type { Authorized } from "./authorize.ts";
import { describeValue } from "./describe-value.ts";
import { loadOnDemand } from "./load-on-demand.ts";

/** Sends a request once. The rules of redirects are loaded with the first one. */
export async function send(attempt: Attempt): Promise<Response> {
  const { url, trusted, headers, traits } = attempt.call;
  const response = await (trusted ? sendToApi(attempt, url) : dispatch(attempt, url, headers));
  checkResponse(response);
  if (!isRedirect(response) || traits.redirects?.test(String(response.status))) return response;
  const { followRedirect } = await loadOnDemand();
  return followRedirect(attempt, response);
}

/** Whether a response says where to go instead; browsers hide that, and mocks answer so for a broken connection. */
export function isRedirect({ type, status, headers }: Response): boolean {
  return type === "opaqueredirect" || (/^30[12378]$/.test(String(status)) && headers.has("location"));
}

/** @throws {InvalidRequestError} where a custom `fetch` returned something else than a response. */
export function checkResponse(response: Response | undefined): void {
  // What mocks answer for a broken connection.
  if (response?.type === "error") throw new TypeError("network error");
  if (response?.headers) return;
  throw new InvalidRequestError(`\`fetch\` must return a Response, got ${describeValue(response)}.`);
}

/** Releases a response that is not read. */
export function discardBody({ body }: Response): void {
  // Not awaited, since a cloned body ends with its clone; nor does it matter how one ends that is not read.
  body?.cancel().catch(() => {});
}

/** Sends a request with its credentials; those that need no waiting are not waited for. */
export function sendToApi(attempt: Attempt, url: string): Promise<Response> {
  const { call, fresh, secrets } = attempt;
  const { context, traits } = call;
  const headers = { ...call.headers };
  const finish = (authorized: Authorized) => {
    secrets.unshift(...authorized.secrets);
    attempt.refresh = authorized.refresh;
    return dispatch(attempt, authorized.url, headers);
  };
  const authorized = context.authorize(url, headers, traits.security ?? context.security, fresh);
  return "url" in authorized ? finish(authorized) : authorized.then(finish);
}

/** Sends a request as it is. */
export function dispatch(attempt: Attempt, url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
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
    ...(body !== undefined && { body, duplex: "half" }),
    ...(!custom && extra),
  };
  // Looked up late, so that a fetch patched after the client was made (MSW, instrumentation) is the one used.
  return custom
    ? custom(new (options.Request ?? shared.Request ?? Request)(url, init), { ...extra, signal })
    : fetch(url, init);
}
