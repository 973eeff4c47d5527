import { findOperation, type Observer, type ReadingAdapter, type SkippedRead, verifyReads } from "@snap/mock/verify";
import { ApiError, type SnapError } from "@snap/runtime";
import { type Contract, idPlaceOf, operationOf } from "./contract.ts";
import { exercisedBy } from "./exercised-by.ts";
import { type Difference, Findings, type JudgedEvidence } from "./findings.ts";
import { placesOf } from "./places-of.ts";

/** The called operations, and the differences of the responses from the contract. */
export interface Report {
  readonly provider: string;
  readonly contract: string;
  readonly asked: readonly Asked[];
  readonly skipped: readonly SkippedRead[];
  readonly differences: readonly Difference[];
  readonly evidence: readonly JudgedEvidence[];
  /** The reason why the verification stopped early. */
  readonly stopped?: string;
}

export interface Asked {
  readonly operation: string;
  readonly path: string;
  readonly purpose: "adapter" | "list" | "listed id" | "unknown id";
  /** The status of each response; a list has one response for each page. */
  readonly statuses: readonly number[];
  readonly items?: number;
}

/** Reads the account, compares the responses with the contract, and finds the places of the differences in it. */
export async function verify(
  contract: Contract,
  adapter: ReadingAdapter,
  observer: Observer,
  baseUrl = contract.mocks.baseUrl,
): Promise<Report> {
  const { mocks, file, model } = contract;
  const { calls, skipped, differences, error, isComplete } = await verifyReads({
    contract: mocks,
    adapter,
    observer,
    baseUrl,
  });
  const findings = new Findings(contract);
  for (const difference of differences) findings.add(difference, placesOf(contract, difference));
  const inCalls = new Set(calls.flatMap(({ responses }) => responses));
  const ofAdapter = new Map<string, Asked>();
  for (const response of observer.responses) {
    const found = findOperation(mocks, response, baseUrl);
    const operation = found && operationOf(contract, found.id);
    if (!operation) continue;
    findings.meet(...(await exercisedBy(contract, operation, response)));
    if (inCalls.has(response)) continue;
    const { id, path } = operation;
    const statuses = [...(ofAdapter.get(id)?.statuses ?? []), response.status];
    ofAdapter.set(id, { operation: id, path, purpose: "adapter", statuses });
  }
  const others = new Set(differences.flatMap(({ kind, operation }) => (kind === "identity" ? [operation] : [])));
  for (const {
    operation: { id },
    data,
  } of calls) {
    const operation = operationOf(contract, id);
    if (operation && data !== undefined && !others.has(id)) findings.meet(idPlaceOf(contract, operation).pointer);
  }
  const asked = calls.map(({ operation: { id, path }, purpose, responses, items }): Asked => {
    const statuses = responses.map(({ status }) => status);
    return { operation: id, path, purpose, statuses, ...(purpose === "list" && { items: items.length }) };
  });
  return {
    provider: model.displayName,
    contract: file,
    asked: [...ofAdapter.values(), ...asked],
    skipped,
    differences: findings.differences,
    evidence: findings.evidence,
    ...(error && !isComplete && { stopped: explain(error, contract) }),
  };
}

function explain(error: SnapError, { model }: Contract): string {
  if (!ApiError.isInstance(error) || (error.status !== 401 && error.status !== 403)) return error.message;
  const variables = Object.values(model.credentials).join(" and ");
  return `${error.message} Set ${variables} to a credential that may read snapshots.`;
}
