import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createAcme, failed, inTurn, ok } from "../support/acme.ts";

describe("the log", () => {
  it("has a line for each attempt, and no secret", async () => {
    const debug = vi.fn((_: string) => {});
    const options = { retry: { baseDelay: 0 }, log: { debug } };
    const { get } = createAcme(inTurn(failed(503), ok), options, { credential: "q_credential" });
    await get();
    await vi.waitFor(() => expect(debug).toHaveBeenCalledTimes(2));
    const lines = debug.mock.calls.map(([line]) => line);
    expect(lines).toEqual([
      expect.stringMatching(
        /^Acme GET https:\/\/api\.acme\.example\/things\/1: 503 after \d+ ms \(attempt 1, retried in 0 ms\)$/,
      ),
      expect.stringMatching(/^Acme GET https:\/\/api\.acme\.example\/things\/1: 200 after \d+ ms \(attempt 2\)$/),
    ]);
    expect(lines.join()).not.toContain("q_credential");
  });

  it.each([
    [1, "1", undefined],
    [1, undefined, "debug"],
    [0, undefined, undefined],
    [0, "", undefined],
    [0, "0", undefined],
    [0, "false", undefined],
  ] as const)("goes %s times to the console for SNAP_DEBUG=%j and the option %j", async (times, variable, log) => {
    vi.stubEnv("SNAP_DEBUG", variable);
    const debug = vi.spyOn(console, "debug").mockReturnValue();
    onTestFinished(() => {
      vi.unstubAllEnvs();
      debug.mockRestore();
    });
    await createAcme(ok, { ...(log && { log }) }).get();
    await vi.waitFor(() => expect(debug).toHaveBeenCalledTimes(times));
  });

  it.each([true, "info", {}])("goes to the console for %j, which is not a logger", async (log) => {
    const debug = vi.spyOn(console, "debug").mockReturnValue();
    onTestFinished(() => debug.mockRestore());
    await createAcme(ok, { log: log as never }).get();
    await vi.waitFor(() => expect(debug).toHaveBeenCalledOnce());
  });
});
