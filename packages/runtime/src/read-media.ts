import type { FailedRequest } from "./errors/snap-error.ts";
import { mediaKind } from "./media-kind.ts";
import { readBriefly } from "./request/read-briefly.ts";
import type { StreamSource } from "./streams/stream-source.ts";

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

/** Reads a response by its documented and its actual content type. */
export const readMedia: Media = async (response, { call, redact }, request) => {
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
