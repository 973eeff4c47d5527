import type { HttpHandler } from "msw";

/** A JSON Schema (2020-12); references are `#/$defs/<name>` into {@link MockContract.schemas}. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** What all operations of a provider share. */
export interface MockContract {
  /** The address of the API, without a slash at its end. */
  readonly baseUrl: string;
  /** The ways in which a credential may arrive. */
  readonly schemes: readonly MockScheme[];
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

export interface MockScheme {
  readonly in: "header" | "query";
  readonly name: string;
  readonly before?: string;
  readonly prefix?: string;
}

export interface MockParameter {
  readonly in: "header" | "path" | "query";
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** A documented response: its headers, and its bodies by the name of their example. */
export interface MockResponse {
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  readonly examples?: Readonly<Record<string, unknown>>;
}

/** What a mock needs to know of an operation. */
export interface MockOperation {
  readonly method: "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT";
  /** The path with its parameters in braces. */
  readonly path: string;
  readonly authenticated: boolean;
  readonly parameters: readonly MockParameter[];
  readonly body?: { readonly required: boolean; readonly contentType: string; readonly schema: JsonSchema };
  /** By status: a number, a range such as `4XX`, or `default`. */
  readonly responses: Readonly<Record<string, MockResponse>>;
}

/** Which documented answer a handler gives. `Examples` maps each status to the names of its examples. */
export type HandlerChoice<Examples> =
  | (Where & { status?: undefined; example?: undefined })
  | { [Status in keyof Examples]: Choice<Status, Examples[Status]> }[keyof Examples];

/** Makes an MSW handler of one operation; without a choice it answers the first example of the first success. */
export type HandlerFactory<Examples> = (choice?: HandlerChoice<Examples>) => HttpHandler;

type Choice<Status, Example> = Where & { status: Status } & ([Example] extends [never]
    ? { example?: undefined }
    : { example?: Example }) &
  (Status extends number ? { code?: undefined } : { code?: number });

interface Where {
  /** The address to answer at, where it is not the API's own. */
  baseUrl?: string;
}
