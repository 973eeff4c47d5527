import { globSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkTypes, type TypeCheck } from "./check-types.ts";
import { weighOptIns } from "./opt-ins.ts";
import { PROGRAMS, type Program } from "./programs.ts";
import { type Weight, weigh } from "./weigh.ts";
import { weighAdapters } from "./weigh-adapters.ts";
import { type OperationWeights, weighOperations } from "./weigh-operations.ts";

const ROOT = resolve(import.meta.dirname, "..");

/** The cost of a program for its users. */
export interface Cost {
  readonly weight: Weight;
  /** Measured only for the first program of a package. */
  readonly check?: TypeCheck;
}

/** The recorded sizes of a package. */
export interface PackageSize {
  /** The weight of each program, by its description. */
  readonly programs: Readonly<Record<string, Weight>>;
  /** The number of lines of the package's declarations. */
  readonly lines: number;
  /** The number of types that the package's first program needs. */
  readonly types: number;
}

/**
 * Measures the weight of programs, and the types of the first program of each package, in a folder where imports
 * resolve as in a user's project.
 */
export async function costOf(programs: readonly Program[]): Promise<Map<Program, Cost>> {
  return inFolder(async (folder) => {
    const first = [...new Map(programs.toReversed().map((program) => [program.package, program])).values()];
    const checks = await checkTypes(
      folder,
      first.map(({ code }) => code),
    );
    const costs = new Map<Program, Cost>();
    for (const program of programs) {
      const check = checks[first.indexOf(program)];
      costs.set(program, { weight: await weigh(folder, program.code), ...(check && { check }) });
    }
    return costs;
  });
}

/** Measures the weight that each opt-in of the runtime adds. */
export async function costOfOptIns(): Promise<Map<string, Weight>> {
  return inFolder(weighOptIns);
}

/** Measures the weight that each further adapter adds. */
export async function costOfAdapters(): Promise<Map<string, Weight>> {
  return inFolder(weighAdapters);
}

/** Measures the weight of operations that are imported by name. */
export async function costOfOperations(): Promise<OperationWeights> {
  return inFolder(weighOperations);
}

async function inFolder<Result>(act: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(ROOT, ".size-"));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Converts the costs of programs to the sizes of all packages. */
export function sizesOf(costs: ReadonlyMap<Program, Cost>): Record<string, PackageSize> {
  const names = [...new Set(PROGRAMS.map((program) => program.package))];
  return Object.fromEntries(names.map((name) => [name, sizeOf(name, costs)]));
}

function sizeOf(name: string, costs: ReadonlyMap<Program, Cost>): PackageSize {
  const own = [...costs].filter(([program]) => program.package === name);
  return {
    programs: Object.fromEntries(own.map(([{ does }, { weight }]) => [does, weight])),
    lines: linesOfDeclarations(name),
    types: own[0]?.[1].check?.types ?? 0,
  };
}

// Counts only the declarations of current sources, because builds keep the output of earlier builds. Declarations of
// adapters are not counted, because a further provider must not change the number of `@snap/unified`.
function linesOfDeclarations(name: string): number {
  const folder = resolve(ROOT, "../../packages", name.replace("@snap/", ""));
  const files = globSync("**/*.ts", { cwd: join(folder, "src"), exclude: ["providers/**"] }).map((file) =>
    file.replace(/\.ts$/, ".d.ts"),
  );
  const lines = files.map((file) => readFileSync(join(folder, "dist", file), "utf8").split("\n").length - 1);
  return lines.reduce((sum, count) => sum + count, 0);
}
