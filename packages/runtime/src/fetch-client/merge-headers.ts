import type { HeadersOptions } from "../client/request-options.ts";
import { addHeaders } from "../request/serialize-headers.ts";

/** Merges headers in any form. Later headers override earlier ones, and `null` removes a header. */
export function mergeHeaders(...all: (HeadersOptions | undefined)[]): Headers {
  const merged: Record<string, string> = {};
  for (const headers of all) if (headers) addHeaders(merged, headers);
  return new Headers(merged);
}
