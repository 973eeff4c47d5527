import type { Reply } from "./fault-server.ts";

/** A failure of servers or networks, and the expected outcome of a call. */
export interface Fault {
  readonly name: string;
  /** Whether the outcome depends on generated data, so that every operation is tested. */
  readonly everyOperation?: true;
  /** The responses, one for each request in turn; the last response is repeated. Empty if connections are refused. */
  readonly replies: readonly (Reply | "success")[];
  /** The responses of the other origin. Default: success. */
  readonly elsewhere?: readonly Reply[];
  /** The timeout of the client, in milliseconds. Default: 5,000. */
  readonly timeout?: number;
  /** The outcome for GET and HEAD. */
  readonly read: Outcome;
  /** The outcome for PUT and DELETE. Default: the outcome for GET. */
  readonly replace?: Outcome;
  /**
   * The outcome for POST and PATCH. Default: the outcome of PUT, but with a single attempt, so that nothing is created
   * twice.
   */
  readonly create?: Outcome;
}

export interface Outcome {
  /** The name of the error. Default: none. */
  readonly error?: string;
  /** The data if there is no error: nothing, or the received value. Default: the documented value. */
  readonly read?: "empty" | "other";
  readonly status?: number;
  /**
   * The `retryAfter` of the error, in milliseconds: how long the client waits before the next attempt.
   */
  readonly retryAfter?: number;
  /** Default: 1. */
  readonly attempts?: number;
  /** The number of requests that the server receives. Default: one for each attempt. */
  readonly requests?: number;
  /** The number of requests that the other origin receives. Default: none. */
  readonly elsewhere?: number;
}

const HTML = { headers: { "content-type": "text/html" }, body: "<html>{request}</html>" };
const MESSAGE = '{"id":"fault","message":"sent: {request}"}';
const TEN_MEGABYTES = "x".repeat(10 * 1024 * 1024);
const STALL = 50;

const limited = (headers: Reply["headers"] = {}): Reply => ({ status: 429, headers, body: MESSAGE });
const redirect = (status: number, location: string): Reply => ({ status, headers: { location }, body: MESSAGE });

const CONNECTION = { error: "ConnectionError", attempts: 3 };
const TIMEOUT = { error: "TimeoutError" };
const REDIRECT = { error: "RedirectError" };
const LIMITED = { error: "ApiError", status: 429 };
const TWO_MINUTES = { ...LIMITED, retryAfter: 120_000 };
const unreadable = (status: number, attempts = 1) => ({ error: "UnreadableResponseError", status, attempts });

