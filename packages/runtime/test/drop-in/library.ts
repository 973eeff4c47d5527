import type * as FetchClient from "@snap/runtime/fetch-client";
import type { Client, ClientOptions } from "@snap/runtime/fetch-client";
import type { paths } from "./api.ts";

/** The library that a case tests: this package's entry, or openapi-fetch as the control. */
export type Library = typeof FetchClient;

/** A documented behavior. It uses only functions that exist in every runtime. */
export interface Case {
  readonly name: string;
  /** Why openapi-fetch behaves differently. Absent if the case also applies to openapi-fetch. */
  readonly differs?: string;
  readonly run: (library: Library) => void | Promise<void>;
}

/** Creates the cases of one feature, with full names. */
export function feature(name: string, cases: Readonly<Record<string, Case["run"]>>, differs?: string): Case[] {
  return Object.entries(cases).map(([title, run]) => ({
    name: `${name} ${title}`,
    run,
    ...(differs !== undefined && { differs }),
  }));
}

type Respond = (request: Request, count: number) => Response | Promise<Response>;

/** A `fetch` that records its requests; `count` is 1 for the first request. */
export function record(respond: Respond = () => Response.json({ id: 1, name: "a" })) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request.clone() as Request);
    return respond(request, requests.length);
  };
  return { fetch, requests };
}

/** Creates a client that records its requests. */
export function setUp(library: Library, respond?: Respond, options: ClientOptions = {}) {
  const { fetch, requests } = record(respond);
  const client = library.createClient<paths>({ baseUrl: "https://api.example", fetch, ...options });
  return { client, requests };
}

/** Returns the first request that a call sends. */
export async function sent(
  library: Library,
  call: (client: Client<paths>) => Promise<unknown>,
  options?: ClientOptions,
): Promise<Request> {
  const { client, requests } = setUp(library, undefined, options);
  await call(client);
  const [request] = requests;
  if (!request) throw new Error("nothing was sent");
  return request;
}

/** Returns the path and the query of a request. */
export function target({ url }: Request): string {
  return url.replace("https://api.example", "");
}

/** @throws {Error} when two values differ. */
export function equal(actual: unknown, expected: unknown): void {
  const [got, wanted] = [print(actual), print(expected)];
  if (got !== wanted) throw new Error(`got ${got}, not ${wanted}`);
}

/** @throws {Error} when the text does not match the pattern. */
export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`got ${JSON.stringify(text)}, not ${pattern}`);
}

/** Returns the error that a call throws. */
export async function thrown(call: () => unknown): Promise<{ name: string; message: string }> {
  try {
    await call();
  } catch (error) {
    if (typeof error === "object" && error && "name" in error && "message" in error) {
      return { ...error, name: String(error.name), message: String(error.message) };
    }
    throw new Error(`${error} was thrown, which is not an error`);
  }
  throw new Error("nothing was thrown");
}

function print(value: unknown): string {
  return value === undefined ? "undefined" : JSON.stringify(value);
}
