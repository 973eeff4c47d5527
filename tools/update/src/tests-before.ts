import { execFile } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { runTests, type TestRun } from "./run-tests.ts";

const run = promisify(execFile);

/** Says of each test that fails whether it failed before the update, too: it is run at `base`, in a work tree of its own. */
export async function compareWithBefore(
  { repository, provider, base }: { repository: string; provider: string; base: string },
  tests: TestRun,
): Promise<TestRun> {
  if (tests.failures.length === 0) return tests;
  const folder = await mkdtemp(join(tmpdir(), "snap-before-"));
  const tree = join(folder, "tree");
  try {
    await run("git", ["worktree", "add", "--quiet", "--detach", tree, base], { cwd: repository });
    for (const modules of ["node_modules", ...globSync("packages/*/node_modules", { cwd: repository })]) {
      if (existsSync(join(tree, modules, ".."))) await symlink(join(repository, modules), join(tree, modules));
    }
    const files = [...new Set(tests.failures.map(({ file }) => file))].filter((file) => existsSync(join(tree, file)));
    const before = files.length > 0 ? (await runTests(tree, provider, files)).failures : [];
    const failed = new Set(before.map(({ name, file }) => `${file} ${name}`));
    const failures = tests.failures.map((one) => ({ ...one, before: failed.has(`${one.file} ${one.name}`) }));
    return { ...tests, failures };
  } finally {
    await run("git", ["worktree", "remove", "--force", tree], { cwd: repository });
    await rm(folder, { recursive: true, force: true });
  }
}
