import { rememberSecrets } from "../redact/sent-secrets.ts";
import type { Attempt } from "./attempt.ts";
import type { Authorized } from "./authorize.ts";

/** Sends a request once, with its credentials where they may be sent to its address. */
export function send(attempt: Attempt): Promise<Response> {
  const { url, trusted, headers } = attempt.call;
  return trusted ? sendToApi(attempt, url) : dispatch(attempt, url, headers);
}

/** Sends a request with its credentials; those that are not promises are used at once. */
export function sendToApi(attempt: Attempt, url: string): Promise<Response> {
  const { call, fresh } = attempt;
  const { context, traits } = call;
  const headers = { ...call.headers };
  const authorized = context.authorize(url, headers, traits.security ?? context.security, fresh);
  return "url" in authorized
    ? finish(authorized, attempt, headers)
    : authorized.then((late) => finish(late, attempt, headers));
}

function finish({ url, secrets, refresh }: Authorized, attempt: Attempt, headers: Headers): Promise<Response> {
  attempt.secrets.unshift(...secrets);
  rememberSecrets(attempt.secrets);
  attempt.refresh = refresh;
  return dispatch(attempt, url, headers);
}

type Headers = Readonly<Record<string, string>>;

/** Sends a request as it is. */
export function dispatch(attempt: Attempt, url: string, headers: Headers): Promise<Response> {
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
  const init: RequestInit = { ...call.init, method, headers, redirect: "manual", signal: follows ? signal : null };
  if (body !== undefined) Object.assign(init, { body, duplex: "half" });
  if (!custom && extra) Object.assign(init, extra);
  // Looked up late, so that a fetch patched after the client was made (MSW, instrumentation) is the one used.
  return custom
    ? custom(new (options.Request ?? shared.Request ?? Request)(url, init), { ...extra, signal })
    : fetch(url, init);
}
