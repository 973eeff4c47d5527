import type { IncomingMessage } from "node:http";

/** What bodies may hold, in bytes. */
export interface BodyLimits {
  /** One of them. */
  readonly body: number;
  /** All that are being read or handled at a time. */
  readonly together: number;
}

/** Why the server refuses a body: the status of the response, and what it says. */
export interface Refusal {
  readonly status: 413 | 503 | 507;
  readonly message: string;
}

const FIRST = 16_384;

/** Reads bodies, and refuses those that are too long, without keeping more of them than the limits allow. */
export class BodyReader {
  readonly #limits: BodyLimits;
  #held = 0;

  constructor(limits: BodyLimits) {
    this.#limits = limits;
  }

  /** Passes a body to `use`, or refuses it: then the rest of it is discarded as it arrives. */
  async read<Value>(
    incoming: IncomingMessage,
    use: (body: Uint8Array<ArrayBuffer>) => Promise<Value>,
  ): Promise<Value | Refusal> {
    const { body, together } = this.#limits;
    const tooLong: Refusal = { status: 413, message: `snap-mock reads at most ${body / 1e6} MB of a body.` };
    if (Number(incoming.headers["content-length"] ?? 0) > body) return tooLong;
    // One buffer, since a client may send ten million parts of one byte.
    let bytes = new Uint8Array(FIRST);
    let length = 0;
    try {
      // Leaving another iterator early would end the connection before the response.
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
