import type { FailedRequest } from "./errors/snap-error.ts";
import { readBriefly } from "./request/read-briefly.ts";
import type { StreamSource } from "./streams/stream-source.ts";

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

/**
 * Reads responses that are not JSON. Generated clients import this function only if their spec documents such
 * responses.
 */
export type Media = (response: Response, attempt: MediaAttempt, request: FailedRequest) => Promise<MediaOutcome>;

/** The part of an attempt that decides how its response is read. */
export interface MediaAttempt {
  /** The call that the response belongs to. */
  readonly call: {
    readonly traits: { readonly accept?: string; readonly textEvents?: true };
    readonly options: Pick<StreamSource, "idleTimeout" | "signal">;
    readonly context: {
      readonly options: Pick<StreamSource, "idleTimeout">;
      readonly streams?: (source: StreamSource) => AsyncIterable<unknown>;
    };
  };
  /** Removes secrets from the message of an error. */
  readonly redact: (text: string) => string;
}

/**
 * How a response was read: the data of a success, the text of a failure (`undefined` for an empty body), the text of a
 * JSON body that has been read, `"json"` for a JSON body that the caller has to read, or `"unexpected"` for an
 * undocumented type.
 */
export type MediaOutcome =
  | { readonly data: unknown }
  | { readonly text: string | undefined }
  | { readonly json: string }
  | "json"
  | "unexpected";

/** Reads a response as text, binary data or a stream, depending on the documented and the actual content type. */
export const media: Media = async (response, { call, redact }, request) => {
  const { traits, options, context } = call;
  const documented = (traits.accept ?? "application/json").split(",").map(mediaKind);
  const type = response.headers.get("content-type");
  const arrived = type === null ? documented[0] : mediaKind(type);
  const kind = documented.find((other) => other === arrived);
  if (!response.ok) {
    if (arrived === "json") return arrived;
    return kind === "text" ? { text: await readBriefly(response) } : "unexpected";
  }
  if (kind === "json") return kind;
  if (kind === "text") return { data: decode(await response.arrayBuffer(), type) };
  if (kind === "stream" && context.streams) {
    const { signal, idleTimeout = context.options.idleTimeout } = options;
    const { textEvents } = traits;
    return { data: context.streams({ response, request, redact, textEvents, signal, idleTimeout }) };
  }
  // A body documented as binary may have another content type, because servers guess the type from the file name.
  return kind !== "stream" && (kind || documented.includes("binary")) ? { data: await response.blob() } : "unexpected";
};

// Decodes the body with the `charset` of its content type, if the runtime supports it.
function decode(bytes: ArrayBuffer, type: string | null): string {
  const charset = /;\s*charset="?([^;"\s]+)/i.exec(String(type))?.[1];
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
