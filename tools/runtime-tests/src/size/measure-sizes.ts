import { globSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkTypes, type TypeCheck } from "./check-types.ts";
import { PROGRAMS, type Program } from "./programs.ts";
import { weigh } from "./weigh.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** What a program costs its user. */
export interface Cost extends TypeCheck {
  readonly bytes: number;
}

/** What is recorded of a package. */
export interface PackageSize {
  /** The gzipped bytes of each program, by what it does. */
  readonly programs: Readonly<Record<string, number>>;
  /** The lines of its declarations. */
  readonly lines: number;
  /** The types that its first program needs. */
  readonly types: number;
}

/** Weighs programs and checks their types, in a folder where imports resolve as a user's do. */
export async function costOf(programs: readonly Program[]): Promise<Map<Program, Cost>> {
  const folder = await mkdtemp(join(ROOT, ".size-"));
  try {
    const costs = new Map<Program, Cost>();
    for (const program of programs) {
      const { code } = program;
      costs.set(program, { bytes: await weigh(folder, code), ...(await checkTypes(folder, code)) });
    }
    return costs;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The sizes of all packages, from what their programs cost. */
export function sizesOf(costs: ReadonlyMap<Program, Cost>): Record<string, PackageSize> {
  const names = [...new Set(PROGRAMS.map((program) => program.package))];
  return Object.fromEntries(names.map((name) => [name, sizeOf(name, costs)]));
}

function sizeOf(name: string, costs: ReadonlyMap<Program, Cost>): PackageSize {
  const own = PROGRAMS.filter((program) => program.package === name).map((program) => ({
    does: program.does,
    bytes: costs.get(program)?.bytes ?? 0,
    types: costs.get(program)?.types ?? 0,
  }));
  return {
    programs: Object.fromEntries(own.map(({ does, bytes }) => [does, bytes])),
    lines: linesOfDeclarations(name),
    types: own[0]?.types ?? 0,
  };
}

// Of those that its sources make: builds leave what earlier ones made.
function linesOfDeclarations(name: string): number {
  const folder = resolve(ROOT, "../../packages", name.replace("@snap/", ""));
  const files = globSync("**/*.ts", { cwd: join(folder, "src") }).map((file) => file.replace(/\.ts$/, ".d.ts"));
  const lines = files.map((file) => readFileSync(join(folder, "dist", file), "utf8").split("\n").length - 1);
  return lines.reduce((sum, count) => sum + count, 0);
}
