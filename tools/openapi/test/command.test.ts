import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { PREPARING } from "../src/exchange/journal.ts";

const MODULE = JSON.stringify(resolve(import.meta.dirname, "../src/command.ts"));

function toArguments(definition: string, ...args: string[]) {
  const program = `
    const { defineCommand } = await import(${MODULE});
    await defineCommand({ usage: "Usage: acme\\n", options: { locked: { type: "boolean" } }, ${definition} });`;
  return ["--input-type=module", "--eval", program, "--", "acme", ...args];
}

function start(definition: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, toArguments(definition, ...args), {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("a command", () => {
  it("prints the usage, the common options and the meaning of the exit codes", () => {
    const { status, stdout } = start("run: () => 1", "--help");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: acme\n\n {2}--repository DIR .*\n {2}--help .*\n\nExits with 0 .* 1 .* 2 /);
    expect(start("here: true, run: () => 1", "--help").stdout).not.toContain("--repository");
  });

  it("escapes control characters in output and errors", () => {
    const print = `(await import(${MODULE})).print("a\\u001b[2Kb\\n")`;
    expect(start(`run: async () => { ${print}; return 0; }`).stdout).toBe("a\\u001b[2Kb\n");
    const { status, stderr } = start('run: () => { throw new RangeError("a\\u202eb") }');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^RangeError: a\\u202eb\n {4}at /);
  });

  it.each([
    ["a misspelled option", ["--lockd"], "Unknown option --lockd. Did you mean --locked?\n\nUsage: "],
    [
      "an unknown option without a similar name",
      ["--json"],
      "Unknown option --json. Known: --locked, --help.\n\nUsage: ",
    ],
    ["an unexpected argument", ["acme"], "Unexpected argument 'acme'"],
  ])("exits with 2 for %s", (_, args, message) => {
    const { status, stdout, stderr } = start('here: true, positionals: "none", run: () => 0', ...args);
    expect([status, stdout, stderr.slice(0, message.length)]).toEqual([2, "", message]);
  });

  it("ends, and says so in one line, if one step of it keeps the process busy for too long", () => {
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      toArguments("busyMinutes: 0.001, run: () => { while (true); }"),
      { encoding: "utf8" },
    );
    expect([status, signal, stderr]).toEqual([
      null,
      "SIGKILL",
      expect.stringMatching(/^The command was ended, .* 0\.001 minutes\. Simplify .*\n$/),
    ]);
  });

  it("may take longer than one of its steps may", () => {
    const wait = "new Promise((resolve) => setTimeout(resolve, 100))";
    const run = `run: async () => { for (let step = 0; step < 15; step++) await ${wait}; return 0; }`;
    expect(start(`busyMinutes: 0.01, ${run}`).status).toBe(0);
  });

  it("finishes quietly, with its own exit code, if nobody reads the rest of its output", async () => {
    const run = `run: async () => {
      const { print } = await import(${MODULE});
      for (let line = 0; line < 100; line++) {
        print("a line\\n");
        await new Promise((resolve) => setImmediate(resolve));
      }
      return 1;
    }`;
    const child = spawn(process.execPath, toArguments(run), { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    const errors: string[] = [];
    child.stderr.on("data", (chunk) => errors.push(String(chunk)));
    const [code] = await once(child, "close");
    expect([code, errors.join("")]).toEqual([1, ""]);
  });

  it("finishes its work if its output cannot be written, and then reports it in one line and exits with 2", () => {
    const run = `run: async () => {
      for (const code of ["ENOSPC", "ENOSPC"]) process.stdout.emit("error", Object.assign(new Error(), { code }));
      await new Promise((resolve) => setTimeout(resolve));
      process.stdout.write("done");
      return 0;
    }`;
    expect(start(run)).toEqual({
      status: 2,
      stdout: "done",
      stderr: "The output of the command cannot be written (ENOSPC).\n",
    });
  });

  it("finishes or undoes the change of a killed command before it looks for the providers", async () => {
    const repository = await mkdtemp(join(tmpdir(), "snap-command-"));
    onTestFinished(() => rm(repository, { recursive: true }));
    await mkdir(join(repository, "specs"));
    await writeFile(join(repository, PREPARING), JSON.stringify({ folders: [], entries: [] }));
    const definition = 'providers: "some", writes: () => true, run: () => 0';
    const { status, stderr } = start(definition, "acme", "--repository", repository);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Undid .*\nNo folder specs\/acme\. /);
  });

  it("names the option if the repository has no specs", () => {
    const { status, stderr } = start('providers: "some", run: () => 0', "--repository", "nowhere");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^`--repository` must be a folder with a folder `specs`, got nowhere\.\n/);
  });

  it("exits with the code that `run` returns", () => {
    expect(start("run: ({ values }) => (values.locked ? 1 : 0)", "--locked").status).toBe(1);
  });
});
