import type { ServerResponse } from "node:http";
import type { Refusal } from "./body-reader.ts";

/** Counts the responses that wait for their clients to read them, within a limit in bytes. */
export class UnreadResponses {
  readonly #limit: number;
  #held = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts a response until it is sent or its connection ends. Refuses it if it would exceed the limit. */
  add(bytes: number, outgoing: ServerResponse): Refusal | undefined {
    if (this.#held > 0 && this.#held + bytes > this.#limit) {
      const message = `snap-mock holds at most ${this.#limit / 1e6} MB of responses that clients do not read. Read them, or retry later.`;
      return { status: 503, message };
    }
    if (outgoing.closed) return undefined;
    this.#held += bytes;
    outgoing.once("close", () => {
      this.#held -= bytes;
    });
    return undefined;
  }
}
