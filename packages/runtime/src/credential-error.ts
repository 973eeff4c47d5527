import type { CredentialSource } from "./credential.ts";

/** Thrown before any request when a client has no credential, or one that cannot be sent. It never holds the credential. */
export class CredentialError extends Error {
  override readonly name = "CredentialError";

  constructor(provider: string, { option, environment }: CredentialSource, problem: "missing" | "unsendable") {
    super(
      problem === "missing"
        ? `${provider}: no credential. Pass the option \`${option}\` (a string, or a function that returns one), ` +
            `or set the environment variable ${environment}.`
        : `${provider}: the credential holds a character that no header can carry, such as a line break. ` +
            `Correct the option \`${option}\` or the environment variable ${environment}.`,
    );
  }
}
