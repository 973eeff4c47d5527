/** Replaces a secret in a string. */
export const REDACTED = "[redacted]";
