import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import type { CheckedFile } from "./check-file.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const LARGEST_BATCH = 16_000_000;

/** The folders where the code of each file was written. */
export type Folders = ReadonlyMap<CheckedFile, string>;

/** Writes the emitted code of each file into a separate folder below `scratch`. */
export async function writeFiles(scratch: string, checked: readonly CheckedFile[]): Promise<Folders> {
  await symlink(join(ROOT, "node_modules"), join(scratch, "node_modules"));
  await writeFile(join(scratch, "package.json"), '{ "type": "module" }\n');
  const folders = new Map<CheckedFile, string>();
  for (const [index, file] of checked.entries()) {
    if (file.files.size === 0) continue;
    const folder = join(scratch, `spec-${index}`);
    folders.set(file, folder);
    await mkdir(folder);
    // `msw.ts` imports hand-written code, which only packages have.
    const files = [...file.files].filter(([name]) => name !== "msw.ts");
    for (const [name, text] of files) await writeFile(join(folder, name), text);
  }
  return folders;
}

/**
 * Type-checks all emitted code with the TypeScript version of this repository, in few runs. Errors become failures of
 * their files.
 */
export async function checkTypes(scratch: string, folders: Folders): Promise<void> {
  for (const [index, batch] of toBatches(folders).entries()) {
    const config = join(scratch, `tsconfig.${index}.json`);
    const include = batch.map(([, folder]) => relative(scratch, folder));
    await writeFile(config, JSON.stringify({ extends: join(ROOT, "../repo/config/tsconfig.json"), include }));
    for (const { file: path, line, code, message } of await findTypeErrors(config)) {
      const [file] = batch.find(([, own]) => own === dirname(path)) ?? [];
      const detail = `${relative(scratch, path)}:${line}: ${message}`;
      if (!file) throw new Error(`the type check failed outside the emitted code: ${detail}`);
      file.failures.push({ stage: "type-checked", cause: code, detail });
    }
  }
}

/** An error that the compiler reports. */
export interface TypeFault {
  /** An absolute path. */
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** Compiles a project with the TypeScript version of this repository, and returns its errors. */
export async function findTypeErrors(config: string): Promise<TypeFault[]> {
  const output = await runCompiler(config);
  const found = [...output.matchAll(/^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/gm)];
  if (found.length === 0 && output.trim() !== "")
    throw new Error(`the type check failed: ${output.trim().slice(0, 500)}`);
  return found.map(([, path = "", line, code = "", message = ""]) => {
    return { file: resolve(dirname(config), path), line: Number(line), code, message };
  });
}

function toBatches(folders: Folders): [CheckedFile, string][][] {
  const batches: [CheckedFile, string][][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const entry of folders) {
    const own = [...entry[0].files.values()].reduce((sum, text) => sum + text.length, 0);
    if (size + own > LARGEST_BATCH) {
      batches.push([]);
      size = 0;
    }
    size += own;
    batches.at(-1)?.push(entry);
  }
  return batches;
}

function runCompiler(config: string): Promise<string> {
  const tsc = join(ROOT, "node_modules/.bin/tsc");
  return new Promise((resolve, reject) => {
    execFile(
      tsc,
      ["-p", config, "--pretty", "false"],
      { maxBuffer: 2 ** 28, cwd: dirname(config) },
      (error, stdout) => {
        if (error && typeof error.code !== "number") reject(error);
        else resolve(stdout);
      },
    );
  });
}
