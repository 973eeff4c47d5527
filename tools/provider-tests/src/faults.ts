import type { Answer } from "./fault-server.ts";

/** A way in which servers and networks fail, and what a client must make of it. */
export interface Fault {
  readonly name: string;
  /** Whether its outcome depends on what is generated for an operation, so that every operation is tried with it. */
  readonly everyOperation?: true;
  /** One for each request in turn, the last one for all that follow; none where connections are refused. */
  readonly answers: readonly (Answer | "success")[];
  /** What the other origin answers. Default: success. */
  readonly elsewhere?: readonly Answer[];
  /** The timeout of the client, in milliseconds. Default: 5,000. */
  readonly timeout?: number;
  /** Of a GET or HEAD. */
  readonly read: Outcome;
  /** Of a PUT or DELETE. Default: that of a GET. */
  readonly replace?: Outcome;
  /** Of a POST or PATCH. Default: that of a PUT, in a single attempt, so that nothing is created twice. */
  readonly create?: Outcome;
}

export interface Outcome {
  /** The name of the error. Default: none. */
  readonly error?: string;
  /** What the data are where there is no error: nothing, or what came. Default: what is documented. */
  readonly read?: "empty" | "other";
  readonly status?: number;
  /**
   * The `retryAfter` of the error, in milliseconds: how long the client waits before the next attempt.
   */
  readonly retryAfter?: number;
  /** Default: 1. */
  readonly attempts?: number;
  /** How many requests came to the server. Default: one for each attempt. */
  readonly requests?: number;
  /** How many requests came to the other origin. Default: none. */
  readonly elsewhere?: number;
}

const HTML = { headers: { "content-type": "text/html" }, body: "<html>{request}</html>" };
const MESSAGE = '{"id":"fault","message":"sent: {request}"}';
const TEN_MEGABYTES = "x".repeat(10 * 1024 * 1024);
const STALL = 50;

const limited = (headers: Answer["headers"] = {}): Answer => ({ status: 429, headers, body: MESSAGE });
const redirect = (status: number, location: string): Answer => ({ status, headers: { location }, body: MESSAGE });

const CONNECTION = { error: "ConnectionError", attempts: 3 };
const TIMEOUT = { error: "TimeoutError" };
const REDIRECT = { error: "RedirectError" };
const LIMITED = { error: "ApiError", status: 429 };
const TWO_MINUTES = { ...LIMITED, retryAfter: 120_000 };
const unreadable = (status: number, attempts = 1) => ({ error: "UnreadableResponseError", status, attempts });

