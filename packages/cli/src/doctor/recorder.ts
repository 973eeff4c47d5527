import { CommandError } from "../command/command-error.ts";

/** A response, with what the checks read from it. */
export interface RecordedResponse {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly headers: Headers;
  readonly body: string;
  /** The time in the middle of the request, in milliseconds since 1970. */
  readonly at: number;
}

type Fetch = (request: Request) => Promise<Response>;

/** A `fetch` that only sends requests that read, and remembers the responses. */
export interface Recorder {
  readonly fetch: Fetch;
  readonly responses: readonly RecordedResponse[];
}

/** Creates a recorder for an account of a provider. @param send sends a request */
export function createRecorder(provider: string, send: Fetch, now: () => Date): Recorder {
  const responses: RecordedResponse[] = [];
  return {
    responses,
    async fetch(request) {
      const { toContractRequest } = await import("./compare.ts");
      // Some APIs read by POST.
      const { method, url } = await toContractRequest(provider, request);
      if (method !== "GET" && method !== "HEAD")
        throw new CommandError(`doctor only reads, so it does not send ${method}.`);
      const start = now().getTime();
      const response = await send(request);
      const at = (start + now().getTime()) / 2;
      const { status, headers } = response;
      const body = await response.clone().text();
      responses.push({ method, url, status, contentType: headers.get("content-type"), headers, body, at });
      return response;
    },
  };
}
