/** Reports the first key that is not one of the known ones; `undefined` where all are known. */
export function findUnknown(given: object, known: object, what: string): string | undefined {
  const unknown = Object.keys(given).find((word) => !Object.hasOwn(known, word));
  if (unknown === undefined) return undefined;
  return `unknown ${what} \`${unknown}\`. Known ${what}s: ${Object.keys(known).join(", ")}.`;
}
