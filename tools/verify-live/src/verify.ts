import { ask, type Call, type Skipped } from "./ask.ts";
import type { Contract } from "./contract.ts";
import { type Difference, Findings, type JudgedEvidence } from "./findings.ts";
import { judgeAdapter } from "./judge-adapter.ts";
import { judgeCall, stopping } from "./judge-call.ts";
import type { ReadingAdapter } from "./load-adapter.ts";
import type { Observer } from "./observer.ts";

/** The called operations, and the differences of the responses from the contract. */
export interface Report {
  readonly provider: string;
  readonly contract: string;
  readonly asked: readonly Asked[];
  readonly skipped: readonly Skipped[];
  readonly differences: readonly Difference[];
  readonly evidence: readonly JudgedEvidence[];
  /** The reason why the verification stopped early. */
  readonly stopped?: string;
}

export interface Asked {
  readonly operation: string;
  readonly path: string;
  readonly purpose: Call["purpose"];
  /** The status of each response; a list has one response for each page. */
  readonly statuses: readonly number[];
  readonly items?: number;
}

/** Calls the API, and compares its responses with the contract. */
export async function verify(contract: Contract, adapter: ReadingAdapter, observer: Observer): Promise<Report> {
  const findings = new Findings(contract);
  const asked: Asked[] = [];
  const skipped: Skipped[] = [];
  let stopped: string | undefined;
  let listed = false;
  let known: unknown;
  for await (const call of ask({ contract, client: adapter.client, observer })) {
    if ("reason" in call) {
      skipped.push(call);
      continue;
    }
    asked.push(toAsked(call));
    judgeCall(contract, call, findings);
    listed ||= call.purpose === "list" && call.error === undefined;
    known ??= call.wanted;
    stopped = stopping(contract, call);
    if (stopped !== undefined) break;
  }
  // If no list can be read, the adapter would report the same failure again.
  if (stopped === undefined && listed) stopped = await judgeAdapter(contract, adapter, known, findings);
  const { differences, evidence } = findings;
  const { file, model } = contract;
  const report = { provider: model.displayName, contract: file, asked, skipped, differences, evidence };
  return stopped === undefined ? report : { ...report, stopped };
}

function toAsked({ operation, purpose, responses, items }: Call): Asked {
  const statuses = responses.map(({ status }) => status);
  const asked = { operation: operation.id, path: operation.path, purpose, statuses };
  return purpose === "list" ? { ...asked, items: items.length } : asked;
}
