import { execFile } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** The test results of the package's mocks, if the tests were run. */
export interface TestRun {
  readonly passed: boolean;
  readonly summary: string;
}

/** Runs the tests of a provider's package against its mocks. */
export function runTests(repository: string, provider: string): Promise<TestRun> {
  const folder = join("packages", provider);
  return new Promise((resolve) => {
    execFile("vitest", ["run", "--root", ".", folder], { cwd: repository, maxBuffer: 1e9 }, (error, stdout) => {
      const line = stripVTControlCharacters(stdout)
        .split("\n")
        .find((each) => /^\s*Tests\s/.test(each));
      const summary = line?.trim() ?? error?.message ?? "no result";
      resolve({ passed: error === null, summary: `\`vitest run ${folder}\`: ${summary}` });
    });
  });
}
