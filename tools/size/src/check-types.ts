import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** The cost of type-checking a program. */
export interface TypeCheck {
  /** The number of types that the checker creates, minus those of an empty program. */
  readonly types: number;
  readonly seconds: number;
}

const COMPILER_OPTIONS = {
  module: "esnext",
  moduleResolution: "bundler",
  target: "es2023",
  lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/**
 * Checks programs like a user's editor and measures the cost of each. One compiler checks all of them, so that it reads
 * shared declarations once.
 *
 * @throws {Error} if a program does not compile.
 */
export async function checkTypes(folder: string, programs: readonly string[]): Promise<TypeCheck[]> {
  const configs = await Promise.all(["export {};", ...programs].map((code, index) => write(folder, index, code)));
  // A single thread, because the number of types would otherwise depend on scheduling.
  const options = ["--force", "--extendedDiagnostics", "--singleThreaded"];
  const { stdout } = await promisify(execFile)("tsc", ["--build", ...configs, ...options]).catch(
    ({ stdout: output }) => {
      // Without the figures of the other programs.
      throw new Error(`a program does not compile:\n${output.match(/^.*error TS.*$/gm)?.join("\n") ?? output}`);
    },
  );
  const [empty = 0, ...types] = read(stdout, "Types", configs.length);
  const [, ...seconds] = read(stdout, "Check time", configs.length);
  return types.map((count, index) => ({ types: count - empty, seconds: seconds[index] ?? 0 }));
}

async function write(folder: string, index: number, code: string): Promise<string> {
  const [name, config] = [`types-${index}.ts`, join(folder, `tsconfig.${index}.json`)];
  await writeFile(join(folder, name), code);
  await writeFile(config, JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: [name] }));
  return config;
}

// Reads the values of all programs, in their order.
function read(report: string, name: string, count: number): number[] {
  const values = [...report.matchAll(new RegExp(`^${name}:\\s+([\\d.]+)`, "gm"))].map(([, value]) => Number(value));
  if (values.length !== count) throw new Error(`tsc no longer prints "${name}" for each program:\n${report}`);
  return values;
}
