import type { FailedRequest } from "./errors/snap-error.ts";
import { readBriefly } from "./request/read-briefly.ts";
import type { StreamSource } from "./streams/stream-source.ts";

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

/** Reads what is not JSON; the client of a spec that documents such responses imports it. */
export type Media = (response: Response, attempt: MediaAttempt, request: FailedRequest) => Promise<MediaOutcome>;

/** What decides how a response is read. */
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
 * The data of a success, the text of a failure (`undefined` where it has no body), `"json"` where JSON arrived, JSON that
 * has been read, or `"unexpected"` for any other type.
 */
export type MediaOutcome =
  | { readonly data: unknown }
  | { readonly text: string | undefined }
  | { readonly json: string }
  | "json"
  | "unexpected";

/** Reads a response as text, binary or a stream, by what its operation documents and what arrived. */
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
  // What is documented as binary may arrive with another type: servers guess it from the file name.
  return kind !== "stream" && (kind || documented.includes("binary")) ? { data: await response.blob() } : "unexpected";
};

// By the `charset` of its content type, where the runtime knows it.
function decode(bytes: ArrayBuffer, type: string | null): string {
  const charset = /;\s*charset="?([^;"\s]+)/i.exec(String(type))?.[1];
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
