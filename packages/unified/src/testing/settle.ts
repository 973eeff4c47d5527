/** Waits for a moment, in which an adapter may send unexpected requests. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}
