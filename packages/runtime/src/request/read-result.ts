import type { ApiError } from "../errors/api-error.ts";
import { LONGEST_EXCERPT, UnreadableResponseError } from "../errors/unreadable-response-error.ts";
import type { MediaAttempt, MediaOutcome } from "../media.ts";
import { redactFields } from "../redact/redact-fields.ts";
import { DEEPEST } from "../redact/redact-json.ts";
import { redactorOf } from "../redact/redactor.ts";
import { secretsIn } from "../redact/secrets-in.ts";
import type { Result } from "../unwrap.ts";
import { addFileSecrets } from "./add-file-secrets.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import { createApiError } from "./create-api-error.ts";
import { discardBody } from "./discard-body.ts";
import { findInexactId } from "./find-inexact-id.ts";
import { parseJson } from "./parse-json.ts";
import { LONGEST_FAILURE, readBriefly } from "./read-briefly.ts";

/** Reads a response by its documented and its actual content type. */
export async function readResult(attempt: Attempt, response: Response, given?: string): Promise<Result> {
  const { method, path, traits, context, options } = attempt.call;
  const { status, ok, headers } = response;
  if (method === "HEAD" || /204|205|304/.test(String(status)) || traits.bodiless?.test(String(status))) {
    // The body is not read, because some servers never end a body that must be empty.
    discardBody(response);
    return ok ? { data: undefined, status, response } : { error: toApiError(attempt, response), status, response };
  }

  const type = headers.get("content-type");
  const { parseAs } = options;
  const converted = parseAs ? undefined : await (await context.wire?.())?.readWire(response, `${method} ${path}`);
  let outcome: MediaOutcome =
    converted !== undefined || type === null || /[/+]json\s*(?:;|$)/i.test(type) ? "json" : "unexpected";
  if (ok && parseAs) outcome = parseAs === "json" ? parseAs : { data: await readAs(response, parseAs, options.signal) };
  else if (converted === undefined && traits.accept && context.media) {
    // A text, or the error of a stream, may repeat a file.
    await addFileSecrets(attempt);
    outcome = await context.media(response, toMediaAttempt(attempt), failedRequest(attempt));
  }

  let read = converted ?? given;
  if (typeof outcome === "object") {
    if ("data" in outcome) return { data: outcome.data, status, response };
    if ("text" in outcome) return { error: toApiError(attempt, response, outcome.text), status, response };
    read = outcome.json;
    outcome = "json";
  }
  if (ok && outcome === "json") {
    const text = read ?? (await response.text());
    const data = parseJson(text);
    const problem = problemOf(text, data, traits.nullable);
    if (problem === undefined) return { data, status, response };
    await addFileSecrets(attempt);
    return toUnreadable(attempt, response, text, problem);
  }
  const text = read ?? (await readBriefly(response));
  await addFileSecrets(attempt);
  const body = outcome === "json" && text.length <= LONGEST_FAILURE ? parseJson(text) : undefined;
  if (typeof body === "object" && body) {
    const result = { error: body, status, response };
    // `unwrap` calls this function. It is not enumerable, so that logs of the result omit it.
    return Object.defineProperty(result, "toError", { value: () => toApiError(attempt, response, body) });
  }
  const expected = traits.accept ?? "application/json";
  const shown = redactorOf(attempt.secrets).redact(type ?? "", LONGEST_EXCERPT);
  const problem = outcome === "json" ? NO_JSON : `${shown} instead of ${expected}: see \`excerpt\``;
  return toUnreadable(attempt, response, text, problem);
}

function toMediaAttempt({ call, secrets }: Attempt): MediaAttempt {
  return { call, redact: (text) => redactorOf(secrets).redact(text, LONGEST_EXCERPT) };
}

const NO_JSON = "no readable JSON: see `excerpt`";

function problemOf(text: string, data: unknown, nullable: boolean | undefined): string | undefined {
  if (data === undefined) return NO_JSON;
  if (data === null && !nullable) return "`null`, which its spec does not allow";
  const pointer = findInexactId(text, data);
  if (pointer === undefined) return undefined;
  return `an id that JavaScript cannot hold exactly, at "${pointer}": read it with \`parseAs: "text"\``;
}

async function readAs(
  response: Response,
  parseAs: "arrayBuffer" | "blob" | "stream" | "text",
  signal: AbortSignal | null | undefined,
): Promise<unknown> {
  if (parseAs !== "stream") return response[parseAs]();
  const { body } = response;
  // The call has ended, so its deadline no longer forwards the abort signal to the body.
  return signal && body ? body.pipeThrough(new TransformStream(), { signal }) : body;
}

function toUnreadable(attempt: Attempt, response: Response, text: string, problem: string): Result {
  const redactor = redactorOf(attempt.secrets);
  const excerpt = redactFields(redactor.redact(text, LONGEST_EXCERPT), attempt.call.context.secrets);
  const what = text ? redactor.redact(problem, LONGEST_EXCERPT) : "an empty body";
  return { error: new UnreadableResponseError(failedRequest(attempt), response, excerpt, what), response };
}

function toApiError(attempt: Attempt, response: Response, body?: object | string): ApiError {
  const { context: shared } = attempt.call;
  // A message may repeat the value of a secret field.
  const received = shared.secrets ? secretsIn(body, shared.secrets, false, DEEPEST) : [];
  const redactor = redactorOf([...attempt.secrets, ...received]);
  const context = { ...shared, request: failedRequest(attempt), redactor };
  return createApiError(response, body, context);
}
