import type { WireShape } from "@snap/runtime/helpers";
import type { HttpHandler } from "msw";

/** A JSON Schema (2020-12). A reference `#/$defs/<name>` points into {@link MockContract.schemas}. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** The contract of a provider, as its mocks read it. */
export interface MockContract {
  /** The provider's folder in `specs/`. */
  readonly provider: string;
  /** The base URL of the API, without a trailing slash. Variables in braces belong to `scopes`. */
  readonly baseUrl: string;
  /** The credentials that an operation without its own `security` requires. */
  readonly security: MockSecurity;
  /** The parts of an account, by the client option that selects a part (`x-snap-scope`). */
  readonly scopes?: Readonly<Record<string, MockScope>>;
  /** The names of secret properties and parameters. Messages never show their values. */
  readonly secrets?: readonly string[];
  /** JSON Pointer to the message in the body of a failure (`x-snap-error`). Default: `/message`. */
  readonly errorMessage?: string;
  /** The schemas of response headers, by lower-case name; any string matches a header without one. */
  readonly headers?: Readonly<Record<string, JsonSchema>>;
  /** The schemas that operations refer to, by name. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** The collections of a mock cloud, by name (`x-snap-collections`). */
  readonly collections: Readonly<Record<string, MockCollection>>;
  /** All operations that the mock serves. */
  readonly operations: readonly MockOperation[];
  /** The format that the API speaks, if it is not the JSON of the contract. */
  readonly wire?: MockWire;
}

/**
 * The format of an API that does not speak the JSON of its contract. A mock accepts requests in either format, and
 * responds in the format of the request.
 */
export interface MockWire {
  /** Converts a request to that of the contract. Returns `undefined` if it has another format. */
  receive(request: Request): Promise<Request | undefined>;
  /** Converts a response of the contract. */
  respond(response: WireResponse, operation: string): WireResponse;
  /** Converts the body of a response to the JSON of the contract. Returns `undefined` if it has another format. */
  read(response: Response, shape: WireShape | undefined): Promise<string | undefined>;
}

/** A response before it becomes a `Response`. */
export interface WireResponse {
  /** The HTTP status. */
  readonly code: number;
  /** The headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body; a string is sent unchanged if the media type is not JSON. */
  readonly body?: unknown;
}

/** A part of an account, such as a project or a region. */
export interface MockScope {
  /** The variable of the base URL that selects the part. */
  readonly variable?: string;
  /** The documented values, the default first. */
  readonly values: readonly string[];
  /** The operation that lists the values, and the JSON Pointer to a value in an item. */
  readonly enumerate?: { readonly operation: string; readonly id: string };
}

/** How a mock cloud stores one kind of object. */
export interface MockCollection {
  /** The schema of the objects. */
  readonly schema: JsonSchema;
  /** The property that has the id of an object. */
  readonly id: string;
  /** The property that has the time of creation. */
  readonly created?: string;
  /** The property that has the time of the last change. */
  readonly updated?: string;
  /** How the state of an object changes after its creation. */
  readonly state?: MockState;
}

/** The states of an object, and when they change. */
export interface MockState {
  /** The property that has the state, or its JSON Pointer. */
  readonly field: string;
  /** The first state. */
  readonly from: boolean | string;
  /** The last state, when the object is ready. */
  readonly to: boolean | string;
  /** The last state of an object that fails; absent if none can fail. */
  readonly failed?: boolean | string;
  /** The number of seconds from the creation to the last state. */
  readonly after: number;
  /** The property that has the time of the last state. */
  readonly at?: string;
}

/** The effect of an operation on a collection of a mock cloud (`x-snap-resource`). */
export interface MockResource {
  /** The name of the collection. */
  readonly collection: string;
  /** The kind of effect. */
  readonly does: "create" | "delete" | "get" | "list" | "update";
  /** The JSON Pointer to the object in the response body. Default: the whole body. */
  readonly item?: string;
  /** The schema of the object in the response, if it differs from the collection's schema. */
  readonly schema?: JsonSchema;
  /** The path parameter that has the object's id. */
  readonly id?: string;
  /** Conditions on the objects: each property must equal a constant, or a `{parameter}` of the path or query. */
  readonly where?: Readonly<Record<string, string>>;
  /**
   * The collections with objects that must exist, each with the `{parameter}` or the JSON Pointer into the request body
   * that has the id.
   */
  readonly parents?: Readonly<Record<string, string>>;
}

/** A job that an operation returns (`x-snap-job`). Places are JSON Pointers into the job. */
export interface MockJob {
  /** The place of the job in the response; absent if the response is the job. */
  readonly item?: string;
  /** The place of the state. */
  readonly state?: string;
  /** The states of a running job, the initial state first. */
  readonly running?: readonly string[];
  /** The states of a successful job. */
  readonly done?: readonly string[];
  /** The states of a failed job. */
  readonly failed?: readonly string[];
  /** The place of the progress in percent. */
  readonly progress?: string;
  /** The place of the reason of a failure. */
  readonly error?: string;
  /** The place of the id of the object that the job has created. */
  readonly result?: string;
}

