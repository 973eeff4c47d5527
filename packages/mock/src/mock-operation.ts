import type { HttpHandler } from "msw";

/** A JSON Schema (2020-12); references are `#/$defs/<name>` into {@link MockContract.schemas}. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** What all operations of a provider share. */
export interface MockContract {
  /** The provider's folder in `specs/`. */
  readonly provider: string;
  /** The address of the API, without a slash at its end. */
  readonly baseUrl: string;
  /** The credentials that operations require unless their own `security` differs. */
  readonly security: MockSecurity;
  /** The properties and parameters whose values no message shows. */
  readonly secrets?: readonly string[];
  /** The named schemas that operations refer to. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** The kinds of objects that a mock cloud keeps, by name: `x-snap-collections`. */
  readonly collections: Readonly<Record<string, MockCollection>>;
  /** All operations that the mock serves. */
  readonly operations: readonly MockOperation[];
}

/** How a mock cloud keeps objects of one kind. */
export interface MockCollection {
  /** The schema that they fit. */
  readonly schema: JsonSchema;
  /** The property that an object is got by. */
  readonly id: string;
  /** The properties that hold the time of its creation and of its last change. */
  readonly created?: string;
  readonly updated?: string;
  readonly state?: MockState;
}

/** How an object advances after its creation. */
export interface MockState {
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly failed: string;
  /** After how many seconds. */
  readonly after: number;
  /** The property that holds the time when it got there. */
  readonly at?: string;
}

/** What an operation does in a mock cloud: `x-snap-resource`. */
export interface MockResource {
  /** The name of the collection. */
  readonly collection: string;
  /** What the operation does to the collection. */
  readonly does: "create" | "delete" | "get" | "list";
  /** JSON Pointer to the object in the response; the body itself when absent. */
  readonly item?: string;
  /** The path parameter that names the object. */
  readonly id?: string;
  /** What the objects have in common: constants, or `{parameter}` of the path or the query. */
  readonly where?: Readonly<Record<string, string>>;
}

/** How a list hands out its pages: `x-snap-pagination`. */
export interface MockPagination {
  readonly style: string;
  readonly position?: string;
  readonly size?: { readonly parameter: string; readonly default: number; readonly max: number };
  readonly items: string;
  readonly next?: string;
  /** Whether `next` is the number of a page, not a link to it. */
  readonly numbered?: boolean;
  readonly total?: string;
}

/**
 * The credentials that a request needs: all schemes of one of these alternatives. An empty list requires
 * nothing, and an empty alternative makes the credential optional.
 */
export type MockSecurity = readonly (readonly MockScheme[])[];

/** Where a credential is sent, and its prefix. */
export interface MockScheme {
  /** Where the credential is sent. */
  readonly in: "cookie" | "header" | "query";
  /** The name of the header, parameter or cookie. */
  readonly name: string;
  /** `Bearer `, or `Basic ` for a user name and a password. */
  readonly before?: string;
  /** Credentials that start with this are sent here, and nowhere else. */
  readonly prefix?: string;
}

/** How a value is written as a string, where it differs from the default of its place. */
export interface MockStyle {
  /** OpenAPI's style of the value. */
  readonly style?: "deepObject" | "form" | "label" | "matrix" | "pipeDelimited" | "simple" | "spaceDelimited";
  /** Whether each item or property is written by itself. */
  readonly explode?: boolean;
  /** Whether reserved characters may arrive without percent-encoding. */
  readonly allowReserved?: true;
  /** The media type that the value is serialized as. */
  readonly content?: string;
}

/** A documented parameter. */
export interface MockParameter extends MockStyle {
  /** Where the parameter is sent. */
  readonly in: "cookie" | "header" | "path" | "query";
  /** The parameter's name in the request. */
  readonly name: string;
  /** Whether a request without it is refused. */
  readonly required?: true;
  /** The schema that its value must match. */
  readonly schema: JsonSchema;
}

/** A documented response: its headers, and its bodies by the name of their example. */
export interface MockResponse {
  /** The values as they are sent. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The media type that is sent unless the request prefers another. */
  readonly contentType?: string;
  /**
   * Of `contentType`. A value is sent as JSON where that is JSON, and a string as it is elsewhere; of a stream, a list
   * holds its events.
   */
  readonly examples?: MockExamples;
  /** The examples of further media types, which a request may ask for with `accept`. */
  readonly content?: Readonly<Record<string, MockExamples>>;
}

/** Bodies by the name of their example. */
export type MockExamples = Readonly<Record<string, unknown>>;

/** What a mock needs to know of an operation. */
export interface MockOperation {
  /** The operationId. */
  readonly id: string;
  /** The HTTP method, in lower case. */
  readonly method: "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT";
  /** The path with its parameters in braces. */
  readonly path: string;
  /** Where it differs from that of the contract. */
  readonly security?: MockSecurity;
  /** The parameters, wherever they are sent. */
  readonly parameters: readonly MockParameter[];
  /** The request body, where one is documented. */
  readonly body?: MockBody;
  /** By status: a number, a range such as `4XX`, or `default`. */
  readonly responses: Readonly<Record<string, MockResponse>>;
  /** How the list is divided into pages. */
  readonly pagination?: MockPagination;
  /** What the operation does to which collection. */
  readonly resource?: MockResource;
}

/** The body that an operation takes, by media type. */
export interface MockBody {
  /** Whether a request without a body is refused. */
  readonly required: boolean;
  /** The documented media types, each with its schema. */
  readonly content: Readonly<Record<string, MockMedia>>;
}

/** A documented media type of a body. */
export interface MockMedia {
  /** The schema that the body must match. */
  readonly schema: JsonSchema;
  /** How properties of a form are sent, where it differs from the default. */
  readonly encoding?: Readonly<Record<string, MockEncoding>>;
}

/** How one field of a form or multipart body is written. */
export interface MockEncoding extends MockStyle {
  /** The media type of the field. */
  readonly contentType?: string;
}

/** Which documented response a handler sends. `Examples` maps each status to the names of its examples. */
export type HandlerChoice<Examples> =
  | (Where & { status?: undefined; example?: undefined })
  | { [Status in keyof Examples]: Choice<Status, Examples[Status]> }[keyof Examples];

/** Makes an MSW handler of one operation; without a choice it sends the first example of the first success. */
export type HandlerFactory<Examples> = (choice?: HandlerChoice<Examples>) => HttpHandler;

type Choice<Status, Example> = Where & { status: Status } & ([Example] extends [never]
    ? { example?: undefined }
    : { example?: Example }) &
  (Status extends number ? { code?: undefined } : { code?: number });

interface Where {
  /** The address to respond at, if it is not the API's own. */
  baseUrl?: string;
}
