import { rememberSecrets } from "../redact/sent-secrets.ts";
import type { Attempt } from "./attempt.ts";
import type { Authorized } from "./authorize.ts";

/** Sends a request once, with its credentials if the origin of its URL may receive them. */
export function send(attempt: Attempt): Promise<Response> {
  const { url, trusted, headers } = attempt.call;
  return trusted ? sendToApi(attempt, url) : dispatch(attempt, url, headers);
}

/** Sends a request with its credentials. Credentials that are not promises are used synchronously. */
export function sendToApi(attempt: Attempt, url: string): Promise<Response> {
  const { call } = attempt;
  const { context, traits } = call;
  const headers = { ...call.headers };
  const finish = ({ url: target, secrets, refresh, signed, signatures = [] }: Authorized) => {
    attempt.secrets.push(...secrets);
    rememberSecrets(attempt.secrets);
    attempt.secrets.push(...signatures);
    attempt.refresh = refresh;
    return dispatch(attempt, target, headers, signed);
  };
  const authorized = context.authorize(url, headers, traits.security ?? context.security, attempt);
  return "url" in authorized ? finish(authorized) : authorized.then(finish);
}

type Headers = Readonly<Record<string, string>>;

/** Sends a request without adding credentials. */
export function dispatch(attempt: Attempt, url: string, headers: Headers, signed?: RequestInit): Promise<Response> {
  const { call, deadline } = attempt;
  const { signal } = deadline;
  // The deadline may have passed while the credential was read.
  signal.throwIfAborted();
  const { method, body, options, context } = call;
  const { options: shared } = context;
  const custom = options.fetch ?? shared.fetch;
  const extra = options.requestInitExt ?? shared.requestInitExt;
  // Creating a `Request` that follows a signal is six times slower, so only a `fetch` that cannot read the signal
  // elsewhere receives one.
  const follows = !custom || custom.length === 1;
  const own: RequestInit = { ...call.init, method, headers, redirect: "manual", signal: follows ? signal : null };
  const init = Object.assign(own, body !== undefined && { body, duplex: "half" }, !custom && extra, signed);
  // The global `fetch` is looked up at each call, because it may be patched later (MSW, instrumentation).
  return custom
    ? custom(new (options.Request ?? shared.Request ?? Request)(url, init), { ...extra, signal })
    : fetch(url, init);
}
