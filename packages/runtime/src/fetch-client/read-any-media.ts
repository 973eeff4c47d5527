import { type Media, media, mediaKind } from "../media.ts";
import { parseJson } from "../request/parse-json.ts";
import { readBriefly } from "../request/read-briefly.ts";

/**
 * Reads an undocumented response by its content type: events and JSON Lines item by item, binary data as a Blob, and
 * anything else as JSON if it is valid JSON and as text otherwise. An empty body is `undefined`.
 */
export const readAnyMedia: Media = async (response, attempt, request) => {
  const { ok, headers } = response;
  const accept = headers.get("content-type") ?? "application/json";
  const kind = mediaKind(accept);
  if (ok && headers.get("content-length") !== "0" && kind !== "json" && kind !== "text") {
    return media(response, { ...attempt, call: { ...attempt.call, traits: { accept } } }, request);
  }
  const text = ok ? await response.text() : await readBriefly(response);
  if (text === "") return ok ? { data: undefined } : { text: undefined };
  const value = parseJson(text);
  const isJson = ok ? value !== undefined || kind === "json" : typeof value === "object" && value !== null;
  if (isJson) return { json: text };
  return ok ? { data: text } : { text };
};
