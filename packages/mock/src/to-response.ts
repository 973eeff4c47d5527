import { mediaKind } from "@snap/runtime/media";
import type { DocumentedResponse } from "./documented-response.ts";

// The statuses that must not have a body.
const BODILESS = [204, 205, 304];

/** Converts a documented response to a `Response`, without a body for a HEAD request. */
export function toResponse({ code, headers, body }: DocumentedResponse, method = "GET"): Response {
  const isEmpty = body === undefined || method === "HEAD" || BODILESS.includes(code);
  return new Response(isEmpty ? null : serialize(body, headers["content-type"]), { status: code, headers });
}

function serialize(body: unknown, contentType = "application/json"): BodyInit {
  const kind = mediaKind(contentType);
  if (kind === "json") return JSON.stringify(body);
  if (typeof body === "string" || body instanceof Blob || body instanceof ArrayBuffer) return body;
  return kind === "stream" ? toStream([body].flat(), writerOf(contentType)) : JSON.stringify(body);
}

// Each event is a chunk: clients receive the events one by one.
function toStream(events: readonly unknown[], write: (text: string) => string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const left = events.values();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = left.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(write(typeof value === "string" ? value : JSON.stringify(value))));
    },
  });
}

function writerOf(contentType: string): (text: string) => string {
  if (/event-stream/i.test(contentType)) return (text) => `${text.replaceAll(/^/gm, "data: ")}\n\n`;
  return /json-seq/i.test(contentType) ? (text) => `\x1e${text}\n` : (text) => `${text}\n`;
}
