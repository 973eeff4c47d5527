import { CredentialError } from "./errors/credential-error.ts";
import { rememberLogin } from "./redact/login-secrets.ts";
import { rememberSecrets } from "./redact/sent-secrets.ts";
import { loadOnDemand } from "./request/load-on-demand.ts";
import { backoff } from "./request/retry.ts";

/** An access token, as an authorization server returns it. */
export interface AccessToken {
  /** The string that authorizes requests. */
  readonly token: string;
  /** How long the token is valid, in seconds. */
  readonly expiresIn: number;
}

// A token is replaced before it expires, because a request takes time.
const MARGIN = 60;
const ATTEMPTS = 3;
const LONGEST_ATTEMPT = 10_000;
// Authorization servers reject assertions if the clocks differ by more than this.
const CLOCK_TOLERANCE = 60_000;

/**
 * Creates a function for the option of a credential. It requests an access token when one is needed, keeps it until
 * shortly before it expires, and requests another one if the API has rejected it. Concurrent calls share one request.
 *
 * @param request requests an access token
 */
export function createTokenSource(
  request: () => Promise<AccessToken>,
): (context: { readonly rejected: boolean }) => Promise<string> {
  let current: { readonly token: Promise<string>; expires: number } | undefined;
  return ({ rejected }) => {
    // A monotonic clock, because the system's clock may be set back.
    const isValid = current !== undefined && performance.now() < current.expires;
    const isPending = current?.expires === Number.POSITIVE_INFINITY;
    if (current && isValid && (isPending || !rejected)) return current.token;
    const token = request().then(
      ({ token, expiresIn }) => {
        const expires = performance.now() + (expiresIn - MARGIN) * 1000;
        // A lifetime that is not finite would look like a pending request.
        own.expires = Number.isFinite(expires) ? expires : 0;
        return token;
      },
      (error: unknown) => {
        own.expires = 0;
        throw error;
      },
    );
    const own = { token, expires: Number.POSITIVE_INFINITY };
    current = own;
    return token;
  };
}

/** Options of `requestToken` and `postForToken`. */
export interface TokenRequestOptions {
  /** Sends the request. Default: the runtime's `fetch`. */
  readonly fetch?: TokenFetch | undefined;
  /** The name of the URL in errors, such as `token_uri`. */
  readonly name?: string;
}

/** Sends a request for a token. */
export type TokenFetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Requests an access token from the token endpoint of an OAuth 2.0 server, with the fields of a form. Repeats the request
 * if the server is unavailable.
 *
 * @param createForm returns the form for each attempt, for example with a new assertion
 * @throws {CredentialError} when the server returns no token. The error contains neither the form nor a token.
 */
export async function requestToken(
  url: string,
  createForm: () => Promise<Readonly<Record<string, string>>>,
  options: TokenRequestOptions = {},
): Promise<AccessToken> {
  const createRequest = async () => {
    const form = await createForm();
    const body = new URLSearchParams(form).toString();
    return { type: "application/x-www-form-urlencoded", body, secrets: secretsOf(form) };
  };
  const answer: TokenAnswer<AccessToken> = {
    read({ access_token: token, expires_in: seconds }) {
      // Without a lifetime, the token is used once.
      if (typeof token !== "string") return undefined;
      return { token, expiresIn: typeof seconds === "object" ? 0 : Number(seconds) || 0 };
    },
    // Only the code of an error is shown, because a description may quote what was sent.
    codeOf: ({ error }) => (typeof error === "string" && /^[a-z_]{1,50}$/.test(error) ? error : undefined),
  };
  return postForToken(url, createRequest, answer, options);
}

// Every field may be secret, except those that each error may contain, such as the start of the API's URL in `scope`.
function secretsOf(form: Readonly<Record<string, string>>): string[] {
  return Object.entries(form).flatMap(([name, value]) =>
    /^(?:client_assertion_type|client_id|grant_type|scope)$/.test(name) ? [] : [value],
  );
}

/** The body of a request for a token. */
export interface TokenBody {
  /** The content type. */
  readonly type: string;
  /** The content. */
  readonly body: string;
  /** The strings in the body that no error shows. */
  readonly secrets: readonly string[];
}

