import type { ServerSentEvent } from "../client/media-types.ts";
import { readLines } from "./read-lines.ts";

/**
 * Reads `text/event-stream` as the HTML standard does: comments and events without data are skipped, and so is an event
 * that is cut off by the end of the stream. `id` is the last one that was sent, with this event or before.
 */
export async function* readServerSentEvents(
  chunks: AsyncIterable<string>,
): AsyncGenerator<ServerSentEvent<string>, void> {
  let id = "";
  let event = "";
  let retry = "";
  let data: string | undefined;
  for await (const line of readLines(chunks)) {
    const [, name, value = ""] = /([^:]*):? ?(.*)/s.exec(line) ?? [];
    if (line === "") {
      if (data !== undefined) {
        yield { data, ...(event && { event }), ...(id && { id }), ...(retry && { retry: Number(retry) }) };
      }
      event = "";
      retry = "";
      data = undefined;
    } else if (name === "data") data = data === undefined ? value : `${data}\n${value}`;
    else if (name === "event") event = value;
    else if (name === "id" && !value.includes("\0")) id = value;
    else if (name === "retry" && /^\d+$/.test(value)) retry = value;
  }
}
