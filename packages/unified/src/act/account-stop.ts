import { SnapError } from "@snap/runtime";
import type { Adapter } from "../adapter.ts";

/** An account whose last steps were not tried. */
export interface StoppedAccount {
  /** The name of the account. */
  readonly account: string;
  /** The short name of the account's provider. */
  readonly provider: string;
  /** The error that stopped the account, such as a rate limit, a rejected credential, or a missing permission. */
  readonly error: SnapError;
  /** How many steps were not tried. */
  readonly untried: number;
  /** The delay in milliseconds after which the provider accepts requests again; `null` if it does not say so. */
  readonly retryAfter: number | null;
}

const LONGEST_REASON = 500;

/**
 * Decides when an account stops: at a rate limit that does not end within a call, a rejected credential, and two missing
 * permissions in a row.
 */
export class AccountStop {
  #error: SnapError | undefined;
  #denials = 0;
  #untried = 0;

  /** Records how a step ended. `error` is `undefined` if it succeeded. */
  note(error: unknown): void {
    const code = SnapError.isInstance(error) ? error.code : undefined;
    this.#denials = code === "PERMISSION_DENIED" ? this.#denials + 1 : 0;
    const stops = code === "RESOURCE_EXHAUSTED" || code === "UNAUTHENTICATED" || this.#denials > 1;
    if (stops && SnapError.isInstance(error)) this.stop(error);
  }

  /** Stops the account. */
  stop(error: SnapError): void {
    this.#error ??= error;
  }

  /** Counts a step as not tried, and returns why; `undefined` if the account did not stop. */
  skip(): string | undefined {
    if (!this.#error) return undefined;
    this.#untried++;
    return `the account stopped: ${this.#error.message.slice(0, LONGEST_REASON)}`;
  }

  /** Reports the account; `undefined` if all its steps were tried. */
  report({ account, provider }: Pick<Adapter, "account" | "provider">): StoppedAccount | undefined {
    const error = this.#error;
    if (!error || this.#untried === 0) return undefined;
    return { account, provider, error, untried: this.#untried, retryAfter: Reflect.get(error, "retryAfter") ?? null };
  }
}
