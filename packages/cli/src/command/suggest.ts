/** Names the closest of the known names, or all of them if none is close. */
export async function suggest(given: string, known: readonly string[]): Promise<string> {
  const { closest, distance } = await import("fastest-levenshtein");
  const near = known.length > 0 ? closest(given, known) : "";
  const isNear = near !== "" && distance(given, near) <= Math.max(2, Math.floor(near.length / 3));
  return isNear ? `Did you mean ${near}?` : `Known: ${known.join(", ")}.`;
}
