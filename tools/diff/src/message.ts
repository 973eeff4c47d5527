/** Writes what a change is as one line: where it is, and the sentence that says it. */
export function writeMessage(sentence: string, operations: readonly string[]): string {
  const text = `${writePlace(operations)}${sentence}`;
  // Text of a spec is untrusted: it must not steer a terminal.
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ");
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

function joinNames(names: readonly string[]): string {
  const [first, second, third, ...more] = names.map((name) => `\`${name}\``);
  if (more.length > 0) return `${first}, ${second} and ${names.length - 2} other operations`;
  if (third !== undefined) return `${first}, ${second} and ${third}`;
  return second === undefined ? `${first}` : `${first} and ${second}`;
}

/** What stands before the sentence: nothing where it concerns the whole contract. */
export function writePlace(operations: readonly string[]): string {
  return operations.length === 0 ? "" : `in ${joinNames(operations)}, `;
}
