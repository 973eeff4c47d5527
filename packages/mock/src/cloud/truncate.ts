import { mediaKind } from "@snap/runtime/media";

/**
 * The first half of a response. JSON and text end there; a stream or a file fails there, as it would where a connection
 * breaks, since nothing in it marks its end.
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
