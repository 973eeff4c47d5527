/** Writes a number with a noun in its singular or plural. The default plural is the singular with an "s". */
export function countOf(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
