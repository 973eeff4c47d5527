// Words that end in "s" in the singular, and "ids", which is not a reference to one object.
const SINGULAR = /(?:ss|us|is)$|^(?:aws|dns|gas|gps|ids|ios|sms|tls)$|^.{1,2}$/i;

/** Returns the singular of an English noun. Only supports the endings that are common in API names. */
export function toSingular(word: string): string {
  if (SINGULAR.test(word)) return word;
  return word.replace(/(?<=[^aeiou])ies$/, "y").replace(/(?<=s|x|ch|sh)es$|(?<=[^s])s$/, "");
}
