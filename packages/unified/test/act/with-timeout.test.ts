import { AbortError } from "@snap/runtime";
import { describe, expect, it } from "vitest";
import { withTimeout } from "../../src/act/with-timeout.ts";
import { failureOf } from "../support/cloud.ts";
import { makeAdapter } from "../support/make-adapter.ts";

const untilAborted = (signal: AbortSignal | undefined) =>
  new Promise<never>((_, reject) =>
    signal?.addEventListener("abort", () => reject(new AbortError("ended", { method: "GET" }))),
  );
const run = withTimeout.bind(undefined, makeAdapter({}), "create");

describe("withTimeout", () => {
  it("throws a TimeoutError that names the operation in progress", async () => {
    const failure = await failureOf(run({ timeout: 1 }, ({ signal }) => untilAborted(signal)));
    expect(failure).toMatchObject({ name: "TimeoutError", timeout: 1, operation: "create", account: "acme" });
    expect(failure).toMatchObject({ cause: { name: "AbortError" } });
  });

  it("throws an AbortError from before the timeout unchanged", async () => {
    const error = new AbortError("of another signal");
    expect(await failureOf(run({}, () => Promise.reject(error)))).toBe(error);
  });

  it("accepts a timeout that is longer than the longest timer", async () => {
    const later = () => new Promise((resolve) => setTimeout(resolve, 20, "made"));
    expect(await run({ timeout: 2 ** 40 }, later)).toBe("made");
  });

  it("names an option that is not a duration", async () => {
    expect(await failureOf(run({ timeout: "soon" as "1s" }, async () => {}))).toMatchObject({
      message: expect.stringContaining('`timeout` must be milliseconds ≥ 0 or a duration such as "30s", got "soon"'),
    });
  });
});
