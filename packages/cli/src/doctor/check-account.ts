import type { Adapter } from "@snap/unified";
import { describeError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import { countOf } from "../output/count-of.ts";
import { type Observer, type Verification, verifyAccount } from "./verify-account.ts";

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
  readonly observer: Observer;
  /** Where the credential comes from. */
  readonly origin: string;
  readonly baseUrl: string | undefined;
}

/** The largest difference of the clocks, in milliseconds, at which signed requests and ages are still right. */
const SKEW = { warning: 60_000, failed: 300_000 };
const LIMIT = /^(?:x-)?rate-?limit|^retry-after$/i;

/** Checks an account. Sends only requests that read. */
export async function checkAccount(patient: Patient, { signal }: Pick<Io, "signal">): Promise<readonly Finding[]> {
  const { adapter, observer, baseUrl } = patient;
  const verification = await verifyAccount(adapter, observer, { baseUrl, signal });
  const { responses, hide } = observer;
  const found = [checkCredential(patient, verification), checkClock(responses), checkLimits(adapter, responses)];
  const all = [...found, ...checkContract(responses, verification), checkCapabilities(adapter)];
  return all.map(({ detail, ...finding }) => ({ account: adapter.account, ...finding, detail: hide(detail) }));
}

type Unnamed = Omit<Finding, "account">;
type Responses = Observer["responses"];

function checkCredential({ origin }: Patient, { error }: Verification): Unnamed {
  if (error === undefined) return { check: "credential", status: "ok", detail: `from ${origin}` };
  return { check: "credential", status: "failed", detail: `from ${origin}: ${describeError(error)}` };
}

function checkClock(responses: Responses): Unnamed {
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

function checkLimits({ limits }: Adapter, responses: Responses): Unnamed {
  const reported = responses.map(({ headers }) => [...headers].filter(([name]) => LIMIT.test(name)));
  const sent = reported.findLast(({ length }) => length > 0) ?? [];
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

function checkContract(responses: Responses, { calls, skipped, differences }: Verification): readonly Unnamed[] {
  if (responses.length === 0) return [{ check: "contract", status: "unknown", detail: "no response to compare" }];
  const refusals = skipped.flatMap(({ operation, status, reason }) =>
    status === undefined ? [] : `${operation} is not compared: ${reason}`,
  );
  const refused = [...new Set(refusals)].map((detail): Unnamed => ({ check: "contract", status: "unknown", detail }));
  // The same difference may be in many responses.
  const details = new Map(
    differences.map(({ kind, operation, status, at, expected, found }): [string, Unnamed["status"]] => {
      const place = [operation, status, at && `at ${at.replaceAll(/\/\d+(?=\/|$)/g, "/*")}`].filter((part) => part);
      return [`${place.join(" ")}: expected ${expected}, found ${found}`, kind === "unusable" ? "failed" : "warning"];
    }),
  );
  const found = [...details].map(([detail, status]): Unnamed => ({ check: "contract", status, detail }));
  if (found.length > 0) return [...found, ...refused];
  const operations = new Set(calls.map(({ operation }) => operation.id)).size;
  const detail = `${responses.length} responses of ${countOf(operations, "operation")} are as documented`;
  return [{ check: "contract", status: "ok", detail }, ...refused];
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
