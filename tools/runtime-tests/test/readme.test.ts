import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
// Inside this package, so that imports resolve as in a user's project.
const FOLDER = mkdtempSync(resolve(import.meta.dirname, "../.snippets-"));
const LONG = 60_000;
const RUNNER = resolve(import.meta.dirname, "run-snippets.ts");

const read = (file: string) => readFileSync(join(REPOSITORY, file), "utf8");
// Unpublished packages are not installed.
const published = readdirSync(join(REPOSITORY, "packages")).filter(
  (name) => JSON.parse(read(`packages/${name}/package.json`)).private !== true,
);
const readmes = [
  "README.md",
  ...readdirSync(join(REPOSITORY, ".github/docs")).map((name) => `.github/docs/${name}`),
  "packages/runtime/MIGRATING.md",
  "packages/unified/MIGRATING.md",
  ...published.map((name) => `packages/${name}/README.md`),
];
const snippets = readmes.flatMap((file) => {
  // A text block after a snippet and a sentence is the output of the snippet.
  const blocks = read(file).matchAll(/^```ts\n(.*?)^```\n(?:\n[^\n]+\n\n```text\n(.*?)^```\n)?/gms);
  return [...blocks].map(([, code = "", printed], index) => ({
    place: `${file}, snippet ${index + 1}`,
    file: `${file.replaceAll("/", "-").replace(".md", "")}-${index + 1}.ts`,
    code,
    printed,
  }));
});
const WRITES =
  /\.(?:POST|PUT|PATCH|DELETE|create|restore|delete|apply)\(|\b(?:create|update|delete|restore)\w*\(client\b/;

describe("READMEs", () => {
  beforeAll(() => {
    for (const { file, code } of snippets) writeFileSync(join(FOLDER, file), `${code}export {};\n`);
    writeFileSync(join(FOLDER, "vitest.config.ts"), 'export default { test: { include: ["*.ts"] } };\n');
    const compilerOptions = { noUnusedLocals: false };
    const config = {
      extends: "../../repo/config/tsconfig.json",
      include: ["*README*.ts", "*MIGRATING*.ts", "docs-*.ts"],
      compilerOptions,
    };
    writeFileSync(join(FOLDER, "tsconfig.json"), JSON.stringify(config));
  });

  afterAll(() => rmSync(FOLDER, { recursive: true }));

  it(
    "hold snippets that compile",
    async () => {
      await run("tsc", "-p", FOLDER, "--checkers", "1");
      expect(snippets.length).toBeGreaterThan(readmes.length);
    },
    LONG,
  );

  const runs = new Map<Run, ReturnType<Run>>();

  it.each(snippets)(
    "hold snippets that run: $place",
    async ({ file, code, printed }) => {
      const runAll = runOf(code);
      const outcomes = runs.get(runAll) ?? runAll(snippets.filter((each) => runOf(each.code) === runAll));
      runs.set(runAll, outcomes);
      expect((await outcomes).get(file)).toEqual({ file, printed: printed ?? expect.any(String) });
    },
    LONG,
  );

  it("show the output of the snippet on the front page", () => {
    expect(snippets[0]).toMatchObject({ place: "README.md, snippet 1", printed: expect.stringContaining("orders-db") });
  });

  it.each(snippets.filter(({ place }) => place.endsWith("snippet 1")))(
    "begin with a snippet that changes nothing in an account: $place",
    ({ code }) => {
      expect(code).not.toMatch(WRITES);
    },
  );
});

type Snippet = (typeof snippets)[number];
type Outcome = { readonly file: string; readonly printed: string; readonly error?: string };
/** Runs snippets in one process, because starting a process takes longer than most snippets. */
type Run = (snippets: readonly Snippet[]) => Promise<ReadonlyMap<string, Outcome>>;

function runOf(code: string): Run {
  if (code.includes('from "vitest"')) return runInVitest;
  return code.includes('from "node:test"') ? runAlone : runInTurn;
}

async function runInVitest(tests: readonly Snippet[]): ReturnType<Run> {
  const report = join(FOLDER, "report.json");
  const options = ["--root", FOLDER, "--no-isolate", "--reporter=json", `--outputFile=${report}`];
  await run("vitest", "run", ...options, ...tests.map(({ file }) => file));
  const { testResults }: { testResults: readonly { name: string }[] } = JSON.parse(readFileSync(report, "utf8"));
  return byFile(testResults.map(({ name }) => ({ file: name, printed: "" })));
}

async function runInTurn(programs: readonly Snippet[]): ReturnType<Run> {
  // The last snippets leave servers running.
  const ordered = programs.toSorted(
    (a, b) => Number(a.code.includes(".listen()")) - Number(b.code.includes(".listen()")),
  );
  const lines = await run(process.execPath, RUNNER, ...ordered.map(({ file }) => join(FOLDER, file)));
  return byFile(
    lines
      .trim()
      .split("\n")
      .map((line): Outcome => JSON.parse(line)),
  );
}

async function runAlone([program, ...others]: readonly Snippet[]): ReturnType<Run> {
  if (!program || others.length > 0) throw new Error("Only one snippet may use node:test.");
  const { file } = program;
  return byFile([{ file, printed: await run(process.execPath, join(FOLDER, file)) }]);
}

function byFile(outcomes: readonly Outcome[]): ReadonlyMap<string, Outcome> {
  return new Map(outcomes.map((each) => [basename(each.file), { ...each, file: basename(each.file) }]));
}

/**
 * Runs a command and returns its output.
 *
 * @throws {Error} with the output if the command fails.
 */
async function run(command: string, ...args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(command, args, { cwd: FOLDER })).stdout;
  } catch (error) {
    const { stdout, stderr } = Object(error) as { stdout?: string; stderr?: string };
    throw new Error(`${error}\n${stdout}${stderr}`, { cause: error });
  }
}
