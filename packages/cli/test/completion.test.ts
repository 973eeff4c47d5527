import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../src/commands/index.ts";
import { SCRIPTS } from "../src/completion/scripts.ts";
import { createClouds, run, writeConfig } from "./support/run.ts";

const { clouds, fetch, env } = createClouds();

/** Completes the last word, and returns the suggestions without their descriptions. */
async function complete(line: string, surroundings = {}) {
  const words = line.split(" ");
  const last = words.pop();
  const { code, stdout, stderr } = await run(["completion", "--", ...words, `.${last}`], {
    fetch,
    env,
    ...surroundings,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout.split("\n").flatMap((each) => each.split("\t")[0] || []);
}

describe("the completion", () => {
  it.each([
    ["su", ["summary"]],
    ["accounts l", ["list"]],
    ["help su", ["summary"]],
    ["help accounts l", ["list"]],
    ["help -", []],
    ["help ls ", []],
    ["ls --so", ["--source", "--sort"]],
    ["ls --sort ", ["created", "-created"]],
    ["ls --sort=-", ["--sort=-created"]],
    ["ls -a ", ["digitalocean", "instavm"]],
    ["ls --provider hetz", ["hetzner"]],
    ["ls --columns ref,na", ["ref,name"]],
    ["ls --config ", [":files"]],
    ["ls --sort created --sor", []],
    ["get inst", ["instavm/"]],
    ["get digitalocean/637", ["digitalocean/6372321"]],
    ["get nowhere/", []],
    ["completion p", ["powershell"]],
    ["nonsense ", []],
  ])("of %j is %j", async (line, expected) => {
    expect(await complete(line)).toEqual(expected);
  });

  it("of columns works in every command that has them", async () => {
    for (const [name, { load }] of Object.entries(COMMANDS)) {
      const { command } = await load();
      if (Object.hasOwn(command.flags, "columns"))
        expect(await complete(`${name} --columns `), name).toEqual(command.columns);
    }
  });

  it("omits refs that a shell could run as a command", async () => {
    const { snapshots } = clouds.instavm.store;
    const [first] = [...snapshots];
    if (!first) throw new Error("the mock cloud has no snapshots");
    snapshots.add({ ...first, id: "$(touch hacked)" });
    expect(await complete("get instavm/$")).toEqual([]);
  });

  it("does not run the command of a password manager", async () => {
    const program = JSON.stringify([process.execPath, "-e", "console.log('do-secret')"]);
    const config = writeConfig(`[accounts.kept]\nprovider = "digitalocean"\ntoken-command = ${program}\n`);
    expect((await run(["ls", "--config", config, "-o", "csv"], { fetch })).stdout).toContain("kept/6372321");
    expect(await complete(`get --config ${config} ke`)).toEqual(["kept/"]);
    expect(await complete(`get --config ${config} kept/`)).toEqual([]);
  });

  it("needs the name of a shell", async () => {
    expect(await run(["completion"])).toMatchObject({ code: 2, stderr: expect.stringContaining("bash, zsh, fish") });
    expect(await run(["completion", "tcsh"])).toMatchObject({ code: 2 });
    expect((await run(["completion", "powershell"])).stdout).toBe(SCRIPTS.powershell);
  });
});

const BIN = resolve(import.meta.dirname, "../src/bin.ts");

/** Starts a shell that completes a line, and returns what the shell shows. */
const DRIVERS: Readonly<
  Record<"bash" | "fish" | "zsh", (folder: string, line: string, expected: string) => readonly string[]>
> = {
  bash: (folder, line) => [
    "--norc",
    "-c",
    `source ${folder}/bash; COMP_LINE=$1; COMP_POINT=\${#1}; read -ra COMP_WORDS <<<"\${1//=/ = }"; [[ $1 == *" " ]] && COMP_WORDS+=("")
     COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _snapshots; printf '%s\\n' "\${COMPREPLY[@]}"`,
    "bash",
    line,
  ],
  fish: (folder, line) => ["--no-config", "-c", `source ${folder}/fish; complete -C $argv[1]`, line],
  zsh: (folder, line, expected) => [
    "-f",
    "-c",
    `zmodload zsh/zpty; zpty shell zsh -f -i
     zpty -w shell "PS1=; stty -echo columns 200; unsetopt beep; autoload -Uz compinit; compinit -u -d ${folder}/dump; source ${folder}/zsh; zstyle ':completion:*' list-prompt ''; LISTMAX=1000; bindkey '^I' list-choices; print READY"
     zpty -r shell out '*READY*READY*' || true
     zpty -w -n shell "$1"$'\\t'
     zpty -r shell out "*$2*"; print -r -- $out; zpty -d shell`,
    "zsh",
    line,
    expected,
  ],
};

describe.each(Object.entries(DRIVERS))("the script for %s", (shell, drive) => {
  const isInstalled = spawnSync(shell, ["--version"]).status === 0;
  if (!isInstalled) console.warn(`${shell} is not installed: its completion is not tested.`);
  const folder = mkdtempSync(join(tmpdir(), "snapshots-shell-"));
  beforeAll(() => {
    for (const [name, text] of Object.entries(SCRIPTS)) writeFileSync(join(folder, name), text);
    const program = join(folder, "snapshots");
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' --conditions @snap/source '${BIN}' "$@"\n`);
    chmodSync(program, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.runIf(isInstalled).each([
    ["snapshots ls --sor", "--sort"],
    ["snapshots ls -a ", "instavm"],
  ])("completes %j with %s", (line, expected) => {
    const PATH = `${folder}:${process.env["PATH"]}`;
    const options = {
      encoding: "utf8",
      timeout: 30_000,
      env: { ...process.env, ...env, HOME: folder, PATH, TERM: "xterm" },
    } as const;
    const { stdout, stderr } = spawnSync(shell, drive(folder, line, expected), options);
    expect(stdout, stderr).toContain(expected);
  });
});
