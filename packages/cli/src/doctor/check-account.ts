import type { Adapter, Snapshot } from "@snap/unified";
import { describeError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import type { RecordedResponse, Recorder } from "./recorder.ts";

/** The result of one check of an account. */
export interface Finding {
  readonly account: string;
  readonly check: "capabilities" | "clock" | "contract" | "credential" | "limits";
  readonly status: "failed" | "ok" | "unknown" | "warning";
  readonly detail: string;
}

/** An account with what its checks need. */
export interface Patient {
  readonly adapter: Adapter;
  readonly recorder: Recorder;
  /** Where the credential comes from. */
  readonly origin: string;
  readonly baseUrl: string | undefined;
  readonly reasonOf: (error: unknown) => unknown;
}

/** How many pages of the list are read: enough to see how the pages follow each other. */
const PAGES = 2;
/** The largest difference of the clocks, in milliseconds, at which signed requests and ages are still right. */
const SKEW = { warning: 60_000, failed: 300_000 };
const LIMIT = /^(?:x-)?rate-?limit|^retry-after$/i;

/** Checks an account. Sends only requests that read. */
export async function checkAccount(patient: Patient, { signal }: Pick<Io, "signal">): Promise<readonly Finding[]> {
  const { adapter, recorder } = patient;
  const { snapshots, error } = await read(adapter, signal);
  const { responses } = recorder;
  const differences = await compare(patient, snapshots);
  const found = [checkCredential(patient, error), checkClock(responses), checkLimits(adapter, responses)];
  const all = [...found, ...differences, checkCapabilities(adapter)];
  return all.map((finding) => ({ account: adapter.account, ...finding }));
}

type Unnamed = Omit<Finding, "account">;

interface Reading {
  readonly snapshots: readonly Snapshot[];
  /** Why the account could not be read. */
  readonly error?: unknown;
}

async function read(adapter: Adapter, signal: AbortSignal): Promise<Reading> {
  const snapshots: Snapshot[] = [];
  try {
    let pages = 0;
    for await (const page of adapter.listPages({ signal })) {
      snapshots.push(...page);
      if (++pages === PAGES) break;
    }
    const [first] = snapshots;
    if (first) snapshots.push(await adapter.get(first.id, { signal }));
    const lists = (await adapter.sourceLists?.({ signal })) ?? [];
    for (const { readings } of lists) for await (const _ of readings[0]?.() ?? []) break;
    return { snapshots };
  } catch (error) {
    return { snapshots, error };
  }
}

function checkCredential({ origin, reasonOf }: Patient, error: unknown): Unnamed {
  if (error === undefined) return { check: "credential", status: "ok", detail: `from ${origin}` };
  return { check: "credential", status: "failed", detail: `from ${origin}: ${describeError(reasonOf(error))}` };
}

function checkClock(responses: readonly RecordedResponse[]): Unnamed {
  const skews = responses.flatMap(({ headers, at }) => {
    const date = Date.parse(headers.get("date") ?? "");
    return Number.isNaN(date) ? [] : [at - date];
  });
  const [skew] = skews.sort((one, other) => Math.abs(one) - Math.abs(other));
  if (skew === undefined) return { check: "clock", status: "unknown", detail: "no response has a date" };
  // The header has whole seconds.
  const size = Math.abs(skew);
  if (size < SKEW.warning) return { check: "clock", status: "ok", detail: "agrees with the provider's" };
  const way = skew > 0 ? "ahead of" : "behind";
  const detail = `this machine is ${describeTime(size)} ${way} the provider: correct its clock, otherwise ages are wrong`;
  return { check: "clock", status: size < SKEW.failed ? "warning" : "failed", detail };
}

function describeTime(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function checkLimits({ limits }: Adapter, responses: readonly RecordedResponse[]): Unnamed {
  const sent = [...(responses.at(-1)?.headers ?? [])].filter(([name]) => LIMIT.test(name));
  const parts = [
    ...Object.entries(limits ?? {}).map(([name, value]) => `${name}: ${JSON.stringify(value)} (documented)`),
    ...sent.map(([name, value]) => `${name}: ${isLimit(value) ? value : "(not shown)"}`),
  ];
  if (responses.some(({ status }) => status === 429))
    return { check: "limits", status: "failed", detail: parts.join(", ") };
  if (parts.length === 0) return { check: "limits", status: "unknown", detail: "neither documented nor reported" };
  return { check: "limits", status: "ok", detail: parts.join(", ") };
}

// A header may repeat the credential. Limits are numbers, times and short words.
function isLimit(value: string): boolean {
  return value.length <= 30 && !/\w{13}/.test(value.replace(/\b\d+\b/g, ""));
}

async function compare(
  { adapter, recorder, baseUrl }: Patient,
  snapshots: readonly Snapshot[],
): Promise<readonly Unnamed[]> {
  const { responses } = recorder;
  const { compareWithContract, describeUnread } = await import("./compare.ts");
  const differences = await compareWithContract(adapter.provider, responses, baseUrl);
  const unread = describeUnread(adapter.provider, snapshots);
  if (responses.length === 0) return [{ check: "contract", status: "unknown", detail: "no response to compare" }];
  const details = [
    ...differences.map(
      ({ operation, status, at, problem }) => `${operation} ${status}${at === "" ? "" : ` at ${at}`}: ${problem}`,
    ),
    ...unread,
  ];
  if (details.length === 0)
    return [{ check: "contract", status: "ok", detail: `${responses.length} responses are as documented` }];
  return details.map((detail) => ({ check: "contract", status: "warning", detail }));
}

function checkCapabilities({ capabilities }: Adapter): Unnamed {
  const { create, restore, rename, protect } = capabilities;
  const kinds = (name: string, of: object) =>
    Object.keys(of).length > 0 ? [`${name} ${Object.keys(of).sort().join(", ")}`] : [];
  const can = [
    "list",
    ...(capabilities.delete === false ? [] : ["delete"]),
    ...kinds("create from", create),
    ...kinds("restore into", restore),
    ...(rename ? ["rename"] : []),
    ...(protect ? ["protect"] : []),
  ];
  return { check: "capabilities", status: "ok", detail: can.join("; ") };
}
