/**
 * Returns whether a string where a name is expected may be a credential: then it is neither stored nor shown. Paths and
 * names of variables in upper case are not credentials.
 */
export function looksLikeCredential(text: string): boolean {
  const isName = /^(?:[./~]|[A-Za-z]:\\)|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text);
  return !isName && /^(?=.*\d)(?=.*[A-Za-z])\S{20,}$/.test(text);
}

/** Quotes a name in a message, unless it may be a credential. */
export function quoteName(text: string): string {
  return looksLikeCredential(text) ? "(not shown, it may be a credential)" : `"${text}"`;
}
