import type { WireShape } from "@snap/runtime";
import { readBriefly } from "@snap/runtime/helpers";
import { readXml } from "./read-xml.ts";

const FAILURE: WireShape = { Errors: ["string"] };

/** Converts a response in XML to JSON. XML that is truncated or malformed is returned unchanged. */
export async function readResponse(response: Response, shape: WireShape | undefined): Promise<string | undefined> {
  if (!/^(?:application|text)\/xml\b/i.test(response.headers.get("content-type") ?? "")) return undefined;
  return response.ok ? readXml(await response.text(), shape) : readXml(await readBriefly(response), FAILURE);
}

// Throttling, and failures that may not occur in a later attempt. Quotas, such as SnapshotLimitExceeded, are not
// transient.
const TRANSIENT =
  /^(?:EC2ThrottledException|InternalError|InternalFailure|PriorRequestNotComplete|RequestLimitExceeded|RequestThrottled(?:Exception)?|ServiceUnavailable|SlowDown|ThrottledException|Throttling(?:Exception)?|TooManyRequestsException|Unavailable)$/;

/** Classifies a failed response by its error code, because AWS uses the status 400 for most failures. */
export async function judgeFailure(response: Response): Promise<"rejected" | "transient" | undefined> {
  const code = /<Code>([^<]*)<\/Code>/.exec(await readBriefly(response))?.[1] ?? "";
  if (/^(?:AuthFailure|ExpiredToken|InvalidClientTokenId|RequestExpired|SignatureDoesNotMatch)$/.test(code)) {
    return "rejected";
  }
  return TRANSIENT.test(code) ? "transient" : undefined;
}
