import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROVIDER, ROOT, runProgram } from "./place.ts";
import { recordAddress } from "./record-address.ts";
import { serveUpstream } from "./serve-upstream.ts";

/** A day without changes: its duration, and the output for all providers. */
export interface QuietDay {
  readonly seconds: number;
  readonly said: string;
}

/** Measures the daily job for copies of a provider whose local upstream has not changed. */
export async function timeQuietDay(providers: number): Promise<QuietDay> {
  const repository = mkdtempSync(join(tmpdir(), "snap-quiet-"));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: repository });
  try {
    const original = join(ROOT, "specs", PROVIDER);
    const text = readFileSync(join(original, "upstream.yaml"), "utf8");
    await using upstream = await serveUpstream(text);
    for (let index = 1; index <= providers; index++) {
      const copy = join(repository, `specs/${PROVIDER}-${index}`);
      cpSync(original, copy, { recursive: true });
      recordAddress(join(copy, "source.yaml"), { address: upstream.address, text });
    }
    // The files of a provider contain its name.
    await runProgram("sync", { cwd: repository }, "--repository", repository);
    git("init", "--quiet", "--initial-branch=main");
    git("config", "user.name", "snap");
    git("config", "user.email", "snap@localhost");
    git("add", ".");
    git("commit", "--quiet", "--message=State");
    writeFileSync(join(repository, ".git/pulls.json"), "[]");
    const files = ["--pull-requests", join(repository, ".git/pulls.json"), "--out", join(repository, ".git/out.json")];
    const started = performance.now();
    const { said } = await runProgram("propose", { cwd: repository }, "--repository", repository, ...files);
    return { seconds: (performance.now() - started) / 1000, said };
  } finally {
    rmSync(repository, { recursive: true });
  }
}
