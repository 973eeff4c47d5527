/** Returns whether a request with this response status is retried by default. */
export function isRetried(status: number): boolean {
  return [408, 429, 500, 502, 503, 504].includes(status);
}
