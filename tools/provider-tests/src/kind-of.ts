/** How a body of a media type is serialized. */
export type Kind = "binary" | "form" | "json" | "multipart" | "stream" | "text";

const STREAMS =
  /^(?:text\/event-stream|application\/(?:(?:x-)?ndjson|jsonl|x-jsonlines|json-lines|json-seq|stream\+json))$/;

/**
 * Returns how a body of a media type is serialized, independently of the client and the compiler, which it verifies.
 */
export function kindOf(mediaType: string): Kind {
  const [type = ""] = mediaType.toLowerCase().split(";");
  const name = type.trim();
  if (STREAMS.test(name)) return "stream";
  if (name === "application/x-www-form-urlencoded") return "form";
  if (name.startsWith("multipart/")) return "multipart";
  if (/[/+]json$/.test(name)) return "json";
  return /^text\/|[/+](?:xml|yaml)$|^application\/(?:javascript|graphql)$/.test(name) ? "text" : "binary";
}
