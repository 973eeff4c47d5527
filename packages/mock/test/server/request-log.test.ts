import { describe, expect, it } from "vitest";
import { RequestLog } from "../../src/server/request-log.ts";

const requestOf = (id: number, length = 0) =>
  ({ operation: String(id), method: "POST", url: "", body: "x".repeat(length), status: 201 }) as const;

describe("the log of a served cloud", () => {
  it("has the newest 1,000 requests, the oldest first", () => {
    const log = new RequestLog();
    for (let id = 1; id <= 1500; id++) log.add(requestOf(id));
    expect([log.requests.length, log.requests[0]?.operation, log.requests.at(-1)?.operation]).toEqual([
      1000,
      "501",
      "1500",
    ]);
  });

  it("has at most 10 MB as JSON", () => {
    const log = new RequestLog();
    for (let id = 1; id <= 4; id++) log.add(requestOf(id, 4_000_000));
    expect(log.requests.map(({ operation }) => operation)).toEqual(["3", "4"]);
    log.add(requestOf(5, 11_000_000));
    expect(log.requests).toEqual([]);
    log.add({ ...requestOf(6), body: "\u{FFFD}".repeat(4_000_000) });
    expect(log.requests).toEqual([]);
    for (let id = 7; id <= 9; id++) log.add({ ...requestOf(id), body: "\0".repeat(1_000_000) });
    expect(JSON.stringify(log.requests).length).toBeLessThan(10_000_000);
  });
});
