import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { findChromium } from "./runtimes/run-in-chromium.ts";

afterEach(() => vi.unstubAllEnvs());

describe("findChromium", () => {
  it("finds an executable Chromium in the PATH", () => {
    const folder = mkdtempSync(join(tmpdir(), "snap-chromium-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    vi.stubEnv("PATH", ["/nowhere", folder].join(delimiter));
    expect(findChromium()).toBeUndefined();
    writeFileSync(join(folder, "chromium"), "", { mode: 0o644 });
    expect(findChromium()).toBeUndefined();
    writeFileSync(join(folder, "google-chrome"), "", { mode: 0o755 });
    expect(findChromium()).toBe(join(folder, "google-chrome"));
  });
});