/** The fault matrix. */
export const FAULTS: readonly Fault[] = [
  // Network failures.
  { name: "a refused connection", replies: [], read: { ...CONNECTION, requests: 0 } },
  { name: "a reset before the headers", replies: [{ end: "reset" }], read: CONNECTION },
  { name: "an end before the headers", replies: [{ end: "close" }], read: CONNECTION },
  { name: "a reset in the body", replies: [{ status: 200, body: "[", end: "reset" }], read: CONNECTION },
  { name: "an end in the body", replies: [{ status: 200, body: "[]", end: "close" }], read: CONNECTION },
  { name: "a reset in the body of an error", replies: [{ status: 400, body: "{", end: "reset" }], read: CONNECTION },
  { name: "a stall before the headers", replies: [{ end: "stall" }], timeout: STALL, read: TIMEOUT },
  { name: "a stall in the body", replies: [{ status: 200, body: "[", end: "stall" }], timeout: STALL, read: TIMEOUT },
  {
    name: "one reset, then success",
    replies: [{ end: "reset" }, "success"],
    read: { attempts: 2 },
    create: { error: "ConnectionError" },
  },

  // Responses that are not JSON, or not the documented JSON.
  { name: "truncated JSON", replies: [{ status: 200, body: '{"id":"{request}' }], read: unreadable(200) },
  { name: "truncated JSON of a 400", replies: [{ status: 400, body: '{"id":"{request}' }], read: unreadable(400) },
  { name: "an HTML 200", replies: [{ ...HTML, status: 200 }], read: unreadable(200) },
  { name: "an HTML 404", replies: [{ ...HTML, status: 404 }], read: unreadable(404) },
  { name: "an HTML 502", replies: [{ ...HTML, status: 502 }], read: unreadable(502, 3) },
  {
    name: "JSON with the media type of text",
    replies: [{ status: 200, headers: { "content-type": "text/plain" }, body: MESSAGE }],
    read: unreadable(200),
  },
  { name: "an empty 200", replies: [{ status: 200 }], read: unreadable(200) },
  { name: "an empty 500", replies: [{ status: 500 }], read: unreadable(500, 3) },
  { name: "a 400 of null", replies: [{ status: 400, body: "null" }], read: unreadable(400) },
  { name: "a 400 of false", replies: [{ status: 400, body: "false" }], read: unreadable(400) },
  { name: "a 204 with a body", replies: [{ status: 204, body: MESSAGE }], read: { read: "empty" } },
  { name: "a 400 of 10 MB of JSON", replies: [{ status: 400, body: `["${TEN_MEGABYTES}"]` }], read: unreadable(400) },
  { name: "a 500 of 10 MB", replies: [{ status: 500, body: TEN_MEGABYTES }], read: unreadable(500, 3) },

  // Transient and permanent failures.
  {
    name: "one 503, then success",
    everyOperation: true,
    replies: [{ status: 503, body: MESSAGE }, "success"],
    read: { attempts: 2 },
    create: { error: "ApiError", status: 503 },
  },
  { name: "a 503", replies: [{ status: 503, body: MESSAGE }], read: { error: "ApiError", status: 503, attempts: 3 } },
  { name: "a 501", replies: [{ status: 501, body: MESSAGE }], read: { error: "ApiError", status: 501 } },
  { name: "a 409", replies: [{ status: 409, body: MESSAGE }], read: { error: "ApiError", status: 409 } },
  {
    name: "a 400 whose x-request-id contains the credential",
    replies: [{ status: 400, headers: { "x-request-id": "{request}" }, body: MESSAGE }],
    read: { error: "ApiError", status: 400 },
  },
  {
    name: "a 400 whose request_id contains the credential",
    everyOperation: true,
    replies: [{ status: 400, body: '{"request_id":"{request}"}' }],
    read: { error: "ApiError", status: 400 },
  },

  // Rate limits: if the wait exceeds the timeout, the call fails immediately and the caller decides.
  { name: "a 429 for 120 seconds", replies: [limited({ "retry-after": "120" })], read: TWO_MINUTES },
  { name: "a 429 until a date", replies: [limited({ "retry-after": "{soon}" })], read: TWO_MINUTES },
  {
    name: "a 429 for a wait within the timeout",
    replies: [limited({ "retry-after": "120" })],
    timeout: 600_000,
    read: { error: "AbortError", retryAfter: 120_000 },
    create: TWO_MINUTES,
  },
  {
    name: "a 429 until a date within the timeout",
    replies: [limited({ "retry-after": "{soon}" })],
    timeout: 600_000,
    read: { error: "AbortError", retryAfter: 120_000 },
    create: TWO_MINUTES,
  },
  {
    name: "a 429 until a date, of a clock far ahead",
    replies: [limited({ date: "Thu, 01 Jan 2099 00:00:00 GMT", "retry-after": "Thu, 01 Jan 2099 00:02:00 GMT" })],
    read: TWO_MINUTES,
  },
  {
    name: "a 429 until a date, from a server whose clock is far behind",
    replies: [limited({ date: "Mon, 01 Jan 2001 00:00:00 GMT", "retry-after": "Mon, 01 Jan 2001 00:02:00 GMT" })],
    read: TWO_MINUTES,
  },
  { name: "a 429 without a wait", replies: [limited()], read: { ...LIMITED, attempts: 3 } },
  { name: "a 429 for a while", replies: [limited({ "retry-after": "a while" })], read: { ...LIMITED, attempts: 3 } },
  { name: "a 429 for -1 seconds", replies: [limited({ "retry-after": "-1" })], read: { ...LIMITED, attempts: 3 } },

  // Redirects: only those of a GET are followed, without the credential.
  ...[301, 302, 303, 307, 308].map((status) => ({
    name: `a ${status} to another origin`,
    ...(status === 302 && { everyOperation: true as const }),
    replies: [redirect(status, "{elsewhere}/other")],
    read: { elsewhere: 1 },
    replace: REDIRECT,
  })),
  {
    name: "a redirect of 10 MB",
    replies: [{ ...redirect(302, "{elsewhere}/other"), body: TEN_MEGABYTES }],
    read: { elsewhere: 1 },
    replace: REDIRECT,
  },
  {
    name: "a redirect that stalls in its body",
    replies: [{ ...redirect(302, "{elsewhere}/other"), end: "stall" }],
    timeout: 2000,
    read: { elsewhere: 1 },
    replace: REDIRECT,
  },
  {
    name: "a redirect loop",
    replies: [redirect(302, "{root}/loop")],
    read: { ...REDIRECT, requests: 6 },
    replace: REDIRECT,
  },
  {
    name: "a redirect loop over two origins",
    replies: [redirect(307, "{elsewhere}/loop")],
    elsewhere: [redirect(307, "{here}/loop")],
    read: { ...REDIRECT, requests: 3, elsewhere: 3 },
    replace: REDIRECT,
  },
  { name: "a redirect to a file", replies: [redirect(302, "file:///etc/hosts")], read: REDIRECT },
];

/** A way in which a list fails to return its next page. */
export interface PageFault {
  readonly name: string;
  /** Whether every list is tested with this fault. */
  readonly everyOperation?: true;
  /** The next position in each page, in turn; the last position is repeated. */
  readonly positions: readonly (string | null)[];
  readonly error?: string;
  readonly requests: number;
}

const ENDLESS = { error: "UnexpectedResponseError" };

export const PAGE_FAULTS: readonly PageFault[] = [
  { name: "an empty position", positions: [""], requests: 1 },
  { name: "a position of null", positions: [null], requests: 1 },
  { name: "an empty position after another page", positions: ["2", ""], requests: 2 },
  {
    name: "a page that names itself as the next",
    everyOperation: true,
    positions: ["2"],
    ...ENDLESS,
    requests: 2,
  },
  { name: "pages that name each other as the next", positions: ["2", "3", "2", "3"], ...ENDLESS, requests: 3 },
];
