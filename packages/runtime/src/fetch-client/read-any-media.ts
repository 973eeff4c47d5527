import { type Media, mediaKind } from "../media.ts";
import { parseJson } from "../request/parse-json.ts";
import { readBriefly } from "../request/read-briefly.ts";

/**
 * Reads a response of which nothing is documented by what arrived: events and JSON lines item by item, binary data as a
 * Blob, anything else as JSON where it is JSON, and as text otherwise. An empty body is `undefined`.
 */
export const readAnyMedia: Media = async (source) => {
  const { response, streams } = source;
  const { ok, headers } = response;
  const type = headers.get("content-type");
  const kind = type === null ? "json" : mediaKind(type);
  if (ok && kind === "stream" && streams) return { data: streams(source) };
  const isEmpty = headers.get("content-length") === "0";
  if (ok && !isEmpty && kind !== "json" && kind !== "text") return { data: await response.blob() };
  const text = ok ? await response.text() : await readBriefly(response);
  if (text === "") return ok ? { data: undefined } : { text: undefined };
  const value = parseJson(text);
  if (ok ? value !== undefined || kind === "json" : typeof value === "object" && value) return { json: text };
  return ok ? { data: text } : { text };
};
