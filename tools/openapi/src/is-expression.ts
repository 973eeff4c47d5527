/** Whether a string is a regular expression that JSON Schema allows, which has the flag `u`. */
export function isExpression(source: string): boolean {
  try {
    return new RegExp(source, "u").unicode;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
