import type { ServerSentEvent } from "../client/media-types.ts";
import { readLines } from "./read-lines.ts";

/**
 * Parses `text/event-stream` as the HTML standard specifies. Comments, events without data, and an event that the end
 * of the stream truncates are skipped. `id` is the last id that the server sent, with this event or an earlier one.
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
