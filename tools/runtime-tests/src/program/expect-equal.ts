/** @throws {Error} if two values differ as JSON. A test runner's `expect` would not run in every runtime. */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`must be ${wanted}, got ${got}`);
}

/** Returns the name of the error that a call throws; "nothing" if it succeeds. */
export function thrownBy(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "nothing",
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}
