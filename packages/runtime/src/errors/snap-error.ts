import type { CanonicalCode } from "./canonical-code.ts";
import type { Started } from "./started.ts";

/** Details of a Snap error, in addition to its message. */
export interface SnapErrorDetails {
  /** Default: the `code` of the class. */
  readonly code?: CanonicalCode;
  /** The request that failed, once it is known. */
  readonly request?: FailedRequest | undefined;
  /** Whether the same call may succeed later. Default: `false`. */
  readonly retryable?: boolean;
  /** The underlying error. */
  readonly cause?: unknown;
  /** Additional properties of a subclass. */
  readonly [field: string]: unknown;
}

/** The request that failed. */
export interface FailedRequest {
  /** The short name of the provider. */
  readonly provider: string;
  /** The HTTP method. */
  readonly method: string;
  /** The URL, without credentials, shortened to 2,000 characters. */
  readonly url: string;
  /** How many times the request was sent. */
  readonly attempts: number;
}

const BRAND = Symbol.for("@snap/runtime/error");

/** The base class of all errors of Snap clients. Credentials in an error are redacted. */
export class SnapError extends Error {
  /** The `name` of all errors of this class. */
  static readonly kind: string = "SnapError";
  /** The `code` of errors that are created without one. */
  static readonly code: CanonicalCode = "UNKNOWN";
  /** The kind of failure, as a code of google.rpc.Code. */
  declare readonly code: CanonicalCode;
  /** Whether the same call, unchanged, may succeed later. */
  declare readonly retryable: boolean;
  /** The provider's short name, as in `@snap/<name>`. */
  declare readonly provider?: string;
  /** The account of the call. Set by `@snap/unified`. */
  declare readonly account?: string;
  /** The part of the account that the error belongs to, such as a project. Set by `@snap/unified`. */
  declare readonly scope?: string;
  /** The ref of the awaited snapshot. Set by `@snap/unified`. */
  declare readonly ref?: string;
  /** The operationId, or the name of the method. Set by `@snap/unified`. */
  declare readonly operation?: string;
  /** The provider's own error code. Set by `@snap/unified`. */
  declare readonly providerCode?: string | undefined;
  /** What the provider started before the call failed. Resume with it. Set by `@snap/unified`. */
  declare readonly started?: Started;
  /** The HTTP method of the request. */
  declare readonly method?: string;
  /** The URL of the request, without credentials, shortened to 2,000 characters. */
  declare readonly url?: string;
  /** How many times the request was sent. */
  declare readonly attempts: number;

  constructor(message: string, { request, ...details }: SnapErrorDetails = {}) {
    super(request ? `${request.provider} ${request.method} ${request.url}: ${message}` : message, details);
    const { kind: name, code } = new.target;
    Object.assign(this, { name, code, retryable: false, attempts: 0 }, request, details);
  }

  get [BRAND](): true {
    return true;
  }

  /**
   * Returns whether a value is an error of this class, even if another copy of this package or another realm (Jest,
   * iframes) created it.
   */
  // biome-ignore-start lint/complexity/noThisInStatic: `this` is the subclass that is asked.
  static isInstance<Class extends Kind>(this: Class, value: unknown): value is InstanceType<Class> {
    const { kind } = this;
    const error = Object(value);
    return error instanceof this || (BRAND in error && (kind === error.name || kind === SnapError.kind));
  }
  // biome-ignore-end lint/complexity/noThisInStatic: `this` is the subclass that is asked.

  /** Makes `JSON.stringify` include the message, which it would omit otherwise. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** The constructor of an error class. */
export interface Kind {
  readonly kind: string;
  new (...parameters: never): SnapError;
}
