/** Replaces a secret in texts. */
export const REDACTED = "[redacted]";
