import type { Result } from "../unwrap.ts";
import type { Attempt } from "./attempt.ts";
import { loadOnDemand } from "./load-on-demand.ts";
import { parseJson } from "./parse-json.ts";

/**
 * Reads a response by what its provider documents and what arrived. How anything else than a success in JSON is read is
 * loaded with the first such response.
 */
export async function readResponse(attempt: Attempt, response: Response): Promise<Result> {
  const { method, traits, options } = attempt.call;
  const { status, ok, headers } = response;
  let text: string | undefined;
  if (
    ok &&
    status < 204 &&
    method !== "HEAD" &&
    !(traits.accept || traits.bodiless || options.parseAs) &&
    /^application\/json\s*(?:;|$)/i.test(headers.get("content-type") ?? "")
  ) {
    text = await response.text();
    const data = parseJson(text);
    // An integer as long as 16 digits may not be exact.
    if (data !== undefined && data !== null && !/\d{16}/.test(text)) return { data, status, response };
  }
  return (await loadOnDemand()).readResult(attempt, response, text);
}