/** The fault matrix. */
export const FAULTS: readonly Fault[] = [
  // The network.
  { name: "a refused connection", answers: [], read: { ...CONNECTION, requests: 0 } },
  { name: "a reset before the headers", answers: [{ end: "reset" }], read: CONNECTION },
  { name: "an end before the headers", answers: [{ end: "close" }], read: CONNECTION },
  { name: "a reset within the body", answers: [{ status: 200, body: "[", end: "reset" }], read: CONNECTION },
  { name: "an end within the body", answers: [{ status: 200, body: "[]", end: "close" }], read: CONNECTION },
  { name: "a reset within an error's body", answers: [{ status: 400, body: "{", end: "reset" }], read: CONNECTION },
  { name: "a stall before the headers", answers: [{ end: "stall" }], timeout: STALL, read: TIMEOUT },
  { name: "a stall in the body", answers: [{ status: 200, body: "[", end: "stall" }], timeout: STALL, read: TIMEOUT },
  {
    name: "one reset, then success",
    answers: [{ end: "reset" }, "success"],
    read: { attempts: 2 },
    create: { error: "ConnectionError" },
  },

  // What is not JSON, or not the JSON that is documented.
  { name: "truncated JSON", answers: [{ status: 200, body: '{"id":"{request}' }], read: unreadable(200) },
  { name: "truncated JSON of a 400", answers: [{ status: 400, body: '{"id":"{request}' }], read: unreadable(400) },
  { name: "an HTML 200", answers: [{ ...HTML, status: 200 }], read: unreadable(200) },
  { name: "an HTML 404", answers: [{ ...HTML, status: 404 }], read: unreadable(404) },
  { name: "an HTML 502", answers: [{ ...HTML, status: 502 }], read: unreadable(502, 3) },
  {
    name: "JSON that calls itself text",
    answers: [{ status: 200, headers: { "content-type": "text/plain" }, body: MESSAGE }],
    read: unreadable(200),
  },
  { name: "an empty 200", answers: [{ status: 200 }], read: unreadable(200) },
  { name: "an empty 500", answers: [{ status: 500 }], read: unreadable(500, 3) },
  { name: "a 400 of null", answers: [{ status: 400, body: "null" }], read: unreadable(400) },
  { name: "a 400 of false", answers: [{ status: 400, body: "false" }], read: unreadable(400) },
  { name: "a 204 with a body", answers: [{ status: 204, body: MESSAGE }], read: { read: "empty" } },
  { name: "a 400 of 10 MB of JSON", answers: [{ status: 400, body: `["${TEN_MEGABYTES}"]` }], read: unreadable(400) },
  { name: "a 500 of 10 MB", answers: [{ status: 500, body: TEN_MEGABYTES }], read: unreadable(500, 3) },

  // What passes, and what does not.
  {
    name: "one 503, then success",
    everyOperation: true,
    answers: [{ status: 503, body: MESSAGE }, "success"],
    read: { attempts: 2 },
    create: { error: "ApiError", status: 503 },
  },
  { name: "a 503", answers: [{ status: 503, body: MESSAGE }], read: { error: "ApiError", status: 503, attempts: 3 } },
  { name: "a 501", answers: [{ status: 501, body: MESSAGE }], read: { error: "ApiError", status: 501 } },
  { name: "a 409", answers: [{ status: 409, body: MESSAGE }], read: { error: "ApiError", status: 409 } },
  {
    name: "a 400 whose x-request-id holds the credential",
    answers: [{ status: 400, headers: { "x-request-id": "{request}" }, body: MESSAGE }],
    read: { error: "ApiError", status: 400 },
  },
  {
    name: "a 400 whose request_id holds the credential",
    everyOperation: true,
    answers: [{ status: 400, body: '{"request_id":"{request}"}' }],
    read: { error: "ApiError", status: 400 },
  },

  // Rate limits: a wait that does not fit into the timeout is left to the caller, at once.
  { name: "a 429 for 120 seconds", answers: [limited({ "retry-after": "120" })], read: TWO_MINUTES },
  { name: "a 429 until a date", answers: [limited({ "retry-after": "{soon}" })], read: TWO_MINUTES },
  {
    name: "a 429 for a wait within the timeout",
    answers: [limited({ "retry-after": "120" })],
    timeout: 600_000,
    read: { error: "AbortError", retryAfter: 120_000 },
    create: TWO_MINUTES,
  },
  {
    name: "a 429 until a date within the timeout",
    answers: [limited({ "retry-after": "{soon}" })],
    timeout: 600_000,
    read: { error: "AbortError", retryAfter: 120_000 },
    create: TWO_MINUTES,
  },
  {
    name: "a 429 until a date, of a clock far ahead",
    answers: [limited({ date: "Thu, 01 Jan 2099 00:00:00 GMT", "retry-after": "Thu, 01 Jan 2099 00:02:00 GMT" })],
    read: TWO_MINUTES,
  },
  {
    name: "a 429 until a date, of a clock far behind",
    answers: [limited({ date: "Mon, 01 Jan 2001 00:00:00 GMT", "retry-after": "Mon, 01 Jan 2001 00:02:00 GMT" })],
    read: TWO_MINUTES,
  },
  { name: "a 429 without a wait", answers: [limited()], read: { ...LIMITED, attempts: 3 } },
  { name: "a 429 for a while", answers: [limited({ "retry-after": "a while" })], read: { ...LIMITED, attempts: 3 } },
  { name: "a 429 for -1 seconds", answers: [limited({ "retry-after": "-1" })], read: { ...LIMITED, attempts: 3 } },

  // Redirects: that of a GET is followed without the credential, no other is.
  ...[301, 302, 303, 307, 308].map((status) => ({
    name: `a ${status} to another origin`,
    ...(status === 302 && { everyOperation: true as const }),
    answers: [redirect(status, "{elsewhere}/other")],
    read: { elsewhere: 1 },
    replace: REDIRECT,
  })),
  {
    name: "a redirect of 10 MB",
    answers: [{ ...redirect(302, "{elsewhere}/other"), body: TEN_MEGABYTES }],
    read: { elsewhere: 1 },
    replace: REDIRECT,
  },
  {
    name: "a redirect that stalls in its body",
    answers: [{ ...redirect(302, "{elsewhere}/other"), end: "stall" }],
    timeout: 2000,
    read: { elsewhere: 1 },
    replace: REDIRECT,
  },
  {
    name: "a redirect loop",
    answers: [redirect(302, "{root}/loop")],
    read: { ...REDIRECT, requests: 6 },
    replace: REDIRECT,
  },
  {
    name: "a redirect loop over two origins",
    answers: [redirect(307, "{elsewhere}/loop")],
    elsewhere: [redirect(307, "{here}/loop")],
    read: { ...REDIRECT, requests: 3, elsewhere: 3 },
    replace: REDIRECT,
  },
  { name: "a redirect to a file", answers: [redirect(302, "file:///etc/hosts")], read: REDIRECT },
];

/** A way in which a list fails to name its next page. */
export interface PageFault {
  readonly name: string;
  /** Whether every list is tried with it. */
  readonly everyOperation?: true;
  /** The position of the next page that each page names, in turn; the last one for all that follow. */
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
