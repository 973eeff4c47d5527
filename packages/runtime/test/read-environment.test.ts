import { readEnvironment } from "@snap/runtime";
import { describe, expect, it, vi } from "vitest";

describe("readEnvironment", () => {
  it.each<[string, object | undefined, string | undefined]>([
    ["no process", undefined, undefined],
    ["a process without an environment", {}, undefined],
    ["an environment without the variable", { env: {} }, undefined],
    ["an environment with it", { env: { ACME_TOKEN: "acme-credential" } }, "acme-credential"],
  ])("is told by %s", (_, process, expected) => {
    vi.stubGlobal("process", process);
    const value = readEnvironment("ACME_TOKEN");
    vi.unstubAllGlobals();
    expect(value).toBe(expected);
  });
});
