import {
  type ContractDifference,
  compareResponse,
  type MockContract,
  type ReadSnapshot,
  type ReceivedResponse,
  unreadProperties,
} from "@snap/mock";
import { CONTRACTS } from "./contracts.ts";

/** Compares responses with the contract of a provider, and returns each difference once. */
export async function compareWithContract(
  provider: string,
  responses: readonly ReceivedResponse[],
  baseUrl: string | undefined,
): Promise<readonly ContractDifference[]> {
  const contract = contractOf(provider);
  if (!contract) return [];
  const all = (await Promise.all(responses.map((response) => compareResponse(contract, response, baseUrl)))).flat();
  const place = ({ operation, status, at, problem }: ContractDifference) =>
    JSON.stringify([operation, status, at.replaceAll(/\/\d+/g, "/*"), problem]);
  return [...new Map(all.map((difference) => [place(difference), difference])).values()];
}

// Another value could repeat a credential.
const WORD = /^[A-Za-z][A-Za-z_-]{0,27}$/;

/** Describes what the adapter of a provider could not read in snapshots, each kind of problem once. */
export function describeUnread(provider: string, snapshots: readonly ReadSnapshot[]): readonly string[] {
  const contract = contractOf(provider);
  if (!contract) return [];
  const all = snapshots.flatMap((snapshot) => unreadProperties(snapshot, contract));
  return [
    ...new Set(
      all.map(({ kind, at, value }) => {
        if (kind === "time") return `${at}: the time is not readable`;
        return `${at}: the state ${WORD.test(value) ? `"${value}" ` : ""}is unknown`;
      }),
    ),
  ];
}

/** Returns the equivalent request of the contract, which shows whether a request only reads. */
export async function toContractRequest(provider: string, request: Request): Promise<Request> {
  return (await contractOf(provider)?.wire?.receive(request)) ?? request;
}

function contractOf(provider: string): MockContract | undefined {
  return Object.hasOwn(CONTRACTS, provider) ? CONTRACTS[provider] : undefined;
}
