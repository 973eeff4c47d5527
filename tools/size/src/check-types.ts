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

// The number is the same for every program.
let empty: Promise<TypeCheck> | undefined;

/** Checks a program like a user's editor and measures the cost. */
export async function checkTypes(folder: string, code: string): Promise<TypeCheck> {
  empty ??= check(folder, "empty", "export {};");
  const [none, all] = [await empty, await check(folder, "consumer", code)];
  return { types: all.types - none.types, seconds: all.seconds };
}

async function check(folder: string, name: string, code: string): Promise<TypeCheck> {
  await writeFile(join(folder, `${name}.ts`), code);
  const config = join(folder, `tsconfig.${name}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: [`${name}.ts`] }));
  // A single thread, because the number of types would otherwise depend on scheduling.
  const { stdout } = await promisify(execFile)("tsc", [
    "-p",
    config,
    "--extendedDiagnostics",
    "--singleThreaded",
  ]).catch(({ stdout: output }) => {
    throw new Error(`the program does not compile:\n${output}`);
  });
  return { types: read(stdout, "Types"), seconds: read(stdout, "Check time") };
}

function read(report: string, name: string): number {
  const value = Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(report)?.[1]);
  if (Number.isNaN(value)) throw new Error(`tsc no longer prints "${name}":\n${report}`);
  return value;
}
