import type { ServerSentEvent } from "./client/media-types.ts";
import { toMilliseconds } from "./duration.ts";
import { AbortError } from "./errors/abort-error.ts";
import { causeMessages } from "./errors/cause-messages.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { UnreadableResponseError } from "./errors/unreadable-response-error.ts";
import { Deadline } from "./request/deadline.ts";
import { findInexactId } from "./request/find-inexact-id.ts";
import { parseJson } from "./request/parse-json.ts";
import { decodeBody } from "./streams/decode-body.ts";
import { readJsonSequence } from "./streams/json-sequence.ts";
import { readLines } from "./streams/read-lines.ts";
import { readServerSentEvents } from "./streams/server-sent-events.ts";
import type { StreamSource } from "./streams/stream-source.ts";

export type { StreamSource };

const DEFAULT_IDLE_TIMEOUT = 60_000;

/**
 * Reads a response as a stream of items: server-sent events, JSON Lines or a JSON text sequence, by its content type.
 * Breaking out of the loop cancels the response. A stream that has started is never retried.
 *
 * @throws {UnreadableResponseError} for an item that is not JSON, or whose id JavaScript cannot represent exactly.
 * @throws {TimeoutError} when no data arrives for `idleTimeout`.
 * @throws {AbortError} when `signal` aborts the stream.
 * @throws {ConnectionError} when the connection breaks.
 */
export async function* streams(source: StreamSource): AsyncGenerator<unknown, void> {
  const { response, request, redact, textEvents, signal } = source;
  const type = response.headers.get("content-type") ?? "";
  const isEvents = /^text\//i.test(type);
  let number = 0;
  for await (const { data, ...event } of readItems(source, type, isEvents)) {
    number++;
    // A blank line is a keep-alive signal: JSON has at least one character.
    if (!textEvents && !data.trim()) continue;
    if (signal?.aborted) throw new AbortError("ended by the caller's signal", { request, cause: signal.reason });
    // Many APIs send this event to mark the end of the stream.
    if (data === "[DONE]" && !textEvents) return;
    const value = textEvents ? data : parseJson(data);
    const pointer = findInexactId(data, value);
    if (value === undefined || pointer !== undefined) {
      const why =
        value === undefined ? "is not JSON" : `has an id that JavaScript cannot hold exactly, at "${pointer}"`;
      throw new UnreadableResponseError(request, response, "", `a stream whose item ${number} ${redact(why)}`);
    }
    yield isEvents ? { ...event, data: value } : value;
  }
}

async function* readItems(
  source: StreamSource,
  type: string,
  isEvents: boolean,
): AsyncGenerator<ServerSentEvent<string>, void> {
  const chunks = decodeBody(source.response.body, (promise) => waitForChunk(promise, source));
  if (isEvents) return yield* readServerSentEvents(chunks);
  const texts = /json-seq/i.test(type) ? readJsonSequence(chunks) : readLines(chunks);
  for await (const data of texts) if (data.trim()) yield { data };
}

async function waitForChunk<Value>(promise: Promise<Value>, source: StreamSource): Promise<Value> {
  const { request, redact, signal } = source;
  const idleTimeout = toMilliseconds(source.idleTimeout ?? DEFAULT_IDLE_TIMEOUT, "idleTimeout");
  const deadline = new Deadline(idleTimeout, idleTimeout, signal);
  try {
    return await deadline.race(promise);
  } catch (thrown) {
    if (deadline.signal.reason === "timeout") {
      throw new TimeoutError(idleTimeout, { request }, "no data arrived within `idleTimeout`");
    }
    const cause = new Error(redact(causeMessages(thrown)));
    const details = { request, retryable: true, cause };
    throw deadline.failure({ request }) ?? new ConnectionError(`the stream broke off: ${cause.message}`, details);
  } finally {
    deadline.clear();
  }
}
