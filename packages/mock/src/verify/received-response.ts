import type { MockContract, MockOperation } from "../mock-operation.ts";

/** A response of a provider's API to a request that reads. */
export interface ReceivedResponse {
  /** The HTTP method of the request, in upper case. */
  readonly method: string;
  /** The URL of the request. */
  readonly url: string;
  /** The status of the response. */
  readonly status: number;
  /** The headers of the response. */
  readonly headers: Headers;
  /** The body of the response. */
  readonly body: string;
}

/** Returns the headers and the body in the format of the contract, if the API speaks another. */
export async function toContractBody(
  { wire }: MockContract,
  { shape }: MockOperation,
  { status, headers, body }: ReceivedResponse,
): Promise<Pick<ReceivedResponse, "body" | "headers">> {
  const json = await wire?.read(new Response(body || null, { status, headers }), shape);
  // A body that cannot be converted is returned unchanged.
  if (json === undefined || json === body) return { headers, body };
  const converted = new Headers(headers);
  converted.set("content-type", "application/json");
  return { headers: converted, body: json };
}
