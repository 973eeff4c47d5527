import { SnapError } from "./snap-error.ts";

/**
 * Thrown before anything is sent, if a credential is missing or cannot be sent. The error never contains the
 * credential.
 */
export class CredentialError extends SnapError {
  static override readonly kind = "CredentialError";
  static override readonly code = "UNAUTHENTICATED";
}
