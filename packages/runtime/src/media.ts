import type { Media } from "./read-media.ts";

export { type MediaKind, mediaKind } from "./media-kind.ts";
export type { Media, MediaAttempt, MediaOutcome } from "./read-media.ts";

/**
 * Reads a response as text, binary data or a stream, depending on the documented and the actual content type. The code is
 * loaded on first use.
 */
export const media: Media = async (response, attempt, request) => {
  const { accept = "application/json" } = attempt.call.traits;
  // Nearly every response takes this shortcut.
  const isJson = /^application\/json\s*(?:;|$)/i.test(response.headers.get("content-type") ?? "");
  if (isJson && (!response.ok || /\bapplication\/json(?:,|$)/.test(accept))) return "json";
  return (await import("./read-media.ts")).readMedia(response, attempt, request);
};
