import { StoppedError } from "./stopped-error.ts";

/** An answer as it came, before any client has read it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The names of the headers that were sent. */
  readonly sent: readonly string[];
}

/** A `fetch` that only reads, and keeps what is answered. */
export interface Observer {
  readonly fetch: (request: Request) => Promise<Response>;
  /** The answers since the last call. */
  readonly take: () => Answer[];
}

/** Creates a `fetch` that refuses to send anything but GET and HEAD. */
export function createObserver(): Observer {
  let answers: Answer[] = [];
  return {
    async fetch(request) {
      const { method } = request;
      if (method !== "GET" && method !== "HEAD") throw new StoppedError(`refused to send ${method}: only reads are`);
      const sent = [...request.headers.keys()];
      const response = await fetch(request);
      const { status, headers } = response;
      answers.push({ status, headers, body: await response.clone().text(), sent });
      return response;
    },
    take() {
      const taken = answers;
      answers = [];
      return taken;
    },
  };
}
