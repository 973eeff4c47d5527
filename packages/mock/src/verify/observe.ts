import { loadOnDemand } from "@snap/runtime/helpers";
import { escapeKey } from "../cloud/pointer.ts";
import { credentialsOf } from "../cloud/record-request.ts";
import type { MockContract } from "../mock-operation.ts";
import type { ReceivedResponse } from "./received-response.ts";

/** A response, with what was known when it arrived. */
export interface ObservedResponse extends ReceivedResponse {
  /** The names of the headers that were sent. */
  readonly sent: readonly string[];
  /** The time in the middle of the request, in milliseconds since 1970. */
  readonly at: number;
}

/** A `fetch` that only sends requests that read, and remembers the responses. */
export interface Observer {
  /** Sends a request. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The responses so far. */
  readonly responses: readonly ObservedResponse[];
  /** Returns a text without the credentials that were sent: a response may repeat them, encoded or shortened. */
  readonly hide: (text: string) => string;
}

/** The surroundings of an observer. */
export interface ObserveOptions {
  /** Sends a request. Default: the runtime's `fetch`. */
  readonly send?: ((request: Request) => Promise<Response>) | undefined;
  /** Returns the time. Default: that of the machine. */
  readonly now?: (() => Date) | undefined;
}

/** Creates a `fetch` that sends only GET and HEAD, or their equivalents in the format of the API. */
export function observe(contract: MockContract, options: ObserveOptions = {}): Observer {
  const { send = (request) => fetch(request), now = () => new Date() } = options;
  const responses: ObservedResponse[] = [];
  const secrets = new Set<string>();
  const schemes = [contract, ...contract.operations].flatMap(({ security = [] }) => security.flat());
  // Before the first request, no text can repeat a credential.
  let hide = (text: string) => text;
  return {
    responses,
    hide: (text) => hide(text),
    async fetch(request) {
      // Some APIs read by POST.
      const { method, url } = (await contract.wire?.receive(request)) ?? request;
      if (method !== "GET" && method !== "HEAD")
        throw new Error(`refused to send ${method}: only requests that read are sent`);
      for (const secret of credentialsOf(request, schemes)) secrets.add(secret).add(escapeKey(secret));
      const { redactorOf, sentSecrets } = await loadOnDemand();
      hide = (text) => redactorOf([...secrets, ...sentSecrets]).redact(text, Number.MAX_SAFE_INTEGER);
      const sent = [...request.headers.keys()];
      const start = now().getTime();
      const response = await send(request);
      const at = (start + now().getTime()) / 2;
      const { status, headers } = response;
      responses.push({ method, url, status, headers, body: await response.clone().text(), sent, at });
      return response;
    },
  };
}
