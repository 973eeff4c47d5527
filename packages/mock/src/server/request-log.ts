import type { MockRequest } from "../cloud/mock-cloud.ts";

const MOST = 1_000;
const LONGEST = 10_000_000;

/** The newest requests to a served cloud: at most 1,000, at most 10 MB as JSON. */
export class RequestLog {
  readonly #requests: MockRequest[] = [];
  #length = 0;

  /** The requests, the oldest first. */
  get requests(): readonly MockRequest[] {
    return this.#requests;
  }

  /** Adds a request, and removes the oldest ones beyond the limits. */
  add(request: MockRequest): void {
    this.#requests.push(request);
    this.#length += lengthOf(request);
    while (this.#requests.length > MOST || this.#length > LONGEST) {
      const oldest = this.#requests.shift();
      if (!oldest) return;
      this.#length -= lengthOf(oldest);
    }
  }
}

function lengthOf(request: MockRequest): number {
  return Buffer.byteLength(JSON.stringify(request));
}
