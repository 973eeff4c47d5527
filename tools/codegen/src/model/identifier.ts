/** The operationId as a camelCase identifier: `snapshots/list-all` becomes `snapshotsListAll`. */
export function toIdentifier(operationId: string): string {
  const words = operationId.split(/[^\p{ID_Continue}$]+|_+/u).filter((word) => word !== "");
  const joined = words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join("");
  return /^\p{ID_Start}/u.test(joined) ? joined : `operation${upperFirst(joined)}`;
}

export function upperFirst(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function lowerFirst(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}
