/** Releases a response that is not read. */
export function discardBody({ body }: Response): void {
  // Not awaited, since a cloned body ends with its clone; nor does it matter how one ends that is not read.
  body?.cancel().catch(() => {});
}
