import { type CanonicalCode, SnapError } from "@snap/runtime";

/** A scope of an account, such as a project, does not exist. `scope` is its value. */
export class ScopeNotFoundError extends SnapError {
  static override readonly kind = "ScopeNotFoundError";
  static override readonly code: CanonicalCode = "NOT_FOUND";
}
