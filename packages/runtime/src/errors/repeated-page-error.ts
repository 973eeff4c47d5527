import { describeReceived } from "../redact/describe-received.ts";
import { UnexpectedResponseError } from "./unexpected-response-error.ts";

/** Creates the error of an iteration whose next page was requested before. */
export function createRepeatedPageError(path: string, cursor: unknown): UnexpectedResponseError {
  const page = describeReceived(cursor);
  return new UnexpectedResponseError(`Pagination of ${path} does not advance: the API returned page ${page} twice.`);
}
