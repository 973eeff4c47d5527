import type { SnapError } from "@snap/runtime";

/** What this package knows of a failed call beyond the error of its client. */
export interface ErrorContext {
  readonly provider?: string;
  readonly account?: string;
  readonly operation?: string;
  /** The snapshot, where only that tells which call it was. */
  readonly ref?: string;
  readonly retryable?: boolean;
  readonly started?: SnapError["started"];
  /** What follows from the failure; it ends the message. */
  readonly note?: string;
}

/** Returns a copy of an error that knows more; its message begins with the account and operation, and ends with the note. */
export function withContext(error: SnapError, { note, ...context }: ErrorContext): SnapError {
  const { account, ref = account, operation } = context;
  const place = ref === undefined ? "" : `${ref} ${operation}: `;
  const message = `${place}${error.message}${note === undefined ? "" : `; ${note}`}`;
  // Without the constructor of its class, whose parameters are not known here.
  const copy: SnapError = Reflect.construct(Error, [message], error.constructor);
  // What is shown with it, and what is not.
  const { stack: _, message: __, ...fields } = Object.getOwnPropertyDescriptors(error);
  for (const [name, { value, enumerable = false }] of Object.entries(fields)) {
    Object.defineProperty(copy, name, { value, enumerable, writable: true, configurable: true });
  }
  return Object.assign(copy, context);
}
