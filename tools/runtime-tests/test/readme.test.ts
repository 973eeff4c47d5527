import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
// Beside the packages, so that imports resolve as a reader's would.
const FOLDER = mkdtempSync(resolve(import.meta.dirname, "../.snippets-"));
const LONG = 60_000;
const SETUP = resolve(import.meta.dirname, "mocked-providers.ts");

const read = (file: string) => readFileSync(join(REPOSITORY, file), "utf8");
// Who is not published yet is installed nowhere.
const published = readdirSync(join(REPOSITORY, "packages")).filter(
  (name) => JSON.parse(read(`packages/${name}/package.json`)).private !== true,
);
const readmes = [
  "README.md",
  "packages/runtime/MIGRATING.md",
  "packages/unified/MIGRATING.md",
  ...published.map((name) => `packages/${name}/README.md`),
];
const snippets = readmes.flatMap((file) => {
  return [...read(file).matchAll(/```ts\n(.*?)```/gs)].map((match, index) => ({
    place: `${file}, snippet ${index + 1}`,
    file: `${file.replaceAll("/", "-").replace(".md", "")}-${index + 1}.ts`,
    code: match[1] ?? "",
  }));
});

describe("READMEs", () => {
  beforeAll(() => {
    for (const { file, code } of snippets) writeFileSync(join(FOLDER, file), `${code}export {};\n`);
    writeFileSync(join(FOLDER, "vitest.config.ts"), 'export default { test: { include: ["*.ts"] } };\n');
    const compilerOptions = { noUnusedLocals: false };
    const config = {
      extends: "../../config/tsconfig.json",
      include: ["*README*.ts", "*MIGRATING*.ts"],
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
    async ({ file, code }) => {
      if (code.includes('from "vitest"')) await run("vitest", "run", "--root", FOLDER, file);
      else await run(process.execPath, "--import", SETUP, join(FOLDER, file));
    },
    LONG,
  );
});

/** @throws {Error} with all that a command printed, when it failed. */
async function run(command: string, ...args: string[]): Promise<void> {
  try {
    await promisify(execFile)(command, args, { cwd: FOLDER });
  } catch (error) {
    const { stdout, stderr } = Object(error) as { stdout?: string; stderr?: string };
    throw new Error(`${error}\n${stdout}${stderr}`, { cause: error });
  }
}
