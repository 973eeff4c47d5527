import type { ApiError } from "../errors/api-error.ts";
import type { Received, Sendable } from "./media-types.ts";

/** How a response is read, overriding its documented and actual content type. */
export type ParseAs = keyof ParsedBody<unknown>;

/** The success responses that an operation documents. */
export type SuccessOf<Operation, As = undefined> = Operation extends { responses: infer Responses }
  ? keyof Responses extends "default"
    ? Success<SuccessStatus, DataOf<MemberOf<Responses, "default">, As>, ResponseOf<MemberOf<Responses, "default">>>
    : {
        [Status in keyof Responses]: `${Status & (number | string)}` extends `2${string}`
          ? Success<Codes<Status, keyof Responses>, DataOf<Responses[Status], As>, ResponseOf<Responses[Status]>>
          : never;
      }[keyof Responses]
  : never;

/** The failures that an operation documents, a 304, and undocumented failures, whose body may be any JSON object. */
export type FailureOf<Operation> = Operation extends { responses: infer Responses }
  ?
      | {
          [Status in keyof Responses]: `${Status & (number | string)}` extends `2${string}`
            ? never
            : FailureAt<Codes<Status, keyof Responses>, Responses[Status]>;
        }[keyof Responses]
      | (keyof Responses & (304 | "3XX" | "3xx") extends never
          ? Failure<304, ApiError<304, undefined>, Response>
          : never)
      | ("default" extends keyof Responses
          ? never
          : Failure<Undocumented<keyof Responses>, Readonly<Record<string, unknown>>, Response>)
  : never;

/** The result of a HEAD request, whose response has no body. */
export type HeadResultOf<Operation> = Operation extends { responses: infer Responses }
  ?
      | {
          [Status in keyof Responses]: `${Status & (number | string)}` extends `2${string}`
            ? Success<Codes<Status, keyof Responses>, undefined, ResponseOf<Responses[Status]>>
            : HeadFailure<Codes<Status, keyof Responses>, ResponseOf<Responses[Status]>>;
        }[keyof Responses]
      | ("default" extends keyof Responses ? never : HeadFailure<Undocumented<keyof Responses> | 304, Response>)
  : never;

export interface Success<Status, Data, Response> {
  status: Status;
  data: Data;
  error?: undefined;
  response: Response;
}

export interface Failure<Status, Body, Response> {
  status: Status;
  data?: undefined;
  error: Body;
  response: Response;
}

/** The parameters of an operation. `params` is required if one of the parameters is. */
export type ParametersOf<Operation> = Operation extends { parameters: infer Parameters }
  ? RequiredKeys<Parameters> extends never
    ? { params?: Parameters }
    : { params: Parameters }
  : unknown;

/**
 * The body of an operation. If several media types are documented, `contentType` selects one; JSON needs no
 * `contentType`.
 */
export type BodyOf<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? Body<Content>
  : Operation extends { requestBody?: { content: infer Content } }
    ? keyof Content extends never
      ? NoBody
      : Body<Content> | NoBody
    : NoBody;

export interface NoBody {
  body?: never;
}

type Body<Content> = {
  [Type in keyof Content]: Type extends PreferredType<keyof Content>
    ? { body: Sendable<Type, Content[Type]>; contentType?: Type }
    : { body: Sendable<Type, Content[Type]>; contentType: Type };
}[keyof Content];

/** The media type of a body without a `contentType`: the only documented one, or JSON. */
export type PreferredType<Types> =
  IsUnion<Types> extends false
    ? Types
    : "application/json" extends Types
      ? "application/json"
      : JsonTypeIn<Types> extends infer Json
        ? IsUnion<Json> extends true
          ? never
          : Json
        : never;

type JsonTypeIn<Types> = Types extends `${string}${"/" | "+"}json` ? Types : never;

