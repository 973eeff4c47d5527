import { TimeoutError } from "@snap/runtime";
import { describe, expect, it } from "vitest";
import { failureOf, settle, stopClock } from "./support/acme.ts";
import { api, createWait } from "./support/create-wait.ts";

describe("the handle of a wait", () => {
  it("resumes the wait in another process, and keeps its deadline", async () => {
    stopClock();
    const controller = new AbortController();
    const first = createWait(["new"]).wait({ timeout: 60_000, signal: controller.signal });
    setTimeout(() => controller.abort(), 20_000);
    await settle(first);
    const printed = JSON.stringify(first.handle);
    const { handle } = first;
    expect(JSON.parse(printed)).toEqual(handle);
    expect(handle.polls).toBeGreaterThan(3);

    const { wait, polled } = createWait(["new"]);
    const second = wait({}, JSON.parse(printed));
    const { error, took } = await settle(second);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(took).toBe(40_000);
    expect(second.handle).toEqual({ ...handle, polls: handle.polls + polled.length });
  });

  it("resumes a wait without a deadline", async () => {
    stopClock();
    const endless = createWait(["on"]).wait({ timeout: Number.POSITIVE_INFINITY });
    await settle(endless);
    const { wait } = createWait(["new", "new", "on"]);
    expect(await settle(wait({}, JSON.parse(JSON.stringify(endless.handle))))).toMatchObject({ value: "on" });
  });

  it.each([1000, 0])("polls once more if it is resumed %s ms after its deadline, and then times out", async (late) => {
    stopClock();
    const handle = { target: "1", expiresAt: Date.now() - late, polls: 3 };
    expect(await createWait(["on"]).wait({}, handle)).toBe("on");
    const { wait, polled } = createWait(["new"]);
    const failure = await failureOf(wait({}, handle));
    expect(failure).toBeInstanceOf(TimeoutError);
    expect(failure).not.toHaveProperty("cause");
    expect(polled).toHaveLength(1);
    const problem = api(503);
    expect(await failureOf(createWait([problem]).wait({}, handle))).toMatchObject({ timeout: 600_000, cause: problem });
  });

  it("times out after `timeout` if it is resumed after its deadline and its poll never settles", async () => {
    stopClock();
    const handle = { target: "1", expiresAt: Date.now() - 1000, polls: 3 };
    const poll = () => new Promise<string>(() => {});
    const { error, took } = await settle(createWait([]).wait({ poll, timeout: 5000 }, handle));
    expect(error).toMatchObject({ name: "TimeoutError", timeout: 5000 });
    expect(took).toBe(5000);
  });
});
