/** What is wrong with the first word that is none of the known ones; `undefined` where all are known. */
export function findUnknown(given: object, known: object, what: string): string | undefined {
  const unknown = Object.keys(given).find((word) => !Object.hasOwn(known, word));
  if (unknown === undefined) return undefined;
  return `\`${unknown}\` is no ${what}: choose from ${Object.keys(known).join(", ")}`;
}
