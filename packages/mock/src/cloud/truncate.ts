import { mediaKind } from "@snap/runtime/media";

/**
 * Returns a response with the first half of the body. JSON and text end there. A stream or a file fails there, as when
 * a connection breaks, because the client could not notice a missing end.
 */
export async function truncate(response: Response): Promise<Response> {
  const { status, headers, body } = response;
  if (!body) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = bytes.slice(0, bytes.length >> 1);
  const kind = mediaKind(headers.get("content-type") ?? "");
  return new Response(kind === "binary" || kind === "stream" ? cutOff(half) : half, { status, headers });
}

function cutOff(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  const left = [bytes];
  return new ReadableStream({
    pull(controller) {
      const chunk = left.pop();
      if (chunk) controller.enqueue(chunk);
      else controller.error(new TypeError("terminated"));
    },
  });
}
