import type { IncomingMessage } from "node:http";

/** The limits for request bodies, in bytes. */
export interface BodyLimits {
  /** The largest body. */
  readonly body: number;
  /** The largest sum of all bodies that are being read or handled. */
  readonly together: number;
}

/** Why the server refuses a body: the status and the message of the response. */
export interface Refusal {
  readonly status: 413 | 503 | 507;
  readonly message: string;
}

const FIRST = 16_384;

/** Reads request bodies within limits, and refuses bodies beyond them. */
export class BodyReader {
  readonly #limits: BodyLimits;
  #held = 0;

  constructor(limits: BodyLimits) {
    this.#limits = limits;
  }

  /**
   * Passes a body to `use` and returns the result. Refuses a body that is too long, and discards the rest of it as it
   * arrives.
   */
  async read<Value>(
    incoming: IncomingMessage,
    use: (body: Uint8Array<ArrayBuffer>) => Promise<Value>,
  ): Promise<Value | Refusal> {
    const { body, together } = this.#limits;
    const tooLong: Refusal = { status: 413, message: `snap-mock reads at most ${body / 1e6} MB of a body.` };
    if (Number(incoming.headers["content-length"] ?? 0) > body) return tooLong;
    // This uses one buffer because a client may send ten million parts of one byte.
    let bytes = new Uint8Array(FIRST);
    let length = 0;
    try {
      // Leaving a default iterator early would close the connection before the response is sent.
      const parts: AsyncIterable<Buffer> = incoming.iterator({ destroyOnReturn: false });
      for await (const part of parts) {
        const from = length;
        length += part.length;
        this.#held += part.length;
        if (length > body) return tooLong;
        if (this.#held > together) {
          const message = `snap-mock holds at most ${together / 1e6} MB of bodies at a time. Retry later.`;
          return { status: 503, message };
        }
        if (length > bytes.length) {
          const larger = new Uint8Array(2 * length);
          larger.set(bytes);
          bytes = larger;
        }
        bytes.set(part, from);
      }
      return await use(bytes.subarray(0, length));
    } finally {
      this.#held -= length;
      incoming.resume();
    }
  }
}
