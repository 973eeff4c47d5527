/** The kind of failure, as a code of google.rpc.Code. */
export type CanonicalCode =
  | "ABORTED"
  | "ALREADY_EXISTS"
  | "CANCELLED"
  | "DATA_LOSS"
  | "DEADLINE_EXCEEDED"
  | "FAILED_PRECONDITION"
  | "INTERNAL"
  | "INVALID_ARGUMENT"
  | "NOT_FOUND"
  | "OUT_OF_RANGE"
  | "PERMISSION_DENIED"
  | "RESOURCE_EXHAUSTED"
  | "UNAUTHENTICATED"
  | "UNAVAILABLE"
  | "UNIMPLEMENTED"
  | "UNKNOWN";

const CODES: Readonly<Record<number, CanonicalCode>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  408: "DEADLINE_EXCEEDED",
  409: "ABORTED",
  410: "NOT_FOUND",
  412: "FAILED_PRECONDITION",
  422: "INVALID_ARGUMENT",
  429: "RESOURCE_EXHAUSTED",
  499: "CANCELLED",
  501: "UNIMPLEMENTED",
  502: "UNAVAILABLE",
  503: "UNAVAILABLE",
  504: "DEADLINE_EXCEEDED",
};

/** Returns the canonical code of an HTTP error status. */
export function toCanonicalCode(status: number): CanonicalCode {
  return CODES[status] ?? (status >= 500 ? "INTERNAL" : "UNKNOWN");
}
