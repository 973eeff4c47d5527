/** Cancels the body of a response that is not read. */
export function discardBody({ body }: Response): void {
  // Not awaited, because a cloned body is canceled only together with its clone. A failed cancellation does not matter.
  body?.cancel().catch(() => {});
}
