import { readFile } from "node:fs/promises";
import { compileSpec, type Diagnostic } from "@snap/codegen";
import { ProblemError } from "@snap/openapi/problem";
import { bundle } from "@snap/sync/bundle";
import { findDocuments } from "@snap/sync/find-documents";
import { parseUpstream } from "@snap/sync/parse-upstream";
import type { Normalized } from "../normalize/normalize.ts";
import { readLeniently } from "../read-leniently.ts";

/** A failure of a file: the stage, a short cause and the place. */
export interface Failure {
  readonly stage: Stage;
  readonly cause: string;
  readonly detail: string;
}

export type Stage = "loaded" | "compiled" | "type-checked" | "called" | "valid";

/** A file of a corpus and its results so far. */
export interface CheckedFile {
  /** Path relative to the folder. */
  readonly name: string;
  readonly normalized?: Normalized;
  /** The emitted files by name; empty if the file could not be compiled. */
  readonly files: ReadonlyMap<string, string>;
  readonly failures: Failure[];
}

/** Reads and compiles a file. Errors become its failures. */
export async function checkFile(path: string, name: string): Promise<CheckedFile> {
  try {
    const normalized = await readLeniently(await readWhole(path), {
      file: name,
      provider: "corpus",
      displayName: "Corpus",
    });
    const { spec, diagnostics } = normalized;
    if (!spec) return { name, files: new Map(), failures: diagnostics.map((it) => toFailure("loaded", it)) };
    const compilation = compileSpec("corpus", spec, diagnostics);
    const failures = compilation.diagnostics.map((diagnostic) => toFailure("compiled", diagnostic));
    return { name, normalized, files: compilation.files, failures };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { name, files: new Map(), failures: [{ stage: "compiled", cause: "the compiler failed", detail }] };
  }
}

// Includes the documents that the file refers to. Syntax errors are reported when the file is read.
async function readWhole(path: string): Promise<string> {
  const text = await readFile(path, "utf8");
  try {
    const document = parseUpstream(text, path);
    const allowed = await findDocuments(document, path);
    return allowed.length === 0 ? text : JSON.stringify(await bundle(document, { place: path, allowed }));
  } catch (error) {
    if (error instanceof ProblemError) return text;
    throw error;
  }
}

function toFailure(stage: Stage, { code, pointer, line, message }: Diagnostic): Failure {
  return { stage, cause: code, detail: `${line === undefined ? "" : `line ${line} `}#${pointer}: ${message}` };
}
