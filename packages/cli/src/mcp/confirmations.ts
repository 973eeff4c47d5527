import { randomBytes } from "node:crypto";
import { RefusedError } from "../command/command-error.ts";

const LIFETIME_MS = 5 * 60_000;
// Previews that nobody confirms must not fill the memory.
const MOST = 100;

/** A preview that waits to be confirmed. */
interface Pending<Subject> {
  readonly subject: Subject;
  readonly issued: number;
}

/** Issues tokens for previews. Each token confirms its preview once, within five minutes. */
export class Confirmations<Subject> {
  readonly #pending = new Map<string, Pending<Subject>>();
  readonly #now: () => number;
  readonly #remedy: string;

  /** @param remedy the sentence that says how to get a new token */
  constructor(now: () => number, remedy: string) {
    this.#now = now;
    this.#remedy = remedy;
  }

  /** Returns a token for what was shown, and when it expires. */
  issue(subject: Subject): { token: string; expiresAt: string } {
    const token = randomBytes(18).toString("base64url");
    const issued = this.#now();
    for (const [oldest] of this.#pending) {
      if (this.#pending.size < MOST) break;
      this.#pending.delete(oldest);
    }
    this.#pending.set(token, { subject, issued });
    return { token, expiresAt: new Date(issued + LIFETIME_MS).toISOString() };
  }

  /**
   * Returns what was shown under a token. The token is invalid afterwards.
   *
   * @throws {RefusedError} if the token is unknown, used or expired.
   */
  redeem(token: string): Subject {
    const pending = this.#pending.get(token);
    this.#pending.delete(token);
    if (!pending) throw new RefusedError(`The token is unknown or was used before. ${this.#remedy}`);
    const age = this.#now() - pending.issued;
    // The clock may have been set back.
    if (age < 0 || age >= LIFETIME_MS)
      throw new RefusedError(`The token has expired: it is valid for five minutes. ${this.#remedy}`);
    return pending.subject;
  }
}
