import type { CanonicalCode } from "./canonical-code.ts";

/** Details of a Snap error, in addition to its message. */
export interface SnapErrorDetails {
  /** Default: that of the class. */
  readonly code?: CanonicalCode;
  /** The request that failed, once it is known. */
  readonly request?: FailedRequest | undefined;
  /** Whether a later retry may succeed; by default the code decides. */
  readonly retryable?: boolean;
  /** The error that led to this one. */
  readonly cause?: unknown;
  /** What a class adds. */
  readonly [field: string]: unknown;
}

/** The request that failed. */
export interface FailedRequest {
  /** The short name of the provider. */
  readonly provider: string;
  /** The HTTP method. */
  readonly method: string;
  /** Without credentials. */
  readonly url: string;
  /** How many times the request was sent. */
  readonly attempts: number;
}

const BRAND = Symbol.for("@snap/runtime/error");

/** Every failure of a Snap client. It never holds a credential. */
export class SnapError extends Error {
  /** The `name` of all errors of a class. */
  static readonly kind: string = "SnapError";
  /** The `code` of its errors, where they do not say another. */
  static readonly code: CanonicalCode = "UNKNOWN";
  /** The kind of failure, as a code of google.rpc.Code. */
  declare readonly code: CanonicalCode;
  /** Whether the same call may succeed later without a change. */
  declare readonly retryable: boolean;
  /** The provider's short name, as in `@snap/<name>`. */
  declare readonly provider?: string;
  /** The account, where `@snap/unified` made the call. */
  declare readonly account?: string;
  /** The ref of the snapshot that `@snap/unified` awaited. */
  declare readonly ref?: string;
  /** The operationId or the method, where `@snap/unified` made the call. */
  declare readonly operation?: string;
  /** What the provider itself calls the failure, where `@snap/unified` made the call. */
  declare readonly providerCode?: string | undefined;
  /** What the provider started before the call failed, if `@snap/unified` made the call: resume with it. */
  declare readonly started?: { readonly type: "action" | "snapshot"; readonly id: string };
  /** The HTTP method of the request. */
  declare readonly method?: string;
  /** The address of the request, without credentials. */
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
   * Whether a value is an error of this class, also of another copy of this package or another realm (Jest, iframes).
   */
  // biome-ignore-start lint/complexity/noThisInStatic: each class asks for itself.
  static isInstance<Class extends Kind>(this: Class, value: unknown): value is InstanceType<Class> {
    const { kind } = this;
    if (value instanceof this) return true;
    if (typeof value !== "object" || !value || !(BRAND in value)) return false;
    return kind === Reflect.get(value, "name") || kind === SnapError.kind;
  }
  // biome-ignore-end lint/complexity/noThisInStatic: each class asks for itself.

  /** For `JSON.stringify`, which would leave the message out. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** A class of the family. */
export interface Kind {
  readonly kind: string;
  new (...parameters: never): SnapError;
}
