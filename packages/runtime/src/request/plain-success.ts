import type { Call } from "./call.ts";
import { parseJson } from "./parse-json.ts";

/** The outcome of an attempt: a success that was read, or anything else. */
export type Outcome = { readonly data: unknown; readonly status: number; readonly response: Response } | Setback;

/** A response that is not a plain success, with the text of its body if that has been read, or what was thrown instead. */
export type Setback = { readonly response: Response; readonly text: string | undefined } | { readonly thrown: unknown };

/** Whether a response is a documented success in JSON, as far as its status and headers say; any other is for `readResult`. */
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

/** Reads JSON; `undefined` for anything else, for `null`, and where an integer as long as 16 digits may not be exact. */
export function parsePlain(text: string): unknown {
  return /\d{16}/.test(text) ? undefined : (parseJson(text) ?? undefined);
}
