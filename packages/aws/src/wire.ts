// What requests and responses need in addition to JSON. Clients load this file with the first request. A single file,
// because bundlers then create a single chunk.
import { shapes } from "./generated/shapes.ts";
import { readResponse } from "./read-response.ts";

export { judgeFailure, readResponse } from "./read-response.ts";
export { signForm } from "./sign-form.ts";

/** Converts a response in XML to JSON. XML that is truncated or malformed is returned unchanged. */
export function readWire(response: Response, operation: string): Promise<string | undefined> {
  return readResponse(response, shapes[operation]);
}
