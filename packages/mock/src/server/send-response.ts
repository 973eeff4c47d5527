import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { mediaKind } from "@snap/runtime/media";

/** The address of a mock cloud, and the address in the request. */
export interface Addressed {
  readonly url: string;
  readonly host: string | undefined;
}

/** Sends the response of a mock; a response that a fault has lost or truncated ends the connection. */
export async function sendResponse(response: Response, outgoing: ServerResponse, addressed: Addressed): Promise<void> {
  if (response.type === "error") {
    outgoing.destroy();
    return;
  }
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  const kind = mediaKind(response.headers.get("content-type") ?? "");
  if (response.body && (kind === "binary" || kind === "stream")) return sendBytes(response.body, outgoing);
  const body = inCallersWords(await response.text(), addressed);
  if (kind === "json" && isCutShort(body)) outgoing.write(body, () => outgoing.destroy());
  else outgoing.end(body);
}

// Chunk by chunk, so that clients meet the events of a stream one by one. A client may stop to read at any time.
async function sendBytes(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  await pipeline(Readable.from(body), outgoing).catch((error: unknown) => {
    if (!outgoing.destroyed) throw error;
  });
}

// Links lead to where the request went: clients that keep to one origin would not follow others.
function inCallersWords(body: string, { url, host }: Addressed): string {
  const local = url.replace("127.0.0.1", "localhost");
  return local === `http://${host}` ? body.replaceAll(url, local) : body;
}

// Only this shows that a fault has truncated a response: half an object or array is not JSON.
function isCutShort(body: string): boolean {
  if (body === "") return false;
  try {
    JSON.parse(body);
    return false;
  } catch {
    return true;
  }
}
