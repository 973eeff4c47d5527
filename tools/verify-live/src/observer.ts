import type { Operation } from "@snap/codegen/model";
import { StoppedError } from "./stopped-error.ts";
import type { Wire } from "./wire.ts";

/**
 * A response as it was received, before a client reads it. If the API has a format of its own, the response is
 * converted to the format of the contract.
 */
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
  /** Returns the responses since the last call; they belong to one operation. */
  readonly take: (operation: Operation) => Promise<ReceivedResponse[]>;
}

/** Creates a `fetch` that sends only GET and HEAD, or their equivalents in the format of the API. */
export function createObserver(wire?: Wire): Observer {
  let responses: ReceivedResponse[] = [];
  return {
    async fetch(request) {
      const { method } = (await wire?.receive(request)) ?? request;
      if (method !== "GET" && method !== "HEAD") throw new StoppedError(`refused to send ${method}: only reads are`);
      const sent = [...request.headers.keys()];
      const response = await fetch(request);
      const { status, headers } = response;
      responses.push({ status, headers, body: await response.clone().text(), sent });
      return response;
    },
    take(operation) {
      const taken = responses;
      responses = [];
      return Promise.all(taken.map((received) => (wire ? translate(received, wire, operation) : received)));
    },
  };
}

async function translate(received: ReceivedResponse, wire: Wire, operation: Operation): Promise<ReceivedResponse> {
  const { status, headers, body } = received;
  const json = await wire.read(new Response(body || null, { status, headers }), operation);
  // A body that cannot be converted is returned unchanged.
  if (json === undefined || json === body) return received;
  const translated = new Headers(headers);
  translated.set("content-type", "application/json");
  return { ...received, headers: translated, body: json };
}
