import type { FailureOf } from "../client/operation-types.ts";
import { ApiError } from "./api-error.ts";

/** Whether a value is an `ApiError` of an operation, such as `operations["getSnapshot"]`: `status` then types `body`. */
export function isApiErrorOf<Operation>(value: unknown): value is ApiErrorOf<Operation> {
  return ApiError.isInstance(value);
}

/** The `ApiError` of an operation: one for each failure that its spec documents. */
export type ApiErrorOf<Operation> = unknown extends Operation
  ? ApiError
  : FailureOf<Operation> extends infer Failure
    ? Failure extends { status: infer Status extends number; error: infer Body }
      ? Body extends ApiError
        ? Body
        : ApiError<Status, Body>
      : never
    : never;