type IsUnion<Type, Whole = Type> = [Type] extends [never]
  ? false
  : Type extends unknown
    ? [Whole] extends [Type]
      ? false
      : true
    : never;

export type MemberOf<Item, Key> = Key extends keyof Item ? Item[Key] : never;

export type RequiredKeys<Type> = {
  [Key in keyof Type]-?: object extends Pick<Type, Key> ? never : Key;
}[keyof Type];

// The type of the data of a success, by its documented media type or by `parseAs`.
type DataOf<Documented, As> = Documented extends { content: infer Content }
  ? As extends ParseAs
    ? ParsedBody<Content[keyof Content]>[As]
    : { [Type in keyof Content]: Received<Type, Content[Type]> }[keyof Content]
  : undefined;

/** The type of a body, by `parseAs`. */
export interface ParsedBody<Json> {
  json: Json;
  text: string;
  blob: Blob;
  arrayBuffer: ArrayBuffer;
  stream: ReadableStream<Uint8Array> | null;
}

// JSON objects stay unchanged. Any other failure is an `ApiError` with the body, so every failure is an object.
type FailureAt<Status, Documented> = Documented extends { content: infer Content }
  ? Failure<
      Status,
      {
        [Type in keyof Content]: Type extends "application/json"
          ? Content[Type]
          : Type extends `${string}${"/" | "+"}json`
            ? Content[Type]
            : ApiError<Status & number, Received<Type, Content[Type]>>;
      }[keyof Content],
      ResponseOf<Documented>
    >
  : Failure<Status, ApiError<Status & number, undefined>, ResponseOf<Documented>>;

type HeadFailure<Status, Response> = Failure<Status, ApiError<Status & number, undefined>, Response>;

/** A response whose documented headers are typed. */
type ResponseOf<Documented> = Documented extends { headers: infer Headers } ? DocumentedResponse<Headers> : Response;

/** The response of `fetch`. `headers.get` knows the headers that the spec documents. */
export interface DocumentedResponse<Documented> extends Response {
  /** The headers, typed by the spec. */
  readonly headers: DocumentedHeaders<NamedHeaders<Documented>>;
}

/** The headers of a response. A header that the spec requires is a `string`. */
export interface DocumentedHeaders<Documented> extends Headers {
  /** Returns the value of a header. */
  get<Name extends keyof Documented>(name: Name): HeaderValue<Documented[Name]>;
  /** Returns the value of a header. */
  get(name: string): string | null;
}

type NamedHeaders<Documented> = {
  [Name in keyof Documented as string extends Name ? never : Name | Lowercase<Name & string>]: Documented[Name];
};

type HeaderValue<Type> =
  | (undefined extends Type ? null : never)
  | (NonNullable<Type> extends string ? NonNullable<Type> : string);

// The statuses that a key of `responses` stands for: a number, a range such as `4XX`, or `default` for all others.
type Codes<Status, Documented> = Status extends number
  ? Status
  : Status extends `${infer Digit extends "1" | "2" | "3" | "4" | "5"}${"XX" | "xx"}`
    ? Exclude<InRange<Digit>, Documented>
    : Undocumented<Documented>;

type Undocumented<Documented> = Exclude<ErrorStatus, Documented | RangesIn<Documented>>;

type RangesIn<Documented> = Documented extends `${infer Digit extends "4" | "5"}${"XX" | "xx"}`
  ? InRange<Digit>
  : never;

type InRange<Digit extends string> =
  Extract<`${ErrorStatus | RedirectStatus | SuccessStatus}`, `${Digit}${string}`> extends infer Text
    ? Text extends `${infer Code extends number}`
      ? Code
      : never
    : never;

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

type RedirectStatus = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;

// The statuses are listed, because the type `number` would prevent narrowing to a documented status.
// biome-ignore format: one row per range
type ErrorStatus =
  | 400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 418
  | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451 | 499
  | 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511 | 520 | 521 | 522 | 523 | 524 | 525 | 526 | 529 | 530;
