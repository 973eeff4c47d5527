import { ApiError } from "./api-error.ts";
import { type Exchange, failedRequest } from "./call.ts";
import { readRetryAfter } from "./retry.ts";
import { UnreadableResponseError } from "./unreadable-response-error.ts";
import { type Result, rememberFailure } from "./unwrap.ts";

// Longer ones are no message to anyone.
const LONGEST_ERROR = 65_536;

/** Reads an answer as the JSON that its provider documents. */
export async function readResult(it: Exchange, response: Response): Promise<Result> {
  const { method, path, bodiless } = it;
  const { status, ok, headers } = response;
  const bare = method === "HEAD" || status === 204 || status === 205;
  const body = bare ? "" : await it.race(response.text());
  if (ok && (bare || bodiless?.includes(`${method} ${path} ${status}`))) return { data: undefined, status, response };
  const readable = /\bjson\b/i.test(headers.get("content-type") ?? "json") && (ok || body.length <= LONGEST_ERROR);
  const value = readable ? parse(body) : undefined;
  if (ok && value !== undefined) return { data: value, status, response };
  const request = failedRequest(it);
  // Nor must a failure with `null` or `false` as its body look like none.
  if (ok || !value) return { error: new UnreadableResponseError(request, response, it.redact(body)), response };
  rememberFailure(response, () => {
    const body = it.redactJson(value);
    const { request_id } = body as { request_id?: unknown };
    const id = typeof request_id === "string" ? request_id : headers.get("x-request-id");
    const requestId = id === null ? undefined : it.redact(id);
    const retryAfter = readRetryAfter(response, it.rateLimitReset);
    return new ApiError({ status, body, requestId, retryAfter }, request);
  });
  return { error: value, status, response };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
