/** How a media type is parsed: the result type of `mediaKind` of `@snap/runtime/media`. */
export type KindOfMedia<Type> = Type extends "application/json"
  ? "json"
  : Type extends string
    ? KindOfName<NameOf<Lowercase<Type>>>
    : never;

/** The type of the data that a response of a media type is parsed into. */
export type Received<Type, Schema> = Type extends "application/json"
  ? Schema
  : KindOfMedia<Type> extends infer Kind
    ? Kind extends "json"
      ? Schema
      : Kind extends "stream"
        ? AsyncIterable<
            Lowercase<Type & string> extends `text/event-stream${string}` ? ServerSentEvent<Schema> : Schema
          >
        : Kind extends "text"
          ? string
          : Blob
    : never;

/** The types that a request body of a media type accepts. */
export type Sendable<Type, Schema> = Type extends "application/json"
  ? Schema
  : KindOfMedia<Type> extends infer Kind
    ? Kind extends "binary" | "stream" | "text"
      ? NativeBody<Kind>
      : Schema | NativeBody<Kind>
    : never;

/** Types that are sent unchanged, by kind of body. */
export type NativeBody<Kind> = Kind extends "form"
  ? URLSearchParams
  : Kind extends "multipart"
    ? FormData
    : Kind extends "text"
      ? string
      : Kind extends "stream"
        ? string | BinaryBody
        : Kind extends "binary"
          ? BinaryBody
          : never;

/** A request body that is sent as bytes, without serialization. */
export type BinaryBody = Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>;

/** An event of a `text/event-stream` response. */
export interface ServerSentEvent<Data = unknown> {
  /** The data of the event, parsed as JSON if the spec documents JSON. */
  readonly data: Data;
  /** The type of the event, if the server sent one. */
  readonly event?: string;
  /** The id from which to resume the stream. */
  readonly id?: string;
  /** The delay before reconnecting, in milliseconds. */
  readonly retry?: number;
}

type NameOf<Type extends string> = Type extends `${infer Name};${string}` ? Trimmed<Name> : Type;

type Trimmed<Text extends string> = Text extends `${infer Start} ` ? Trimmed<Start> : Text;

type KindOfName<Name> = Name extends StreamName
  ? "stream"
  : Name extends `${string}/json` | `${string}+json`
    ? "json"
    : Name extends "application/x-www-form-urlencoded"
      ? "form"
      : Name extends `multipart/${string}`
        ? "multipart"
        : Name extends TextName
          ? "text"
          : "binary";

type StreamName =
  | "text/event-stream"
  | `application/${"x-ndjson" | "ndjson" | "jsonl" | "x-jsonlines" | "json-lines" | "json-seq" | "stream+json"}`;

type TextName = `text/${string}` | `${string}${"/" | "+"}${"xml" | "yaml"}` | `application/${"javascript" | "graphql"}`;
