const LONGEST_EXCERPT = 1000;

/** Stands in `error` when a failed response has no body, or one that is not the JSON its provider documents. */
export class UnreadableResponseError extends Error {
  override readonly name = "UnreadableResponseError";
  readonly status: number;
  /** The first 1,000 characters of the body. */
  readonly excerpt: string;

  constructor(response: Response, body: string) {
    const what = body === "" ? "an empty body" : `a body that is not JSON (${response.headers.get("content-type")})`;
    super(`HTTP ${response.status} with ${what}. The provider, or a proxy before it, failed: see \`excerpt\`.`);
    this.status = response.status;
    this.excerpt = body.slice(0, LONGEST_EXCERPT);
  }
}
