import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder, run } from "../support/run.ts";

const BIN = join(import.meta.dirname, "../../src/bin.ts");

describe("a file that a command reads", () => {
  it.each([
    ["a configuration", ["ls", "--config"]],
    ["a plan", ["apply"]],
    ["a policy", ["plan", "--policy"]],
  ])("is refused if it is a named pipe, which may never end: %s", async (_, args) => {
    const path = join(makeFolder(), "pipe");
    execFileSync("mkfifo", ["-m", "600", path]);
    const { code, stderr } = await run([...args, path], { env: { DIGITALOCEAN_TOKEN: "do-secret" } });
    expect([code, stderr]).toEqual([2, expect.stringContaining("it is a named pipe")]);
  });

  it("can be the pipe of a shell", () => {
    const line = `printf '[accounts.piped]\\nprovider = "digitalocean"' | "$0" --conditions @snap/source "$1" accounts list --config /dev/stdin`;
    expect(execFileSync("sh", ["-c", line, process.execPath, BIN], { encoding: "utf8" })).toContain("piped");
  });
});
