import type { OperationTraits } from "../client/operation-traits.ts";
import type { ApiError } from "../errors/api-error.ts";
import { UnreadableResponseError } from "../errors/unreadable-response-error.ts";
import { mediaKind } from "../media.ts";
import type { Result } from "../unwrap.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import { createApiError } from "./create-api-error.ts";
import { charsetOf, decodeBody } from "./decode-body.ts";
import { findInexactId, parseJson } from "./parse-json.ts";
import { redact } from "./redact.ts";
import { discardBody } from "./send.ts";

// Longer failures are no message to anyone, and may never end.
const LONGEST_ERROR = 65_536;

/** Reads a response by what its provider documents and what arrived. */
export async function readResult(attempt: Attempt, response: Response): Promise<Result> {
  const { method, traits } = attempt.call;
  const { status, ok } = response;
  if (method === "HEAD" || [204, 205, 304].includes(status) || traits.bodiless?.test(String(status))) {
    // Not read: some servers never end what must be empty.
    discardBody(response);
    return ok ? { data: undefined, status, response } : { error: toApiError(attempt, response), status, response };
  }
  return ok ? readSuccess(attempt, response, traits) : readFailure(attempt, response, traits);
}

async function readSuccess(attempt: Attempt, response: Response, traits: OperationTraits): Promise<Result> {
  const { context, options } = attempt.call;
  const { parseAs, signal, idleTimeout = context.options.idleTimeout } = options;
  const { body, status } = response;
  const { accept, kinds, kind } = kindsOf(response, traits);
  const { streams } = context;
  const give = (data: unknown): Result => ({ data, status, response });
  const fail = (text: string, problem?: string) => toUnreadable(attempt, response, text, problem);

  if (parseAs === "stream") return give(signal && body ? body.pipeThrough(new TransformStream(), { signal }) : body);
  if (parseAs === "blob" || parseAs === "arrayBuffer") return give(await response[parseAs]());
  const documented = kinds.find((other) => other === kind) ?? kinds.find((other) => other === "binary");
  const as = parseAs ?? documented;
  if (as === "stream" && streams) {
    const source = {
      response,
      request: failedRequest(attempt),
      redact: (text: string) => redact(text, attempt.secrets),
    };
    return give(streams({ ...source, signal, idleTimeout, textEvents: traits.textEvents }));
  }
  if (!as || as === "stream") {
    const text = await readText(response, LONGEST_ERROR);
    return fail(text, text && `${response.headers.get("content-type")} instead of ${accept}: see \`excerpt\``);
  }
  if (as !== "json" && as !== "text") return give(await response.blob());
  const text = await readText(response);
  const { undocumented } = traits;
  if (as === "text" && (parseAs || !undocumented)) return give(text);
  const data = parseJson(text);
  if (data === undefined) return undocumented && (!text || as === "text") ? give(text || undefined) : fail(text);
  if (data === null && !traits.nullable) return fail(text, "`null`, which its spec does not allow");
  const pointer = findInexactId(text, data);
  return pointer === undefined
    ? give(data)
    : fail(text, `an id that JavaScript cannot hold exactly, at "${pointer}": read it with \`parseAs: "text"\``);
}

async function readFailure(attempt: Attempt, response: Response, traits: OperationTraits): Promise<Result> {
  const { status } = response;
  const { kinds, kind } = kindsOf(response, traits);
  const text = await readText(response, LONGEST_ERROR);
  const { undocumented } = traits;
  const body = (kind === "json" || undocumented) && text.length <= LONGEST_ERROR ? parseJson(text) : undefined;
  if (typeof body === "object" && body) {
    const result = { error: body, status, response };
    // Where `unwrap` looks for it; not shown with the result.
    return Object.defineProperty(result, "toError", { value: () => toApiError(attempt, response, body) });
  }
  const isText = text && kind === "text" && kinds.includes(kind);
  if (isText || (undocumented && !text))
    return { error: toApiError(attempt, response, text || undefined), status, response };
  return toUnreadable(attempt, response, text);
}

// What kinds of media the spec documents, and which one arrived; a response without a type is of the first.
function kindsOf({ headers }: Response, { accept = "application/json", undocumented }: OperationTraits) {
  const type = headers.get("content-type");
  const arrived = type === null ? undefined : mediaKind(type);
  const kinds = undocumented ? [arrived ?? "json"] : accept.split(",").map(mediaKind);
  return { accept, kinds, kind: arrived ?? kinds[0] };
}

// Some runtimes have no streams: they read the body whole.
async function readText(response: Response, longest = Number.POSITIVE_INFINITY): Promise<string> {
  const { body, headers } = response;
  const type = headers.get("content-type") ?? "";
  const whole = longest === Number.POSITIVE_INFINITY && /^utf-?8$/i.test(charsetOf(type));
  if (whole || !body) return response.text();
  let text = "";
  for await (const chunk of decodeBody(body, type)) {
    text += chunk;
    if (text.length > longest) break;
  }
  return text;
}

function toUnreadable(attempt: Attempt, response: Response, text: string, problem?: string): Result {
  const excerpt = redact(text.slice(0, LONGEST_ERROR), attempt.secrets, attempt.call.context.secrets);
  const what = problem && redact(problem, attempt.secrets);
  return { error: new UnreadableResponseError(failedRequest(attempt), response, excerpt, what || undefined), response };
}

function toApiError(attempt: Attempt, response: Response, body?: object | string): ApiError {
  const { secrets, call } = attempt;
  const { rateLimitReset, secrets: secretFields } = call.context;
  return createApiError(response, body, { request: failedRequest(attempt), rateLimitReset, secrets, secretFields });
}
