import { toMilliseconds } from "../duration.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import type { CallOptions } from "./call.ts";
import { describeValue } from "./describe-value.ts";

const PARSED_AS: readonly unknown[] = ["json", "text", "blob", "arrayBuffer", "stream"];

/**
 * Validates `parseAs`.
 *
 * @throws {InvalidRequestError} for an unknown value.
 */
export function checkReading({ idleTimeout, parseAs }: Pick<CallOptions, "idleTimeout" | "parseAs">): void {
  if (idleTimeout !== undefined) toMilliseconds(idleTimeout, "idleTimeout");
  if (parseAs === undefined || PARSED_AS.includes(parseAs)) return;
  const message = `\`parseAs\` must be one of ${PARSED_AS.join(", ")}, got ${describeValue(parseAs)}.`;
  throw new InvalidRequestError(message);
}
