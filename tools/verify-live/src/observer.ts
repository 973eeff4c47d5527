import { StoppedError } from "./stopped-error.ts";

/** A response as it was received, before a client reads it. */
export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The names of the headers that were sent. */
  readonly sent: readonly string[];
}

/** A `fetch` that only sends reads, and records the responses. */
export interface Observer {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Returns the responses since the last call. */
  readonly take: () => ReceivedResponse[];
}

/** Creates a `fetch` that sends only GET and HEAD. */
export function createObserver(): Observer {
  let responses: ReceivedResponse[] = [];
  return {
    async fetch(request) {
      const { method } = request;
      if (method !== "GET" && method !== "HEAD") throw new StoppedError(`refused to send ${method}: only reads are`);
      const sent = [...request.headers.keys()];
      const response = await fetch(request);
      const { status, headers } = response;
      responses.push({ status, headers, body: await response.clone().text(), sent });
      return response;
    },
    take() {
      const taken = responses;
      responses = [];
      return taken;
    },
  };
}
