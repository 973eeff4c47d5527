/** Formats a change as one line: its operations, then its sentence. */
export function writeMessage(sentence: string, operations: readonly string[]): string {
  const text = `${writePlace(operations)}${sentence}`;
  // Text from a spec is untrusted and must not control the terminal.
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ");
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

function joinNames(names: readonly string[]): string {
  const [first, second, third, ...more] = names.map((name) => `\`${name}\``);
  if (more.length > 0) return `${first}, ${second} and ${names.length - 2} other operations`;
  if (third !== undefined) return `${first}, ${second} and ${third}`;
  return second === undefined ? `${first}` : `${first} and ${second}`;
}

/** Returns the start of a message, which names the operations; empty if the change affects the whole contract. */
export function writePlace(operations: readonly string[]): string {
  return operations.length === 0 ? "" : `in ${joinNames(operations)}, `;
}
