/**
 * Returns whether a string where a name is expected may be a credential, or may contain one as a word, such as
 * `Bearer TOKEN`: then it is neither stored nor shown. Paths, names of files, and names of variables in upper case are
 * not credentials.
 */
export function looksLikeCredential(text: string): boolean {
  if (/^(?:[./~]|[A-Za-z]:\\)|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|\.(?:json|log|toml|txt)$/.test(text)) return false;
  return text.split(/\s+/).some((word) => word.length >= SHORTEST && /\p{L}/u.test(word) && /\p{N}/u.test(word));
}

// The length of a credential, and of a part of an argument that is hidden too, in characters.
const SHORTEST = 20;

const HIDDEN = "(not shown, it may be a credential)";

/** Quotes a name in a message, unless it may be a credential. */
export function quoteName(text: string): string {
  return looksLikeCredential(text) ? HIDDEN : `"${text}"`;
}

/** Hides what a message quotes of a file, such as the name of a setting, if it may be a credential. */
export function hideQuoted(message: string): string {
  // A name that contains quotes does not end at the next one.
  const words = message.split(/(\s+)/).map((word) => {
    const inner = word.replace(/^["`]/, "").replace(/["`]?\W?$/, "");
    return /["`]/.test(inner) && looksLikeCredential(inner) ? `${HIDDEN}${/[.,:;]?$/.exec(word)}` : word;
  });
  // A long value is cut off, without the second quote.
  return words
    .join("")
    .replace(
      /"((?:[^"\\]|\\.)*?)(?:"|…(?= ))|`([^`]*?)(?:`|…(?= ))/g,
      (quoted, ...[value, name]: (string | undefined)[]) =>
        looksLikeCredential(value ?? name ?? "") ? HIDDEN : quoted,
    );
}

/**
 * Hides the arguments in a message that may be credentials, in the wrong place. Errors may have cut off such an argument,
 * or may have removed the part of it that is a credential of an account, so what is left of it is hidden too.
 */
export function hideCredentials(message: string, args: readonly string[]): string {
  const values = args
    .flatMap((arg) => [arg, arg.replace(/^[^=]*=/, ""), arg.replace(/=.*$/s, "")])
    .flatMap((part) => [part, part.replace(/^-+/, "")])
    .filter(looksLikeCredential)
    // Messages may escape white space, and quote the value of a short flag without the flag.
    .flatMap((value) => [value, ...value.split(/\s+/).filter(looksLikeCredential), value.replace(/^-\w/, "")])
    .sort((one, other) => other.length - one.length);
  return values
    .reduce((text, value) => text.replaceAll(`"${value}"`, HIDDEN).replaceAll(value, HIDDEN), message)
    .replace(/"?[^\s"]{20,}"?/g, (run) => (values.some((value) => sharesPart(value, run)) ? HIDDEN : run));
}

function sharesPart(value: string, run: string): boolean {
  for (let end = SHORTEST; end <= run.length; end++) if (value.includes(run.slice(end - SHORTEST, end))) return true;
  return false;
}
