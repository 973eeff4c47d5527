import type { Result } from "../unwrap.ts";
import type { Attempt } from "./attempt.ts";
import { findInexactId, parseJson } from "./parse-json.ts";

/**
 * Reads a response by what its provider documents and what arrived. How anything else than a success in JSON is read is
 * loaded with the first such response.
 */
export async function readResponse(attempt: Attempt, response: Response): Promise<Result> {
  const { method, traits, options } = attempt.call;
  const { status, ok, headers } = response;
  const type = headers.get("content-type") ?? "";
  const isPlain = ok && status < 204 && method !== "HEAD" && !traits.accept && !traits.bodiless && !options.parseAs;
  if (!isPlain || !/^(?:application\/json(?:; ?charset=utf-8)?)?$/i.test(type)) {
    const { readResult } = await import("./on-demand.ts");
    return readResult(attempt, response);
  }
  const text = await response.text();
  const data = parseJson(text);
  if (data !== undefined && data !== null && findInexactId(text, data) === undefined) return { data, status, response };
  const { readResult } = await import("./on-demand.ts");
  return readResult(attempt, response, text);
}
