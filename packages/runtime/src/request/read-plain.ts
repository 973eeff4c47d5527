import type { Attempt } from "./attempt.ts";
import { parseJson } from "./parse-json.ts";

/** What an attempt came to: a success that was read, or more than that. */
export type Outcome = { readonly data: unknown; readonly status: number; readonly response: Response } | Setback;

/** A response that is no plain success, with the text of its body if that has been read, or what was thrown instead. */
export type Setback = { readonly response: Response; readonly text: string | undefined } | { readonly thrown: unknown };

/** Reads a documented success in JSON; returns any other response for `readResult`. */
export async function readPlain({ call }: Attempt, response: Response): Promise<Outcome> {
  const { method, traits, options } = call;
  let text: string | undefined;
  // A custom `fetch` may return anything.
  if (
    response?.ok &&
    response.status < 204 &&
    method !== "HEAD" &&
    !(traits.accept || traits.bodiless || options.parseAs) &&
    /^application\/json\s*(?:;|$)/i.test(response.headers?.get("content-type") ?? "")
  ) {
    text = await response.text();
    const data = parseJson(text);
    // An integer as long as 16 digits may not be exact.
    if (data !== undefined && data !== null && !/\d{16}/.test(text)) return { data, status: response.status, response };
  }
  return { response, text };
}
