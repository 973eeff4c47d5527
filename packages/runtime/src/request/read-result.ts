import { ApiError } from "../errors/api-error.ts";
import { UnreadableResponseError } from "../errors/unreadable-response-error.ts";
import { type Result, rememberFailure } from "../unwrap.ts";
import { type Exchange, failedRequest } from "./attempt.ts";
import { redact, redactJson } from "./redact.ts";
import { readRetryAfter } from "./retry.ts";

// Longer ones are no message to anyone.
const LONGEST_ERROR = 65_536;

/** Reads an answer as the JSON that its provider documents. */
export async function readResult(it: Exchange, response: Response): Promise<Result> {
  const { method, path, context, secrets } = it;
  const { status, ok, headers } = response;
  // Not read: some servers never end what must be empty.
  const bare = method === "HEAD" || status === 204 || status === 205;
  const text = bare ? "" : await response.text();
  const bodiless = bare || context.operations?.[`${method} ${path}`]?.bodiless?.test(`${status}`);
  const readable = /\bjson\b/i.test(headers.get("content-type") ?? "json") && (ok || text.length <= LONGEST_ERROR);
  const data = readable && !bodiless ? parse(text) : undefined;
  if (ok && (bodiless || data !== undefined)) return { data, status, response };
  // A HEAD has no body to tell a failure by.
  const body = bodiless ? {} : data;
  const request = failedRequest(it);
  // Nor must a failure with `null` or `false` as its body look like none.
  if (typeof body !== "object" || !body)
    return { error: new UnreadableResponseError(request, response, redact(text, secrets, context.secrets)), response };
  rememberFailure(response, () => {
    const { request_id: named } = body as { request_id?: unknown };
    const id = typeof named === "string" ? named : headers.get("x-request-id");
    const requestId = id === null ? undefined : redact(id, secrets);
    const retryAfter = readRetryAfter(response, context.rateLimitReset);
    return new ApiError({ status, body: redactJson(body, secrets, context.secrets), requestId, retryAfter }, request);
  });
  return { error: body, status, response };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is unreadable becomes an error of its own.
    return undefined;
  }
}
