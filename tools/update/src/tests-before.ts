import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { linkModules } from "./copy-repository.ts";
import { runTests, type TestRun } from "./run-tests.ts";

const run = promisify(execFile);

/** Says of each test that fails whether it failed before the update, too: it is run as `base` is, in a folder of its own. */
export async function compareWithBefore(
  { repository, provider, base }: { repository: string; provider: string; base: string },
  tests: TestRun,
): Promise<TestRun> {
  if (tests.failures.length === 0) return tests;
  await using folder = await mkdtempDisposable(join(tmpdir(), "snap-before-"));
  const [archive, tree] = [join(folder.path, "base.tar"), join(folder.path, "tree")];
  await mkdir(tree);
  await run("git", ["archive", "--format=tar", `--output=${archive}`, base], { cwd: repository });
  await run("tar", ["-xf", archive, "-C", tree]);
  await linkModules(repository, tree);
  const files = [...new Set(tests.failures.map(({ file }) => file))].filter((file) => existsSync(join(tree, file)));
  const before = files.length > 0 ? (await runTests(tree, provider, { files })).failures : [];
  const failed = new Set(before.map(({ name, file }) => `${file} ${name}`));
  const failures = tests.failures.map((one) => ({ ...one, before: failed.has(`${one.file} ${one.name}`) }));
  return { ...tests, failures };
}
