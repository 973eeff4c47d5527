import type { SnapError } from "@snap/runtime";

/** The context that this package adds to the error of a client. */
export interface ErrorContext {
  readonly provider?: string;
  readonly account?: string;
  readonly operation?: string;
  /** The ref of the snapshot, if the operation is a wait. */
  readonly ref?: string;
  /** The part of the account, such as a project. */
  readonly scope?: string;
  readonly retryable?: boolean;
  readonly started?: SnapError["started"];
  /** Replaces the message of the error. */
  readonly message?: string;
  /** Is appended to the message. */
  readonly note?: string;
}

/**
 * Returns a copy of an error with more context. The message begins with the account and the operation, and ends with
 * the note.
 */
export function withContext(
  error: SnapError,
  { note, message: own = error.message, ...context }: ErrorContext,
): SnapError {
  const { account, ref = account, operation } = context;
  const place = ref === undefined ? "" : `${ref} ${operation}: `;
  const message = place + (note === undefined ? own : `${own.replace(/\.$/, "")}; ${note}`);
  // The class's constructor is not called, because each class has other parameters.
  const copy: SnapError = Reflect.construct(Error, [message], error.constructor);
  // Copy all properties, including those that are not enumerable.
  const { stack: _, message: __, ...fields } = Object.getOwnPropertyDescriptors(error);
  for (const [name, { value, enumerable = false }] of Object.entries(fields)) {
    Object.defineProperty(copy, name, { value, enumerable, writable: true, configurable: true });
  }
  return Object.assign(copy, context);
}
