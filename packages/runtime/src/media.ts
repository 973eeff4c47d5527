/** How a body is written and read. */
export type MediaKind = "binary" | "form" | "json" | "multipart" | "stream" | "text";

// The first that matches. JSON Lines has no registered type, so the names in use are listed.
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
 * Returns how the body of a media type is written and read. Parameters such as `charset` and the case of letters do not
 * matter; any other type is `"binary"`.
 */
export function mediaKind(type: string): MediaKind {
  // Nearly every request and response.
  if (type === "application/json") return "json";
  const name = type.replace(/;.*/s, "").trim().toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? "binary";
}
