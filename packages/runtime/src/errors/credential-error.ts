import { SnapError } from "./snap-error.ts";

/** Thrown before any request when a client has no credential, or one that cannot be sent. It never holds the credential. */
export class CredentialError extends SnapError {
  static override readonly kind = "CredentialError";
  static override readonly code = "UNAUTHENTICATED";
}
