import { describe, expect, it, onTestFinished, vi } from "vitest";
import { showProgress } from "../../src/output/progress.ts";

function show({ isTTY = true, env = {} } = {}) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let stderr = "";
  let count = 0;
  const io = { env, stderr: { isTTY, columns: 20, write: (text: string) => (stderr += text) } };
  const progress = showProgress(io, () => `${++count} snapshots of ${"x".repeat(50)}`);
  const take = () => {
    const taken = stderr;
    stderr = "";
    return taken;
  };
  return { progress, take };
}

describe("progress", () => {
  it("is a line of the terminal's width that is drawn again, and removed before something else is printed", () => {
    const { progress, take } = show();
    vi.advanceTimersByTime(100);
    expect(take()).toBe("");
    vi.advanceTimersByTime(300);
    expect(take()).toBe("\r\u001b[K1 snapshots of xxx…\r\u001b[K2 snapshots of xxx…");
    progress.clear();
    progress.clear();
    expect(take()).toBe("\r\u001b[K");
    progress.stop();
    vi.advanceTimersByTime(1000);
    expect(take()).toBe("");
  });

  it.each([{ isTTY: false }, { env: { TERM: "dumb" } }])("is not shown with %j", (given) => {
    const { progress, take } = show(given);
    vi.advanceTimersByTime(1000);
    progress.stop();
    expect(take()).toBe("");
  });
});
