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

// The length of a part of an argument that is hidden too, in characters.
const SHORTEST_PART = 20;

/**
 * Hides the arguments in a message that may be credentials, in the wrong place. Errors may have cut off such an argument,
 * or may have removed the part of it that is a credential of an account, so what is left of it is hidden too.
 */
export function hideCredentials(message: string, args: readonly string[]): string {
  const values = args
    .flatMap((arg) => [arg, arg.replace(/^-+/, ""), arg.replace(/^[^=]*=/, "")])
    .filter(looksLikeCredential)
    .sort((one, other) => other.length - one.length);
  return values
    .reduce((text, value) => text.replaceAll(`"${value}"`, HIDDEN).replaceAll(value, HIDDEN), message)
    .replace(/"?[^\s"]{20,}"?/g, (run) => (values.some((value) => sharesPart(value, run)) ? HIDDEN : run));
}

function sharesPart(value: string, run: string): boolean {
  for (let end = SHORTEST_PART; end <= run.length; end++)
    if (value.includes(run.slice(end - SHORTEST_PART, end))) return true;
  return false;
}
