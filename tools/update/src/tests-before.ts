import { existsSync } from "node:fs";
import { join } from "node:path";
import { linkModules } from "./copy-repository.ts";
import { extractTree } from "./extract-tree.ts";
import { runTests, type TestRun } from "./run-tests.ts";

/**
 * Determines for each failed test whether it also failed before the update, by running it at `base` in a separate
 * folder.
 */
export async function compareWithBefore(
  { repository, provider, base }: { repository: string; provider: string; base: string },
  tests: TestRun,
): Promise<TestRun> {
  if (tests.failures.length === 0) return tests;
  await using folder = await extractTree(repository, base);
  const tree = folder.path;
  await linkModules(repository, tree);
  const files = [...new Set(tests.failures.map(({ file }) => file))].filter((file) => existsSync(join(tree, file)));
  const before = files.length > 0 ? (await runTests(tree, provider, { files })).failures : [];
  const failed = new Set(before.map(({ name, file }) => `${file} ${name}`));
  const failures = tests.failures.map((one) => ({ ...one, before: failed.has(`${one.file} ${one.name}`) }));
  return { ...tests, failures };
}