/** The jobs that an operation starts (`x-snap-job`). */
export interface MockStart {
  /** The operation that returns the jobs. */
  readonly operation: string;
  /** The places of a job or of a list of jobs in the response. */
  readonly at?: readonly string[];
  /** The response header with the URL of the job. */
  readonly header?: string;
  /** The parameter whose value identifies the job. */
  readonly parameter?: string;
}

/** How a list is divided into pages (`x-snap-pagination`). */
export interface MockPagination {
  readonly style: string;
  readonly position?: string;
  readonly first?: number;
  readonly size?: { readonly parameter: string; readonly default: number; readonly max: number };
  readonly items: string;
  readonly next?: string;
  /** Whether `next` is the number of the next page instead of a link, or a link has a number instead of a token. */
  readonly numbered?: boolean;
  readonly pages?: string;
  readonly total?: string;
}

/**
 * The alternative credentials of an operation: a request needs all schemes of one alternative. An empty list requires
 * no credential, and an empty alternative makes the credential optional.
 */
export type MockSecurity = readonly (readonly MockScheme[])[];

/** A place in the request for a credential. */
export interface MockScheme {
  /** Where the credential is sent. */
  readonly in: "cookie" | "header" | "query";
  /** The name of the header, parameter or cookie. */
  readonly name: string;
  /** `Bearer `, or `Basic ` for a user name and a password. */
  readonly before?: string;
  /** Whether the header has a signature: the value that identifies the caller is followed by other values. */
  readonly signed?: true;
  /** Credentials that start with this string are sent only in this place. */
  readonly prefix?: string;
}

/** How a value is serialized as a string, if that differs from the default for its place. */
export interface MockStyle {
  /** The `style` of OpenAPI. */
  readonly style?: "deepObject" | "form" | "label" | "matrix" | "pipeDelimited" | "simple" | "spaceDelimited";
  /** Whether each item or property is written separately. */
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
  /** Whether a request without the parameter is refused. */
  readonly required?: true;
  /** The scope that the parameter's value selects (`x-snap-scope`). */
  readonly scope?: string;
  /** The schema that the parameter's value must match. */
  readonly schema: JsonSchema;
}

/** A documented response with its headers and examples. */
export interface MockResponse {
  /** The headers to send, with their values. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The media type that is sent unless the request prefers another. */
  readonly contentType?: string;
  /** The schema of a body of `contentType`. Only responses to reads have a schema. */
  readonly schema?: JsonSchema;
  /**
   * The examples of `contentType`. Examples of JSON are serialized; for other types, a string is sent unchanged. For a
   * stream, an array contains the events.
   */
  readonly examples?: MockExamples;
  /** The examples of further media types, by media type. A request selects one with `accept`. */
  readonly content?: Readonly<Record<string, MockExamples>>;
}

/** Example bodies by name. */
export type MockExamples = Readonly<Record<string, unknown>>;

/** An operation, as a mock reads it. */
export interface MockOperation {
  /** The operationId. */
  readonly id: string;
  /** The HTTP method, in upper case. */
  readonly method: "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT";
  /** The path, with its parameters in braces. */
  readonly path: string;
  /** The credentials of the operation, if they differ from those of the contract. */
  readonly security?: MockSecurity;
  /** The documented parameters. */
  readonly parameters: readonly MockParameter[];
  /** The documented request body. */
  readonly body?: MockBody;
  /** The documented responses by status: a number, a range such as `4XX`, or `default`. */
  readonly responses: Readonly<Record<string, MockResponse>>;
  /** How the list is divided into pages, if the operation is a list. */
  readonly pagination?: MockPagination;
  /** The effect of the operation on a collection of a mock cloud. */
  readonly resource?: MockResource;
  /** The job that the operation returns. */
  readonly job?: MockJob;
  /** The jobs that the operation starts. */
  readonly starts?: MockStart;
  /** The parts of the success that are not strings, for `wire`. */
  readonly shape?: WireShape;
}

/** The request body of an operation. */
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
  /** How the fields of a form are serialized, if that differs from the default. */
  readonly encoding?: Readonly<Record<string, MockEncoding>>;
}

/** How a field of a form or multipart body is serialized. */
export interface MockEncoding extends MockStyle {
  /** The media type of the field. */
  readonly contentType?: string;
}

/** Which documented response a handler sends. `Examples` maps each status to the names of its examples. */
export type HandlerChoice<Examples> =
  | (Where & { status?: undefined; example?: undefined })
  | { [Status in keyof Examples]: Choice<Status, Examples[Status]> }[keyof Examples];

/** Creates an MSW handler for one operation. By default, the handler sends the first example of the first success. */
export type HandlerFactory<Examples> = (choice?: HandlerChoice<Examples>) => HttpHandler;

type Choice<Status, Example> = Where & { status: Status } & ([Example] extends [never]
    ? { example?: undefined }
    : { example?: Example }) &
  (Status extends number ? { code?: undefined } : { code?: number });

interface Where {
  /** The base URL at which the handler responds. Default: the URL of the API. */
  baseUrl?: string;
}
