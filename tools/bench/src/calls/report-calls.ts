import Table from "cli-table3";
import type { Limit } from "../limits.ts";
import type { CallCase } from "./call-cases.ts";
import type { CallReport, CallTimes } from "./measure-calls.ts";

/** Formats a table of the time of a call with each client, by Node version and case. */
export function reportCalls(report: CallReport): string {
  const table = new Table({
    head: ["a call, in microseconds", "", "raw fetch", "openapi-fetch", "Redocly", "Snap", "Redocly", "Snap", "Snap"],
    style: { head: [], border: [], compact: true },
    colAligns: ["left", "left", "right", "right", "right", "right", "right", "right", "right"],
  });
  table.push(["", "", "", "", "", "", "of openapi-fetch", "of openapi-fetch", "of raw fetch"]);
  for (const [node, cases] of Object.entries(report)) {
    for (const [name, times] of Object.entries(cases)) {
      const { "raw fetch": raw, "openapi-fetch": plain, Redocly: redocly, Snap: snap } = times;
      const ratios = [redocly / plain, snap / plain, snap / raw].map((ratio) => ratio.toFixed(2));
      table.push([node, name, ...[raw, plain, redocly, snap].map((time) => (time / 1000).toFixed(1)), ...ratios]);
    }
  }
  return table.toString();
}

/** Returns the limits of calls. */
export function limitsOfCalls(report: CallReport): Limit[] {
  const of = (peer: keyof CallTimes, node: keyof CallReport, name: CallCase, limit: number): Limit => {
    const { Snap: snap, [peer]: time } = report[node][name];
    return { measure: `${node}: ${name}, of ${peer}`, measured: snap / time, limit };
  };
  return [
    of("openapi-fetch", "Node 24", "GET, `fetch` ignores its input", 0.88),
    of("openapi-fetch", "Node 24", "GET, `fetch` makes a Request", 0.97),
    of("openapi-fetch", "Node 24", "POST with a body, `fetch` makes a Request", 0.7),
    of("openapi-fetch", "Node 24", "GET with a middleware, `fetch` makes a Request", 0.95),
    of("raw fetch", "Node 24", "GET, `fetch` makes a Request", 1.35),
    of("openapi-fetch", "Node 22", "GET, `fetch` makes a Request", 1.05),
    of("openapi-fetch", "Node 20", "GET, `fetch` makes a Request", 1.05),
  ];
}
