import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { digitalocean } from "@snap/unified/digitalocean";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/commands/index.ts";
import { createClouds, makeFolder, run } from "./support/run.ts";

describe("snapshots", () => {
  it.each([[[]], [["--help"]], [["help"]]])("lists all commands with the arguments %j", async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const [name, { summary }] of Object.entries(COMMANDS))
      expect(stdout).toMatch(new RegExp(`${name} +${summary}`));
  });

  it.each(Object.entries(COMMANDS))(
    "%s has help with its flags, examples and exit codes",
    async (name, { summary }) => {
      const { code, stdout, stderr } = await run([...name.split(" "), "--help"]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain(`Usage: snapshots ${name}`);
      for (const text of [summary, "Flags:", "Examples:", "Exit codes:", "130"]) expect(stdout).toContain(text);
      const { stdout: same } = await run(["help", ...name.split(" ")]);
      expect(same).toBe(stdout);
      for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(110);
    },
  );

  it("lists the commands of a group", async () => {
    const { code, stdout } = await run(["accounts"]);
    expect(code).toBe(0);
    expect(stdout).toContain("accounts list");
    expect(stdout).not.toMatch(/^ {2}ls/m);
  });

  it("prints its version", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, stdout: "0.0.0\n" });
  });

  it.each([
    [["list"], 'Unknown command "list". Did you mean'],
    [["-o", "json", "ls"], "The command comes first: `snapshots COMMAND FLAGS`."],
    [["accounts", "lst"], 'Unknown command "accounts lst". Did you mean accounts list?'],
    [["--frob"], "Unknown flag --frob."],
    [["ls", "--sorted"], "Unknown flag --sorted. Did you mean --sort?"],
  ])("refuses %j as wrong usage", async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/Run `snapshots.* --help` for help\.\n$/);
  });

  it.each([
    ["that is whole", 4],
    ["that an error cuts off", 20],
  ])("prints no credential %s in the place of an argument or of the value of a flag", async (_, times) => {
    const secret = `dop_v1_${"0123456789abcdef".repeat(times)}`;
    // Errors hide the credentials of clients, also where they are a part of another credential.
    digitalocean({ token: secret.slice(0, 23) });
    const lines = new Map([[secret, [secret]]]);
    for (const [name, { load }] of Object.entries(COMMANDS).filter(([name]) => name !== "mock")) {
      const { flags, rest } = (await load()).command;
      const words = name.split(" ");
      for (const given of [[secret], [`--${secret}`], [secret, secret], rest ? [secret, "vultr", "--", secret] : []])
        lines.set(`${name} ${given.join(" ")}`, [...words, ...given]);
      for (const [flag, definition] of Object.entries(flags))
        if (definition.type === "string" && definition.complete !== "file" && flag !== "out")
          lines.set(`--${flag}`, [...words, `--${flag}`, secret]);
    }
    for (const args of lines.values()) {
      const { stdout, stderr } = await run(args);
      expect(stdout + stderr, args.join(" ")).not.toMatch(/0123456789abcdef/);
    }
  });

  it.each([
    ["with a scheme", (secret: string) => `Bearer ${secret}`],
    ["with a line break", (secret: string) => `${secret}\r\n`],
    ["after a byte order mark", (secret: string) => `\ufeff${secret}`],
    ["between lines", (secret: string) => `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----`],
    ["with letters of another alphabet", (secret: string) => `ключ_${secret.replaceAll(/[a-z]/g, "ж")}`],
    ["behind a short flag", (secret: string) => `-a${secret.slice(0, 19)}`],
  ])("prints no credential %s", async (_, wrap) => {
    const given = wrap("dop_v1_0123456789abcdef");
    for (const args of [
      ["ls", given],
      ["ls", "-a", given],
      ["ls", "-o", given],
      ["plan", "--out", given],
      ["get", given],
    ]) {
      const { stdout, stderr } = await run(args);
      expect(stdout + stderr, args.join(" ")).not.toMatch(/0123456789/);
    }
  });

  it("prints no credential in the place of a flag, with and without a value", async () => {
    const secret = `p4ssw0rd"with"quotes"inside99`;
    for (const flag of [`--${secret}`, `--${secret}=x`, `--${secret}=`]) {
      const { code, stderr } = await run(["ls", flag]);
      expect([code, stderr]).toEqual([2, expect.stringContaining("(not shown, it may be a credential)")]);
      expect(stderr).not.toContain("p4ssw0rd");
    }
  });

  it("prints no credential in the place of a kind of resource", async () => {
    const { env, fetch } = createClouds();
    const secret = "vm_0123456789abcdef0123";
    for (const args of [
      ["restore", "instavm/snap_1", secret],
      ["create", "instavm", `${secret}:1`],
    ]) {
      const { code, stderr } = await run(args, { env, fetch });
      expect(code).toBe(1);
      expect(stderr).toContain('Account "instavm" (instavm) cannot');
      expect(stderr).not.toContain(secret);
    }
  });

  it("prints an unexpected error without its stack, and asks for a report", async () => {
    const failing = {
      boom: {
        group: "Test",
        summary: "Fails",
        load: async () => {
          throw new TypeError("x is undefined");
        },
      },
    };
    const { runCli } = await import("../src/run-cli.ts");
    let stderr = "";
    const io = { env: {}, signal: new AbortController().signal, stderr: { write: (text: string) => (stderr += text) } };
    expect(await runCli(["boom"], { ...(io as never as Parameters<typeof runCli>[1]) }, failing)).toBe(1);
    expect(stderr).toMatch(/^snapshots: x is undefined\nsnapshots: This is a bug\. Please report it: https:\S+\n$/);
  });
});

it.each(['keepLast = "X"', "X = 1", '"X`X" = 1', '[orphans]\n"a`X" = 1'])(
  "hides a long credential in the invalid policy %s",
  async (text) => {
    const policy = join(makeFolder(), "policy.toml");
    writeFileSync(policy, text.replaceAll("X", "eyJ0".repeat(50)));
    const { code, stderr } = await run(["plan", "--policy", policy], { env: { DIGITALOCEAN_TOKEN: "token" } });
    expect([code, stderr]).toEqual([2, expect.stringContaining("(not shown, it may be a credential)")]);
    expect(stderr).not.toContain("eyJ0");
  },
);
