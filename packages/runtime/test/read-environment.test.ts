import { readEnvironment } from "@snap/runtime";
import { describe, expect, it, vi } from "vitest";

describe("readEnvironment", () => {
  it.each([
    ["no process", undefined],
    ["a process without an environment", {}],
    ["an environment without the variable", { env: {} }],
    ["an environment with it", { env: { ACME_TOKEN: "acme-credential" } }],
  ])("is told by %s", (_, process) => {
    vi.stubGlobal("process", process);
    const value = readEnvironment("ACME_TOKEN");
    vi.unstubAllGlobals();
    expect(value).toBe(process && "env" in process ? process.env?.ACME_TOKEN : undefined);
  });
});
