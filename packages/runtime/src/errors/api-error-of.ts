import type { FailureOf } from "../client/operation-types.ts";
import { ApiError } from "./api-error.ts";

/**
 * Returns whether a value is an `ApiError` of an operation, such as `operations["getSnapshot"]`. `status` then
 * determines the type of `body`.
 */
export function isApiErrorOf<Operation>(value: unknown): value is ApiErrorOf<Operation> {
  return ApiError.isInstance(value);
}

/** The `ApiError` of an operation: a union with one member for each failure that the spec documents. */
export type ApiErrorOf<Operation> = unknown extends Operation
  ? ApiError
  : FailureOf<Operation> extends infer Failure
    ? Failure extends { status: infer Status extends number; error: infer Body }
      ? Body extends ApiError
        ? Body
        : ApiError<Status, Body>
      : never
    : never;
