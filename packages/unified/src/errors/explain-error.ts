import { ApiError } from "@snap/runtime";
import type { Explanation } from "../adapter-kit/add-context.ts";

const LONGEST_CODE = 200;

/** Returns a copy of the error of a failed response with what its body says in addition to the status. */
export function explainError(error: unknown, explain: (error: ApiError) => Explanation): unknown {
  if (!ApiError.isInstance(error) || error.account !== undefined) return error;
  const { provider, method, url, attempts } = error;
  const request = provider && method && url ? { provider, method, url, attempts } : undefined;
  const { providerCode: code, ...explanation } = explain(error);
  // A body may have any value in the place of the code.
  const shown = { providerCode: typeof code === "string" ? code.slice(0, LONGEST_CODE) : undefined };
  return new ApiError({ ...error, ...explanation, ...shown }, request);
}
