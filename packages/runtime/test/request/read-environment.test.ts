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
    expect(withGlobals({ process }, () => readEnvironment("ACME_TOKEN"))).toBe(expected);
  });
});

describe("readGrantedEnvironment", () => {
  it("reads a variable without asking on other runtimes", () => {
    const globals = { Deno: undefined, process: { env: { SNAP_DEBUG: "1" } } };
    expect(withGlobals(globals, () => readGrantedEnvironment("SNAP_DEBUG"))).toBe("1");
  });

  it.each([
    ["granted", "1"],
    ["prompt", undefined],
    ["denied", undefined],
  ])("reads a variable in Deno only if the permission is granted: %s", (state, expected) => {
    const querySync = ({ name, variable }: { name: string; variable: string }) => ({
      state: `${name} ${variable}` === "env SNAP_DEBUG" ? state : "prompt",
    });
    const globals = { Deno: { permissions: { querySync } }, process: { env: { SNAP_DEBUG: "1" } } };
    expect(withGlobals(globals, () => readGrantedEnvironment("SNAP_DEBUG"))).toBe(expected);
  });
});

// Restores the globals immediately, even after an error, because the test runner needs `process`.
function withGlobals<Value>(globals: Readonly<Record<string, unknown>>, read: () => Value): Value {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  try {
    return read();
  } finally {
    vi.unstubAllGlobals();
  }
}
