import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { writeProviders } from "./runtimes/write-providers.ts";

const run = promisify(execFile);
const REPOSITORY = resolve(import.meta.dirname, "../../..");
const PROGRAM = resolve(import.meta.dirname, "../src/program");

// skipLibCheck is only for the declarations of msw.
const TSCONFIG = JSON.stringify({
  compilerOptions: {
    module: "nodenext",
    target: "es2023",
    lib: ["es2023", "dom", "dom.iterable"],
    strict: true,
    exactOptionalPropertyTypes: true,
    types: ["node"],
    typeRoots: [resolve(import.meta.dirname, "../node_modules/@types")],
    rewriteRelativeImportExtensions: true,
    skipLibCheck: true,
  },
});

/** Packs the packages as for publishing, into a separate folder. */
export async function pack(folder: string, packages: readonly string[]): Promise<string[]> {
  const tarballs = join(folder, "tarballs");
  const packOne = (name: string) =>
    run("pnpm", ["pack", "--pack-destination", tarballs], { cwd: join(REPOSITORY, "packages", name) });
  await Promise.all(packages.map(packOne));
  return readdirSync(tarballs).map((name) => join(tarballs, name));
}

/** Creates a project, installs the tarballs and msw as a user does, and compiles the program against them. */
export async function installProject(folder: string, tarballs: readonly string[], msw: string): Promise<string> {
  const project = mkdtempSync(join(folder, "project-"));
  writeFileSync(join(project, "package.json"), '{ "type": "module", "private": true }\n');
  await install(project, `msw@${msw}`, ...tarballs);
  mkdirSync(join(project, "program"));
  cpSync(PROGRAM, join(project, "program"), { recursive: true });
  await writeProviders(join(project, "program"));
  writeFileSync(join(project, "tsconfig.json"), TSCONFIG);
  await compile(project);
  return project;
}

/** Copies a project, replaces its msw by another version as a user does, and compiles the program again. */
export async function copyWithMsw(project: string, msw: string): Promise<string> {
  const copy = `${project}-msw-${msw}`;
  await cp(project, copy, { recursive: true, verbatimSymlinks: true });
  await install(copy, `msw@${msw}`);
  await compile(copy);
  return copy;
}

async function install(project: string, ...packages: readonly string[]): Promise<void> {
  const options = ["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"];
  await run("npm", [...options, ...packages], { cwd: project });
}

async function compile(project: string): Promise<void> {
  await run("tsc", ["-p", ".", "--checkers", "1"], { cwd: project }).catch(({ stdout }) => {
    throw new Error(`the program does not compile against the tarballs:\n${stdout}`);
  });
}
