import { kindOf } from "./kind-of.ts";

/** A documented body of a response; no body if `mediaType` is absent. */
export interface ContractExample {
  readonly name: string;
  readonly value: unknown;
  readonly mediaType?: string;
  /** Whether the events of a stream are strings. */
  readonly textEvents?: boolean;
}

/** Returns the data that a caller gets for a documented body: the items of a stream as a list. */
export function expectedData({ value, mediaType = "", textEvents }: ContractExample): unknown {
  if (kindOf(mediaType) !== "stream") return value;
  if (typeof value !== "string") return [value].flat();
  return eventsOf(value, mediaType).map((text) => (textEvents ? text : JSON.parse(text)));
}

/** Reads the data that a caller got: files as text, streams as a list of items. */
export async function readData(data: unknown): Promise<unknown> {
  if (data instanceof Blob) return data.text();
  if (typeof data !== "object" || data === null || !(Symbol.asyncIterator in data)) return data;
  const items: unknown[] = [];
  for await (const item of data as AsyncIterable<unknown>) items.push(item);
  return items;
}

/** Reads the data that a caller got for a documented body. For server-sent events, returns only their data. */
export async function readAs({ mediaType = "" }: ContractExample, data: unknown): Promise<unknown> {
  const read = await readData(data);
  return /event-stream/i.test(mediaType) && Array.isArray(read) ? read.map((event) => Object(event).data) : read;
}

/** Returns the body that a server sends for an example. */
export function writeBody({ value, mediaType = "", textEvents }: ContractExample): string | undefined {
  if (value === undefined) return undefined;
  const kind = kindOf(mediaType);
  if (kind === "json") return JSON.stringify(value);
  if (typeof value === "string") return value;
  const items = [value].flat().map((item) => (textEvents ? String(item) : JSON.stringify(item)));
  if (kind !== "stream") return JSON.stringify(value);
  return items.map((text) => writeEvent(text, mediaType)).join("");
}

function writeEvent(text: string, mediaType: string): string {
  if (/event-stream/i.test(mediaType)) return `${text.replaceAll(/^/gm, "data: ")}\n\n`;
  return /json-seq/i.test(mediaType) ? `\x1e${text}\n` : `${text}\n`;
}

// Extracts the items of a stream.
function eventsOf(text: string, mediaType: string): string[] {
  if (/json-seq/i.test(mediaType))
    return text
      .split("\x1e")
      .map((item) => item.trim())
      .filter(Boolean);
  if (!/event-stream/i.test(mediaType)) return text.split("\n").filter(Boolean);
  const blocks = text.split("\n\n").slice(0, -1);
  return blocks.flatMap((block) => {
    const data = block.split("\n").flatMap((line) => /^data: ?(.*)$/.exec(line)?.[1] ?? []);
    return data.length > 0 ? [data.join("\n")] : [];
  });
}
