import { ConnectionError, TimeoutError, UnreadableResponseError, type WaitOptions, waitFor } from "@snap/runtime";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { failureOf, settle, stopClock } from "./support/acme.ts";
import { api, createWait, REQUEST } from "./support/create-wait.ts";

afterEach(() => void vi.restoreAllMocks());

describe("waitFor", () => {
  it("polls immediately, and returns the value that is done", async () => {
    stopClock();
    const { wait, polled } = createWait(["on"]);
    expect(await settle(wait())).toEqual({ value: "on", error: undefined, took: 0 });
    expect(polled).toEqual(["1"]);
  });

  it("works without `onStep`", async () => {
    expect(await waitFor({ target: "1" }, { poll: async () => "on", check: () => "done" })).toBe("on");
  });

  it("increases each delay by half, up to the maximum", async () => {
    stopClock();
    vi.spyOn(Math, "random").mockReturnValue(1);
    const { wait, steps } = createWait([...Array(9).fill("new"), "on"]);
    await settle(wait());
    const delays = [1000, 1500, 2250, 3375, 5062.5, 7593.75, 11_390.625, 15_000, 15_000, undefined];
    expect(steps.map(({ delay }) => delay)).toEqual(delays);
  });

  it("randomizes each delay between half of it and all of it", async () => {
    for (const [random, delay] of [
      [0, 500],
      [0.5, 750],
      [0.999, 999.5],
    ] as const) {
      stopClock();
      vi.spyOn(Math, "random").mockReturnValue(random);
      const { wait, steps } = createWait(["new", "on"]);
      await settle(wait());
      expect(steps[0]?.delay).toBe(delay);
    }
  });

  it("waits at least as long as `minDelay` asks for, even beyond the maximum", async () => {
    stopClock();
    vi.spyOn(Math, "random").mockReturnValue(1);
    const { wait, steps } = createWait(["new", "new", "on"]);
    const asked = [20_000, undefined];
    await settle(wait({ minDelay: () => asked.shift() }));
    expect(steps.map(({ delay }) => delay)).toEqual([20_000, 1500, undefined]);
  });

  it('fails immediately when the check returns "failed", with the value', async () => {
    stopClock();
    const { wait, polled, steps } = createWait(["new", "broken"]);
    const { error } = await settle(wait());
    expect(error).toMatchObject({ name: "WaitFailedError", code: "FAILED_PRECONDITION", value: "broken" });
    expect(polled).toHaveLength(2);
    expect(steps.at(-1)).toMatchObject({ value: "broken", delay: undefined });
  });

  it.each([400, 401, 403, 404, 410, 422, 501])("fails immediately on status %s", async (status) => {
    stopClock();
    const problem = api(status);
    const { wait, polled } = createWait([problem]);
    expect(await settle(wait())).toMatchObject({ error: problem, took: 0 });
    expect(polled).toHaveLength(1);
  });

  it.each([
    ["408", api(408)],
    ["429", api(429)],
    ["500", api(500)],
    ["503", api(503)],
    ["a broken connection", new ConnectionError("refused", { retryable: true })],
    ["a slow response", new TimeoutError(1000, { request: REQUEST })],
    ["a page of a proxy", new UnreadableResponseError(REQUEST, new Response("<html>", { status: 502 }), "<html>")],
  ])("continues after %s, and reports it", async (_, problem) => {
    stopClock();
    const { wait, steps } = createWait([problem, "on"]);
    expect(await settle(wait())).toMatchObject({ value: "on" });
    expect(steps).toMatchObject([{ error: problem, value: undefined, delay: expect.any(Number) }, { value: "on" }]);
  });

  it("waits as long as the provider asks", async () => {
    stopClock();
    const { wait } = createWait([api(429, 30_000), "on"]);
    expect((await settle(wait())).took).toBe(30_000);
  });

  it("passes on errors of a poll, a check or a step that are not failures of the provider", async () => {
    const bug = new TypeError("no such property");
    const throwing = () => {
      throw bug;
    };
    expect(await failureOf(createWait([bug]).wait())).toBe(bug);
    expect(await failureOf(createWait(["on"]).wait({ check: throwing }))).toBe(bug);
    expect(await failureOf(createWait(["on"]).wait({ onStep: throwing }))).toBe(bug);
  });

  it.each([
    [{ timeout: Number.NaN }, {}],
    [{ timeout: -1 }, {}],
    [{ baseDelay: "1s" }, {}],
    [{ maxDelay: Number.NaN }, {}],
    [{}, { expiresAt: "tomorrow" }],
  ])("rejects %j and the handle %j, which would wait forever or not at all, before it polls", async (wrong, handle) => {
    const { wait, polled } = createWait(["new"]);
    const [[option, value] = []] = Object.entries({ ...wrong, ...handle });
    const got = typeof value === "string" ? `"${value}" (string)` : value;
    expect(await failureOf(wait(wrong as object, { target: "1", ...(handle as object) }))).toMatchObject({
      name: "InvalidRequestError",
      message: `\`${option}\` must be a number ≥ 0, got ${got}. Use Infinity for no limit.`,
    });
    expect(polled).toEqual([]);
  });

  it.each([
    ["poll", undefined, "undefined"],
    ["check", 5, "5"],
    ["minDelay", true, "true"],
    ["onStep", "log", '"log" (string)'],
  ])("rejects %s if it is %s, before it polls", async (option, value, got) => {
    const { wait, polled } = createWait(["new"]);
    const message = `\`${option}\` must be a function, got ${got}.`;
    expect(await failureOf(wait({ [option]: value }))).toMatchObject({ name: "InvalidRequestError", message });
    expect(polled).toEqual([]);
  });

  it("rejects a handle and options that are not plain objects", () => {
    const message = "of a wait must be a plain object, got ";
    expect(() => waitFor(null as never, { poll: async () => 1, check: () => "done" })).toThrow(`The handle ${message}`);
    expect(() => waitFor({ target: 1 }, null as never)).toThrow(`The options ${message}`);
  });

  it.each([Symbol("5m"), 5n, true, [], {}])("rejects the timeout %o", (timeout) => {
    const options = { poll: async () => 1, check: () => "done" as const, timeout: timeout as never };
    expect(() => waitFor({ target: 1 }, options)).toThrow("`timeout` must be milliseconds ≥ 0 or a duration");
  });

  it.each(["1", Symbol("1"), 1n, -1])("rejects a handle whose number of polls is %o", async (polls) => {
    const poll = vi.fn(async () => 1);
    const waiting = waitFor({ target: 1, polls: polls as never }, { poll, check: () => "done" });
    await expect(waiting).rejects.toThrow("`polls` must be a number ≥ 0");
    expect(poll).not.toHaveBeenCalled();
  });

  it("has no signal if that is false, as in `condition && signal`", async () => {
    const options = { poll: async () => 1, check: () => "done" as const, signal: false as never };
    expect(await waitFor({ target: 1 }, options)).toBe(1);
  });

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["true", true],
    ['"running" (string)', "running"],
    ["a value of type Promise", Promise.resolve("done")],
  ])("fails immediately when `check` returns %s, and never polls without a delay", async (got, outcome) => {
    stopClock();
    const { wait, polled, steps } = createWait(["queued"]);
    const check = () => outcome as "done";
    const { error, took } = await settle(wait({ check }));
    expect(error).toMatchObject({
      name: "InvalidRequestError",
      message: `\`check\` must return "done", "failed" or "pending", got ${got}.`,
    });
    expect([took, polled, steps]).toEqual([0, ["1"], []]);
  });

  it("fails immediately on a programming error in the poll", async () => {
    stopClock();
    const poll = vi.fn(async () => JSON.parse("<"));
    const { error, took } = await settle(waitFor({ target: "1" }, { poll, check: () => "pending" }));
    expect(error).toBeInstanceOf(SyntaxError);
    expect([took, poll.mock.calls.length]).toEqual([0, 1]);
  });

  it("may fail before it is awaited: the process keeps running, and the error is thrown by the await", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    onTestFinished(() => void process.off("unhandledRejection", unhandled));
    const problem = api(404);
    const waiting = createWait([problem]).wait();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unhandled).not.toHaveBeenCalled();
    expect(await failureOf(waiting)).toBe(problem);
  });

  it("times out during a step that never ends", async () => {
    stopClock();
    for (const answer of ["new", "on"]) {
      const { error, took } = await settle(
        createWait([answer]).wait({ timeout: 9000, onStep: () => new Promise(() => {}) }),
      );
      expect(error).toMatchObject({ name: "TimeoutError", timeout: 9000 });
      expect(took).toBe(9000);
    }
  });

  it("is aborted by its signal during a step that never ends", async () => {
    stopClock();
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), 400);
    const onStep = () => new Promise<void>(() => {});
    const { error, took } = await settle(createWait(["new"]).wait({ signal: controller.signal, onStep }));
    expect(error).toMatchObject({ name: "AbortError", cause: "enough" });
    expect(took).toBe(400);
  });

  it("awaits each step, and passes on its errors", async () => {
    const bug = new Error("the disk is full");
    const { wait, polled } = createWait(["new"]);
    const onStep = async () => {
      await null;
      throw bug;
    };
    expect(await failureOf(wait({ onStep }))).toBe(bug);
    expect(polled).toHaveLength(1);
  });

  it("reports each step, with the state of the wait", async () => {
    stopClock();
    const { wait, steps } = createWait(["new", "on"]);
    await settle(wait({ timeout: 60_000 }));
    const handle = { target: "1", expiresAt: Date.parse("2030-01-01T00:01:00Z") };
    expect(steps).toEqual([
      { handle: { ...handle, polls: 1 }, value: "new", error: undefined, delay: expect.any(Number) },
      { handle: { ...handle, polls: 2 }, value: "on", error: undefined, delay: undefined },
    ]);
  });

  it("times out, with the failure of the last poll as the cause", async () => {
    stopClock();
    const problem = api(503);
    const { wait } = createWait(["new", problem]);
    const { error, took } = await settle(wait({ timeout: 9000 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ timeout: 9000, cause: problem });
    expect(took).toBe(9000);
  });

  it("times out during a poll that never ends, and aborts the request of the poll", async () => {
    stopClock();
    const poll = vi.fn<WaitOptions<string, string>["poll"]>(() => new Promise(() => {}));
    const { error, took } = await settle(waitFor({ target: "1" }, { poll, check: () => "done", timeout: 9000 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(took).toBe(9000);
    expect(poll.mock.calls[0]?.[1]).toEqual({ signal: expect.objectContaining({ aborted: true }) });
  });

  it("is aborted immediately when a step aborts its signal", async () => {
    stopClock();
    const controller = new AbortController();
    const { wait, polled } = createWait(["new"]);
    const { error, took } = await settle(wait({ signal: controller.signal, onStep: () => controller.abort() }));
    expect(error).toMatchObject({ name: "AbortError" });
    expect([took, polled]).toEqual([0, ["1"]]);
  });

  it("passes on an error of another library, even if that is marked as retryable", async () => {
    const foreign = Object.assign(new Error("busy"), { retryable: true });
    expect(await failureOf(createWait([foreign, "on"]).wait())).toBe(foreign);
  });

  it("is aborted by its signal, with the reason, and leaves no timer", async () => {
    stopClock();
    const controller = new AbortController();
    const { wait } = createWait(["new"]);
    setTimeout(() => controller.abort("enough"), 400);
    const { error, took } = await settle(wait({ signal: controller.signal }));
    expect(error).toMatchObject({ name: "AbortError", code: "CANCELLED", cause: "enough" });
    expect(took).toBe(400);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not poll if its signal is already aborted", async () => {
    const { wait, polled } = createWait(["on"]);
    expect(await failureOf(wait({ signal: AbortSignal.abort() }))).toMatchObject({ name: "AbortError" });
    expect(polled).toEqual([]);
  });
});