/** How the responses of a server that issues tokens are read. */
export interface TokenAnswer<Token extends AccessToken> {
  /** Returns the token, or `undefined` if the response has none. */
  readonly read: (body: Readonly<Record<string, unknown>>, headers: Headers) => Token | undefined;
  /** Returns the code of a failure, which errors show. It must not quote what was sent. */
  readonly codeOf: (body: Readonly<Record<string, unknown>>) => string | undefined;
}

/**
 * Requests an access token with a POST, for servers that do not speak OAuth 2.0. Repeats the request if the server is
 * unavailable.
 *
 * @param createRequest returns the body for each attempt
 * @throws {CredentialError} when the server returns no token. The error contains neither secrets nor a token.
 */
export async function postForToken<Token extends AccessToken>(
  url: string,
  createRequest: () => Promise<TokenBody>,
  answer: TokenAnswer<Token>,
  { fetch = globalThis.fetch, name = "The token URL" }: TokenRequestOptions = {},
): Promise<Token> {
  if (!isPrivate(url)) throw new CredentialError(`${name} must be an https URL.`);
  for (let attempt = 1; ; attempt++) {
    const { type, body, secrets: given } = await createRequest();
    // A secret may be the buffer of a file, which a form writes as a string.
    const secrets = given.map(String);
    rememberLogin(secrets);
    const headers = { accept: "application/json", "content-type": type };
    const signal = AbortSignal.timeout(LONGEST_ATTEMPT);
    const outcome = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal }).then(
      (response) => readToken(response, answer),
      (): Failure => ({ problem: "the connection failed", isTransient: true }),
    );
    if ("token" in outcome) {
      // The rest of the response, which an error may quote, may repeat the token.
      rememberSecrets([outcome.token]);
      return outcome;
    }
    const { problem, hint = "", isTransient } = outcome;
    if (!isTransient || attempt === ATTEMPTS) {
      // Even a code may repeat what was sent, or only its first characters, which are found at the end of a text.
      const { redactorOf } = await loadOnDemand();
      const shown = redactorOf(secrets).redact(problem);
      throw new CredentialError(`${new URL(url).host} returned no access token: ${shown}${hint}.`, {
        retryable: isTransient,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, backoff(attempt, {})));
  }
}

/** Returns whether others cannot read what is sent to a URL: it is an https URL, or on this machine. */
export function isPrivate(url: string): boolean {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: "", hostname: "" };
  return protocol === "https:" || /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

interface Failure {
  /** What the server has returned. */
  readonly problem: string;
  /** What follows the problem in the error. */
  readonly hint?: string;
  readonly isTransient: boolean;
}

async function readToken<Token extends AccessToken>(
  response: Response,
  { read, codeOf }: TokenAnswer<Token>,
): Promise<Token | Failure> {
  const { status, headers, ok } = response;
  const isTransient = status === 429 || status >= 500;
  const text = await response.text().catch(() => undefined);
  if (text === undefined) return { problem: "its response was cut off", isTransient: true };
  const body = parse(text);
  const token = ok ? read(body, headers) : undefined;
  if (token && isToken(token.token)) return token;
  const code = codeOf(body);
  if (code !== undefined) return { problem: `HTTP ${status} ${code}`, hint: clockProblem(headers), isTransient };
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  const isNamed = /^[\w.+-]+\/[\w.+-]+$/.test(type);
  return {
    problem: `HTTP ${status}${isNamed ? ` with ${type}` : ""}`,
    hint: isNamed ? " instead of a token" : "",
    isTransient,
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

// A token is sent in a header, so it must consist of visible ASCII characters.
function isToken(value: string): boolean {
  return /^[\x21-\x7e]+$/.test(value);
}

function clockProblem(headers: Headers): string {
  const difference = Date.now() - Date.parse(headers.get("date") ?? "");
  if (!(Math.abs(difference) > CLOCK_TOLERANCE)) return "";
  const direction = difference > 0 ? "ahead of" : "behind";
  return `. The clock of this machine is ${Math.round(Math.abs(difference) / 1000)} s ${direction} that of the server. Set it`;
}
