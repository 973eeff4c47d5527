import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "@snap/codegen";
import { compareTypes, type TypeChange } from "@snap/codegen/compare-types";
import { findMissingFolders } from "@snap/openapi/exchange/inside";
import { ProblemError } from "@snap/openapi/problem";
import { checkTypes, type TypeFault } from "./check-types.ts";
import { type ConsumerProgram, type Statement, writeConsumer } from "./consumer-program.ts";
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
    const program = writeConsumer(last.model, await chooseStatements(repository, last));
    const tests = { text: typeTests ?? "export {};\n", statementAt: () => undefined };
    const faults = await checkProgram(repository, next, { consumer: program, tests });
    const broken = faults.flatMap(({ program: name, line, message }): BrokenUsage[] => {
      if (name === "tests") {
        const code = tests.text.split("\n")[line - 1]?.trim() ?? "";
        return [{ what: `passes its type tests, line ${line}`, code, error: message }];
      }
      const { operation, what } = program.statementAt(line)?.usage ?? { what: "imports the package" };
      return [{ ...(operation !== undefined && { operation }), what, error: message }];
    });
    const lost = lostExamples(last.model.root, next.model.root);
    return {
      usages: program.count,
      broken,
      lostExamples: lost,
      types: compareTypes(last.types, next.types),
      diagnostics: next.diagnostics,
      misfits: await findMisfits({ repository, provider, last, release: next, lostExamples: lost }),
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

// Keeps the strictest statement of each usage that compiles with the last release.
async function chooseStatements(repository: string, release: Release): Promise<Statement[]> {
  const usages = usagesOf(release.model);
  const all = usages.flatMap((usage) => usage.candidates.map((code): Statement => ({ usage, code })));
  const program = writeConsumer(release.model, all);
  const faults = await checkProgram(repository, release, { consumer: program });
  const failed = new Set(faults.map(({ line }) => program.statementAt(line)));
  if (failed.has(undefined))
    throw new Error(`the package of ${release.model.provider} cannot be imported in its last version`);
  return usages.flatMap((usage) => all.find((one) => one.usage === usage && !failed.has(one)) ?? []);
}

// Without an expected error, the new package accepts more than before, which does not break callers.
const UNUSED_EXPECTATION = "TS2578";

interface ProgramFault extends TypeFault {
  readonly program: string;
}

async function checkProgram(
  repository: string,
  { folder }: Release,
  programs: Readonly<Record<string, Pick<ConsumerProgram, "text">>>,
): Promise<ProgramFault[]> {
  const include = Object.keys(programs).map((name) => `${name}.ts`);
  for (const [name, { text }] of Object.entries(programs)) await writeFile(join(folder, `${name}.ts`), text);
  const compilerOptions = { noUnusedLocals: false, noUncheckedIndexedAccess: false };
  const config = { extends: join(repository, "tools/repo/config/tsconfig.json"), include, compilerOptions };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const faults = await checkTypes(folder);
  return faults.flatMap((fault) => {
    const program = include.includes(fault.file) ? fault.file.slice(0, -".ts".length) : undefined;
    return program === undefined || fault.code === UNUSED_EXPECTATION ? [] : [{ ...fault, program }];
  });
}
