import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { GitHub } from "./github.ts";
import { recordAddress } from "./record-address.ts";
import { commit, makeScratch } from "./scratch.ts";
import { serveUpstream } from "./serve-upstream.ts";

export const PROVIDER = "digitalocean";
export const BRANCH = `update/${PROVIDER}`;

export const ROOT = resolve(import.meta.dirname, "../../../..");
const PROGRAMS = {
  apply: "tools/repo/bin/apply-proposals.mjs",
  propose: "tools/update/src/specs-propose.ts",
  sync: "tools/sync/src/cli.ts",
  update: "tools/update/src/specs-update.ts",
} as const;
type Program = keyof typeof PROGRAMS;

// Replaces the tests of the package, which take as long as everything else together.
const PASSED = writeReport({ numFailedTests: 0, numPassedTests: 3, testResults: [] });

/** Returns a shell command that writes a report where the options of `vitest` say. */
export function writeReport(report: object): string {
  return `for argument; do case "$argument" in --outputFile.json=*) printf '%s\\n' '${JSON.stringify(report)}' >"\${argument#*=}";; esac; done`;
}

// Variables that tests of a package must not inherit.
const SECRETS = { GH_TOKEN: "secret", GH_PAT: "secret", PRIVATE_KEY: "secret", AWS_ACCESS_KEY_ID: "secret" };

/** A checkout with an origin, pull requests and an upstream, all on this machine. */
export type Place = Awaited<ReturnType<typeof createPlace>>;

/** Creates a checkout with a shell command that replaces `vitest`. */
export async function createPlace(vitest = PASSED) {
  const checkout = makeScratch();
  const folder = mkdtempSync(join(tmpdir(), "snap-place-"));
  const [bin, origin, tested] = [join(folder, "bin"), join(folder, "origin"), join(folder, "tested")] as const;
  mkdirSync(bin);
  const github = new GitHub(bin);
  writeFileSync(join(bin, "vitest"), `#!/bin/sh\nenv > "${tested}"\n${vitest}\n`, { mode: 0o755 });
  const facts = readFileSync(join(checkout, `specs/${PROVIDER}/upstream.yaml`), "utf8");
  const upstream = await serveUpstream(facts);
  recordAddress(join(checkout, `specs/${PROVIDER}/source.yaml`), { address: upstream.address, text: facts });
  commit(checkout);
  const git = (...args: string[]) => execFileSync("git", args, { cwd: checkout, encoding: "utf8" }).trim();
  createOrigin(git, checkout, origin);
  const env = { ...process.env, ...SECRETS, PATH: `${bin}${delimiter}${process.env["PATH"]}` };
  return {
    ...{ checkout, folder, github, facts, git, upstream },
    /** A file with the environment of the tests, if they were run. */
    tested,
    run: (program: Program, ...args: string[]) => runProgram(program, { cwd: checkout, env }, ...args),
    async [Symbol.asyncDispose]() {
      await upstream[Symbol.asyncDispose]();
      for (const each of [checkout, folder]) rmSync(each, { recursive: true });
    },
  };
}

/** Runs a program, and returns its exit code and its output. */
export function runProgram(
  program: Program,
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
  ...args: string[]
): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(ROOT, PROGRAMS[program]), ...args],
      { maxBuffer: 1e8, ...options },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}`.trim() }),
    );
  });
}

function createOrigin(git: (...args: string[]) => string, checkout: string, origin: string): void {
  git("init", "--quiet", "--bare", "--initial-branch=main", origin);
  // The clone shares the objects of the checkout.
  const own = join(checkout, ".git/objects");
  const alternates = readFileSync(join(own, "info/alternates"), "utf8");
  writeFileSync(join(origin, "objects/info/alternates"), `${own}\n${alternates}`);
  git("config", "user.name", "snap");
  git("config", "user.email", "snap@localhost");
  git("remote", "add", "origin", origin);
  git("push", "--quiet", "origin", "main");
}
