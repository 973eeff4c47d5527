import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Diagnostic } from "@snap/codegen";
import { compareTypes, type TypeChange } from "@snap/codegen/compare-types";
import { findMissingFolders } from "@snap/openapi/exchange/inside";
import { ProblemError } from "@snap/openapi/problem";
import { checkTypes, type TypeFault } from "./check-types.ts";
import { type Statement, writeConsumer } from "./consumer-program.ts";
import { createRelease, type Release } from "./create-release.ts";
import { findMisfits } from "./find-misfits.ts";
import { lostExamples } from "./lost-examples.ts";
import { usagesOf } from "./usages-of.ts";
import { weigh } from "./weigh.ts";

/** The result of compiling usages of the last release with a changed package. */
export interface Proof {
  /** The number of usages that compiled with the last release. */
  readonly usages: number;
  /** The usages that no longer compile. */
  readonly broken: readonly BrokenUsage[];
  /**
   * Names of examples that the new package lacks, because the draft of its contract omits these examples or replaces
   * them with samples.
   */
  readonly lostExamples: readonly string[];
  /** The places where the generated types differ. */
  readonly types: readonly TypeChange[];
  /** The problems that the strict compiler finds in the new contract, such as invalid examples. */
  readonly diagnostics: readonly Diagnostic[];
  /** The lines of the adapter and of the mock's behaviour that no longer compile. */
  readonly misfits: readonly TypeFault[];
  /** The size of the package in bytes, minified and gzipped: of the last release, and of the new release. */
  readonly sizes: readonly [last: number, next: number];
}

export interface BrokenUsage {
  readonly operation?: string;
  readonly what: string;
  /** The line of a type test. */
  readonly code?: string;
  /** The message of the compiler. */
  readonly error: string;
}

export interface ProofOptions {
  /** Absolute path of the repository. */
  readonly repository: string;
  readonly provider: string;
  /** The text of the last release's contract. */
  readonly from: string;
  /** The text of the new contract. */
  readonly to: string;
  /** The package's type tests in the last release. */
  readonly typeTests?: string | undefined;
}

/** Thrown if even lenient reading cannot generate a package from the new contract, so something must be fixed first. */
export class UnfitError extends ProblemError {}

/**
 * Compiles programs for the last release with the new package.
 *
 * @throws {UnfitError} If no package can be generated from the new contract.
 * @throws {ProblemError} If no package can be generated from the last release's contract.
 */
export async function prove({ repository, provider, from, to, typeTests }: ProofOptions): Promise<Proof> {
  // The folder is among the package's modules, so imports resolve as in the package.
  const modules = join(repository, "packages", provider, "node_modules");
  // A branch may contain a symbolic link instead of one of these folders.
  await findMissingFolders(repository, `packages/${provider}/node_modules/.prove`);
  await mkdir(modules, { recursive: true });
  await removeLeftovers(modules);
  const folder = await mkdtemp(join(modules, `.prove-${process.pid}-`));
  try {
    const last = await createRelease(repository, join(folder, "last"), { provider, contract: from });
    const next = await createRelease(repository, join(folder, "next"), { provider, contract: to }).catch(refuse);
    const lost = lostExamples(last.model.root, next.model.root);
    const work = [
      compileUsages({ repository, folder, last, next, typeTests }),
      findMisfits({ repository, provider, last, release: next, lostExamples: lost }),
    ] as const;
    // If one fails, the other must end before the folder is removed.
    await Promise.allSettled(work);
    const [usages, misfits] = await Promise.all(work);
    return {
      ...usages,
      lostExamples: lost,
      types: compareTypes(last.types, next.types),
      diagnostics: next.diagnostics,
      misfits,
      sizes: [await weigh(last), await weigh(next)],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

// A killed process leaves its folder behind. The folder of a running process is kept.
async function removeLeftovers(modules: string): Promise<void> {
  for (const name of await readdir(modules)) {
    const [, owner] = /^\.prove-(\d+)-/.exec(name) ?? [];
    if (owner !== undefined && !isRunning(Number(owner)))
      await rm(join(modules, name), { recursive: true, force: true });
  }
}

function isRunning(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    // The process exists, but belongs to another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function refuse(error: unknown): never {
  throw error instanceof ProblemError ? new UnfitError(...error.problems) : error;
}

interface Releases extends Pick<ProofOptions, "repository" | "typeTests"> {
  /** The folder that contains both releases. */
  readonly folder: string;
  readonly last: Release;
  readonly next: Release;
}

// Compiles every candidate with both releases, and keeps the strictest candidate of each usage that compiles with the
// last release.
async function compileUsages({
  repository,
  folder,
  last,
  next,
  typeTests = "export {};\n",
}: Releases): Promise<Pick<Proof, "broken" | "usages">> {
  const usages = usagesOf(last.model);
  const all = usages.flatMap((usage) => usage.candidates.map((code): Statement => ({ usage, code })));
  const program = writeConsumer(last.model, all);
  const [before, after] = [last, next].map((release) => join(release.folder, "consumer.ts")) as [string, string];
  const tests = join(next.folder, "tests.ts");
  const programs = { [before]: program.text, [after]: program.text, [tests]: typeTests };
  const faults = await checkPrograms(repository, folder, programs);
  const failed = new Set(faults.filter(({ file }) => file === before).map(({ line }) => program.statementAt(line)));
  if (failed.has(undefined))
    throw new Error(`the package of ${last.model.provider} cannot be imported in its last version`);
  const kept = new Set(usages.flatMap((usage) => all.find((one) => one.usage === usage && !failed.has(one)) ?? []));
  const broken = faults.flatMap(({ file, line, message }): BrokenUsage[] => {
    if (file === tests) {
      const code = typeTests.split("\n")[line - 1]?.trim() ?? "";
      return [{ what: `passes its type tests, line ${line}`, code, error: message }];
    }
    const statement = program.statementAt(line);
    if (file !== after || (statement && !kept.has(statement))) return [];
    const { operation, what } = statement?.usage ?? { what: "imports the package" };
    return [{ ...(operation !== undefined && { operation }), what, error: message }];
  });
  return { usages: kept.size, broken };
}

// Without an expected error, the new package accepts more than before, which does not break callers.
const UNUSED_EXPECTATION = "TS2578";

/**
 * Compiles programs of both releases, given as text by absolute path, as one project: this reads the shared
 * declarations only once.
 */
async function checkPrograms(
  repository: string,
  folder: string,
  programs: Readonly<Record<string, string>>,
): Promise<TypeFault[]> {
  for (const [file, text] of Object.entries(programs)) await writeFile(file, text);
  // Both releases are packages with the same name and version.
  const separate = { deduplicatePackages: false };
  const compilerOptions = { ...separate, noUnusedLocals: false, noUncheckedIndexedAccess: false };
  const include = Object.keys(programs);
  const config = { extends: join(repository, "tools/repo/config/tsconfig.json"), include, compilerOptions };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const faults = (await checkTypes(folder)).map((fault) => ({ ...fault, file: resolve(folder, fault.file) }));
  return faults.filter(({ file, code }) => include.includes(file) && code !== UNUSED_EXPECTATION);
}
