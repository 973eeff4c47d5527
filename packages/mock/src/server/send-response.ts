import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { mediaKind } from "@snap/runtime/media";
import type { Refusal } from "./body-reader.ts";
import type { UnreadResponses } from "./unread-responses.ts";

/** The URL of a mock cloud, and the `Host` of the request. */
export interface Addressed {
  readonly url: string;
  readonly host: string | undefined;
}

/**
 * Sends the response of a mock. Closes the connection if a fault has lost or truncated the response. Returns the
 * reason if the response is not sent because too many other responses are still unread.
 */
export async function sendResponse(
  response: Response,
  outgoing: ServerResponse,
  addressed: Addressed,
  unread: UnreadResponses,
): Promise<Refusal | undefined> {
  if (response.type === "error") {
    outgoing.destroy();
    return undefined;
  }
  const kind = mediaKind(response.headers.get("content-type") ?? "");
  const isStreamed = response.body && (kind === "binary" || kind === "stream");
  const body = isStreamed ? "" : withHostOf(await response.text(), addressed);
  const headers = [...response.headers];
  const refusal = unread.add(Buffer.byteLength(body + headers.join("")), outgoing);
  if (refusal) return refusal;
  outgoing.statusCode = response.status;
  for (const [name, value] of headers) outgoing.appendHeader(name, value);
  if (isStreamed && response.body) await sendBytes(response.body, outgoing);
  else if (kind === "json" && isCutShort(body)) outgoing.write(body, () => outgoing.destroy());
  else outgoing.end(body);
  return undefined;
}

// Sends each chunk as it arrives: clients receive the events of a stream one by one. A client may stop reading at any
// time.
async function sendBytes(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  await pipeline(Readable.from(body), outgoing).catch((error: unknown) => {
    if (!outgoing.destroyed) throw error;
  });
}

// Rewrites links to the host of the request, because clients may refuse links to another origin.
function withHostOf(body: string, { url, host }: Addressed): string {
  const local = url.replace("127.0.0.1", "localhost");
  return local === `http://${host}` ? body.replaceAll(url, local) : body;
}

// Returns whether a fault has truncated a response. Nothing else shows this: half an object or array is not JSON.
function isCutShort(body: string): boolean {
  if (body === "") return false;
  try {
    JSON.parse(body);
    return false;
  } catch {
    return true;
  }
}
