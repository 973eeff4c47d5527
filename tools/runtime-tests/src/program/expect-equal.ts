/** @throws {Error} where two values differ as JSON; a test runner's own would not run in every runtime. */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`got ${got}, not ${wanted}`);
}

/** The name of what a call throws; "nothing" where it succeeds. */
export function thrownBy(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "nothing",
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}
