import type { Call } from "./call.ts";
import { parseJson } from "./parse-json.ts";

/**
 * The outcome of an attempt that was not a plain success: the response, with the text of its body if it has been read,
 * or the thrown error.
 */
export type Setback = { readonly response: Response; readonly text: string | undefined } | { readonly thrown: unknown };

/**
 * Returns whether the status and headers of a response indicate a documented JSON success. `readResult` handles all
 * other responses.
 */
export function isPlainSuccess({ method, traits, options }: Call, response: Response): boolean {
  // A custom `fetch` may return anything.
  return (
    response?.ok &&
    response.status < 204 &&
    method !== "HEAD" &&
    !(traits.accept || traits.bodiless || options.parseAs) &&
    /^application\/json\s*(?:;|$)/i.test(response.headers?.get("content-type") ?? "")
  );
}

/**
 * Parses JSON. Returns `undefined` for invalid JSON, for `null`, and if an integer with 16 or more digits may be
 * inexact.
 */
export function parsePlain(text: string): unknown {
  return /\d{16}/.test(text) ? undefined : (parseJson(text) ?? undefined);
}
