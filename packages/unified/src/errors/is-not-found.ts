import { SnapError } from "@snap/runtime";

/** Returns whether an error says that something does not exist. */
export function isNotFound(error: unknown): error is SnapError {
  return SnapError.isInstance(error) && error.code === "NOT_FOUND";
}
