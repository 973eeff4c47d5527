/** How a body is serialized and parsed. */
export type MediaKind = "binary" | "form" | "json" | "multipart" | "stream" | "text";

// The first matching pattern wins. JSON Lines has no registered media type, so the names in use are listed.
const KINDS: readonly (readonly [MediaKind, RegExp])[] = [
  [
    "stream",
    /^text\/event-stream$|^application\/(?:x-ndjson|ndjson|jsonl|x-jsonlines|json-lines|json-seq|stream\+json)$/,
  ],
  ["json", /[/+]json$/],
  ["form", /^application\/x-www-form-urlencoded$/],
  ["multipart", /^multipart\//],
  ["text", /^text\/|[/+](?:xml|yaml)$|^application\/(?:javascript|graphql)$/],
];

/**
 * Returns how a body of a media type is serialized and parsed. Parameters such as `charset` and letter case are
 * ignored; an unknown type is `"binary"`.
 */
export function mediaKind(type: string): MediaKind {
  // Nearly every request and response takes this shortcut.
  if (type === "application/json") return "json";
  const name = type.replace(/;.*/s, "").trim().toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? "binary";
}
