import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isLoss, type Warning } from "../normalize/warnings.ts";
import { type CallCounts, callOperations } from "./call-operations.ts";
import { type CheckedFile, checkFile, type Failure, type Stage } from "./check-file.ts";
import { checkTypes, writeFiles } from "./check-types.ts";

/** The results of a file. */
export interface FileResult {
  readonly name: string;
  readonly warnings: number;
  /** Warnings about information of the document that is missing in the emitted code. */
  readonly losses: readonly Warning[];
  readonly calls: CallCounts;
  readonly failures: readonly Failure[];
  /** The first stage that failed; `undefined` if all passed. */
  readonly failedAt?: Stage;
}

export const STAGES: readonly Stage[] = ["loaded", "compiled", "type-checked", "called", "valid"];

/**
 * Processes every OpenAPI file below a folder in a temporary folder: reads and compiles it, type-checks its code, and
 * calls each of its mock handlers.
 */
export async function runCorpus(folder: string): Promise<FileResult[]> {
  const names = await findFiles(folder);
  const checked: CheckedFile[] = [];
  for (const name of names) checked.push(await checkFile(join(folder, name), name));
  const scratch = await mkdtemp(join(tmpdir(), "snap-corpus-"));
  try {
    const folders = await writeFiles(scratch, checked);
    const [calls] = await Promise.all([callAll(folders), checkTypes(scratch, folders)]);
    return checked.map((file) => toResult(file, calls.get(file) ?? NONE));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const NONE: CallCounts = { operations: 0, called: 0, valid: 0 };

/** Returns the names of the JSON and YAML files below a folder, sorted. */
async function findFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:json|ya?ml)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "x").length - 1))
    .sort();
}

async function callAll(folders: ReadonlyMap<CheckedFile, string>): Promise<Map<CheckedFile, CallCounts>> {
  const calls = new Map<CheckedFile, CallCounts>();
  for (const [file, folder] of folders) {
    const root = file.normalized?.spec?.root;
    if (!root) continue;
    try {
      const load = (name: string): Promise<object> => import(pathToFileURL(join(folder, name)).href);
      const [handlers, client] = await Promise.all([load("handlers.ts"), load("client.ts")]);
      calls.set(file, await callOperations(file, root, { handlers, client }));
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      file.failures.push({ stage: "called", cause: "the emitted code failed", detail });
    }
  }
  return calls;
}

function toResult({ name, normalized, failures }: CheckedFile, calls: CallCounts): FileResult {
  const failedAt = STAGES.find((stage) => failures.some((failure) => failure.stage === stage));
  const warnings = normalized?.warnings ?? [];
  return {
    name,
    warnings: warnings.length,
    losses: warnings.filter(isLoss),
    calls,
    failures,
    ...(failedAt && { failedAt }),
  };
}
