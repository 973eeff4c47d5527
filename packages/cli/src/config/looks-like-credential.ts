/**
 * Returns whether a string where a name is expected may be a credential: then it is neither stored nor shown. Paths,
 * names of files, and names of variables in upper case are not credentials.
 */
export function looksLikeCredential(text: string): boolean {
  const isName = /^(?:[./~]|[A-Za-z]:\\)|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|\.(?:json|log|toml|txt)$/.test(text);
  return !isName && /^(?=.*\d)(?=.*[A-Za-z])\S{20,}$/.test(text);
}

const HIDDEN = "(not shown, it may be a credential)";

/** Quotes a name in a message, unless it may be a credential. */
export function quoteName(text: string): string {
  return looksLikeCredential(text) ? HIDDEN : `"${text}"`;
}

/** Hides the arguments in a message that may be credentials, in the wrong place. */
export function hideCredentials(message: string, args: readonly string[]): string {
  const values = args.flatMap((arg) => [arg, arg.replace(/^-+/, ""), arg.replace(/^[^=]*=/, "")]);
  return values
    .filter(looksLikeCredential)
    .sort((one, other) => other.length - one.length)
    .reduce((text, value) => text.replaceAll(`"${value}"`, HIDDEN).replaceAll(value, HIDDEN), message);
}
