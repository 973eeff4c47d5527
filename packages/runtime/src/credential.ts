import { CredentialError } from "./credential-error.ts";
import { readEnvironment } from "./read-environment.ts";

/** A secret that identifies the caller, or a function that returns it for each request (to rotate or fetch it late). */
export type Credential = string | (() => string | Promise<string>);

/** Where a client looks for its credential. */
export interface CredentialSource {
  /** The client's option. */
  readonly option: string;
  /** The environment variable read when the option is absent. */
  readonly environment: string;
}

/** A security scheme of a spec: how a credential is sent. */
export interface SecurityScheme {
  readonly in: "header" | "query";
  readonly name: string;
  /** Text sent before the credential, such as `Bearer `. */
  readonly before?: string;
  /** The scheme carries only credentials that start with this. */
  readonly prefix?: string;
}

/** Returns a function that finds the credential of a request; throws at once when there is none to find. */
export function createCredentialReader(
  provider: string,
  source: CredentialSource,
  credential: Credential | undefined,
): () => Promise<string> {
  const given = credential === undefined ? readEnvironment(source.environment) : credential;
  if (!given) throw new CredentialError(provider, source, "missing");
  return async () => {
    const value = (typeof given === "function" ? await given() : given).trim();
    if (!value) throw new CredentialError(provider, source, "missing");
    // Headers would refuse it too, but with a message that quotes it.
    if (!/^[\x20-\x7e]+$/.test(value)) throw new CredentialError(provider, source, "unsendable");
    return value;
  };
}

/** Returns the request with the credential in the first scheme that carries it. */
export function authorize(request: Request, schemes: readonly SecurityScheme[], credential: string): Request {
  const scheme = schemes.find(({ prefix }) => prefix === undefined || credential.startsWith(prefix));
  if (!scheme) return request;
  const value = `${scheme.before ?? ""}${credential}`;
  if (scheme.in === "header") {
    request.headers.set(scheme.name, value);
    return request;
  }
  const url = new URL(request.url);
  url.searchParams.set(scheme.name, value);
  return new Request(url, request);
}
