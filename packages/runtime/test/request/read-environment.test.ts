import { readEnvironment } from "@snap/runtime";
import { describe, expect, it, vi } from "vitest";
import { readGrantedEnvironment } from "../../src/request/read-environment.ts";

describe("readEnvironment", () => {
  it.each<[string, object | undefined, string | undefined]>([
    ["no process", undefined, undefined],
    ["a process without an environment", {}, undefined],
    ["an environment without the variable", { env: {} }, undefined],
    ["an environment with it", { env: { ACME_TOKEN: "acme-credential" } }, "acme-credential"],
  ])("supports %s", (_, process, expected) => {
    vi.stubGlobal("process", process);
    const value = readEnvironment("ACME_TOKEN");
    vi.unstubAllGlobals();
    expect(value).toBe(expected);
  });
});

describe("readGrantedEnvironment", () => {
  it.each([
    ["granted", "1"],
    ["prompt", undefined],
    ["denied", undefined],
  ])("reads a variable in Deno only if the permission is granted: %s", (state, expected) => {
    const querySync = ({ name, variable }: { name: string; variable: string }) => ({
      state: `${name} ${variable}` === "env SNAP_DEBUG" ? state : "prompt",
    });
    vi.stubGlobal("Deno", { permissions: { querySync } });
    vi.stubGlobal("process", { env: { SNAP_DEBUG: "1" } });
    const value = readGrantedEnvironment("SNAP_DEBUG");
    vi.unstubAllGlobals();
    expect(value).toBe(expected);
  });
});
