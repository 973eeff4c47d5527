import type { SnapError } from "@snap/runtime";

/** What this package adds to the error of a client. */
export interface ErrorContext {
  readonly provider?: string;
  readonly account?: string;
  readonly operation?: string;
  /** The ref of the snapshot, for errors of waits. */
  readonly ref?: string;
  readonly retryable?: boolean;
  readonly started?: SnapError["started"];
  /** Instead of the error's own. */
  readonly message?: string;
  /** Appended to the message. */
  readonly note?: string;
}

/** Returns a copy of an error with more context: its message begins with the account and operation, and ends with the note. */
export function withContext(
  error: SnapError,
  { note, message: own = error.message, ...context }: ErrorContext,
): SnapError {
  const { account, ref = account, operation } = context;
  const place = ref === undefined ? "" : `${ref} ${operation}: `;
  const message = place + (note === undefined ? own : `${own.replace(/\.$/, "")}; ${note}`);
  // Created without the constructor of its class, whose parameters differ.
  const copy: SnapError = Reflect.construct(Error, [message], error.constructor);
  // Enumerable properties and the others.
  const { stack: _, message: __, ...fields } = Object.getOwnPropertyDescriptors(error);
  for (const [name, { value, enumerable = false }] of Object.entries(fields)) {
    Object.defineProperty(copy, name, { value, enumerable, writable: true, configurable: true });
  }
  return Object.assign(copy, context);
}
