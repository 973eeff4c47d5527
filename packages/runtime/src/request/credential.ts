import { CredentialError } from "../errors/credential-error.ts";
import { readEnvironment } from "./read-environment.ts";

/** A secret that identifies the caller, or a function that returns it for each attempt (to rotate or fetch it late). */
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

/**
 * Returns a function that finds the credential of a request.
 *
 * @throws {CredentialError} at once when there is none to find, or one that no header can carry.
 */
export function createCredentialReader(
  provider: string,
  { option, environment }: CredentialSource,
  credential: Credential | undefined,
): () => string | Promise<string> {
  const check = (text: unknown): string => {
    const value = typeof text === "string" ? text.trim() : "";
    // Headers would refuse it too, but with a message that quotes it.
    if (/^[\x20-\x7e]+$/.test(value)) return value;
    const what = value ? "an unsendable" : "no";
    throw new CredentialError(`${provider}: ${what} credential. Pass the option \`${option}\` or set ${environment}`);
  };
  const given = credential ?? readEnvironment(environment) ?? "";
  const fail = (error: unknown) => {
    // Neither its message nor itself: they may hold the credential.
    throw new CredentialError(
      `${provider}: \`${option}\` failed with ${error instanceof Error ? error.name : "no Error"}`,
    );
  };
  // An async function, so that what it throws at once is caught, too.
  if (typeof given === "function") return () => (async () => given())().then(check, fail);
  const value = check(given);
  return () => value;
}

/** Puts the credential where the first scheme that carries it wants it: into the headers, or the URL returned. */
export function authorize(
  url: string,
  headers: Headers,
  schemes: readonly SecurityScheme[],
  credential: string,
): string {
  const scheme = schemes.find(({ prefix = "" }) => credential.startsWith(prefix));
  // A credential of another kind may have been sent before.
  for (const { in: place, name } of schemes) if (place === "header") headers.delete(name);
  if (!scheme) return url;
  const { name, before = "" } = scheme;
  if (scheme.in === "header") {
    headers.set(name, before + credential);
    return url;
  }
  const target = new URL(url);
  target.searchParams.set(name, before + credential);
  return target.href;
}
