import { type ContractDifference, compareResponse, type ReceivedResponse } from "@snap/mock";
import { CONTRACTS } from "./contracts.ts";

/** Compares responses with the contract of a provider, and returns each difference once. */
export function compareWithContract(
  provider: string,
  responses: readonly ReceivedResponse[],
  baseUrl: string | undefined,
): readonly ContractDifference[] {
  const contract = Object.hasOwn(CONTRACTS, provider) ? CONTRACTS[provider] : undefined;
  if (!contract) return [];
  const all = responses.flatMap((response) => compareResponse(contract, response, baseUrl));
  const place = ({ operation, status, at, problem }: ContractDifference) =>
    JSON.stringify([operation, status, at.replaceAll(/\/\d+/g, "/*"), problem]);
  return [...new Map(all.map((difference) => [place(difference), difference])).values()];
}
