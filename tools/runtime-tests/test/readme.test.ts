import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
// Inside this package, so that imports resolve as in a user's project.
const FOLDER = mkdtempSync(resolve(import.meta.dirname, "../.snippets-"));
const LONG = 60_000;
const SETUP = resolve(import.meta.dirname, "mocked-providers.ts");

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
      await run("tsc", "-p", FOLDER);
      expect(snippets.length).toBeGreaterThan(readmes.length);
    },
    LONG,
  );

  it.each(snippets)(
    "hold snippets that run: $place",
    async ({ file, code, printed }) => {
      if (code.includes('from "vitest"'))
        await run("vitest", "run", "--root", FOLDER, `--testTimeout=${LONG / 2}`, file);
      else
        expect(await run(process.execPath, "--import", SETUP, join(FOLDER, file))).toEqual(
          printed ?? expect.anything(),
        );
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
