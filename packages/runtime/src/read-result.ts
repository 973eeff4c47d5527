import { ApiError } from "./api-error.ts";
import { type Exchange, failedRequest } from "./call.ts";
import { redact, redactJson } from "./redact.ts";
import { readRetryAfter } from "./retry.ts";
import { UnreadableResponseError } from "./unreadable-response-error.ts";
import { type Result, rememberFailure } from "./unwrap.ts";

// Longer ones are no message to anyone.
const LONGEST_ERROR = 65_536;

/** Reads an answer as the JSON that its provider documents. */
export async function readResult(it: Exchange, response: Response): Promise<Result> {
  const { method, path, sender, secrets } = it;
  const { bodiless, rateLimitReset, secrets: names } = sender;
  const { status, ok, headers } = response;
  const bare = method === "HEAD" || status === 204 || status === 205;
  const body = bare ? "" : await response.text();
  if (ok && (bare || bodiless?.includes(`${method} ${path} ${status}`))) return { data: undefined, status, response };
  const readable = /\bjson\b/i.test(headers.get("content-type") ?? "json") && (ok || body.length <= LONGEST_ERROR);
  // A HEAD has no body to tell a failure by.
  const value = method === "HEAD" ? {} : readable ? parse(body) : undefined;
  if (ok && value !== undefined) return { data: value, status, response };
  const request = failedRequest(it);
  // Nor must a failure with `null` or `false` as its body look like none.
  if (ok || typeof value !== "object" || !value)
    return { error: new UnreadableResponseError(request, response, redact(body, secrets, names)), response };
  rememberFailure(response, () => {
    const { request_id: named } = value as { request_id?: unknown };
    const id = typeof named === "string" ? named : headers.get("x-request-id");
    const requestId = id === null ? undefined : redact(id, secrets);
    const retryAfter = readRetryAfter(response, rateLimitReset);
    return new ApiError({ status, body: redactJson(value, secrets, names), requestId, retryAfter }, request);
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
