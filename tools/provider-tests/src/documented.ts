import type { ContractOperation, ContractResponse } from "./contract.ts";

/** Returns the response to a valid request: the first success, or else a redirect, a range or `default`. */
export function successOf({ id, responses }: Pick<ContractOperation, "id" | "responses">): ContractResponse {
  const success = ["2", "3", "d"].flatMap((start) => responses.find(({ status }) => status.startsWith(start)) ?? [])[0];
  if (!success) throw new Error(`${id} documents no success`);
  return success;
}

/** Returns the documented response for the first of the wanted statuses, or else a range or `default`. */
export function failureOf(
  { responses }: Pick<ContractOperation, "responses">,
  wanted: readonly string[],
): ContractResponse | undefined {
  const [first = ""] = wanted;
  const places = [...wanted, `${first[0]}XX`, "default"];
  return places.flatMap((place) => responses.find(({ status }) => status === place) ?? [])[0];
}

/** Returns the documented response for a code: by number, or else by range, or else `default`. */
export function responseTo(
  operation: Pick<ContractOperation, "responses">,
  code: number,
): ContractResponse | undefined {
  return failureOf(operation, [String(code)]);
}

const UNDOCUMENTED = [503, 500, 502, 504, 418, 402, 451];

/** Returns a code that matches this documented status and no other status of the operation. */
export function codeOf({ status }: ContractResponse, operation: Pick<ContractOperation, "responses">): number {
  if (/^\d+$/.test(status)) return Number(status);
  const plain = Number(`${status[0]}00`);
  const candidates = status === "default" ? UNDOCUMENTED : [plain, ...UNDOCUMENTED];
  const fits = (code: number) => responseTo(operation, code)?.status === status;
  return candidates.find(fits) ?? (status === "default" ? 503 : plain);
}
