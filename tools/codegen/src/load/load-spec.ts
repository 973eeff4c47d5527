import { dirname, sep } from "node:path";
import {
  BaseResolver,
  bundle,
  createConfig,
  getLineColLocation,
  lint,
  ResolveError,
  type Source,
  YamlParseError,
} from "@redocly/openapi-core";
import type { Diagnostic, DiagnosticCode } from "../diagnostic.ts";
import { LINT_RULES, toDiagnostic } from "./lint-rules.ts";
import { SpecNode } from "./spec-node.ts";

/** A spec as one self-contained document, and the faults found on the way. */
export interface LoadedSpec {
  /** Path of the file, relative to the repository. */
  readonly file: string;
  /** Absent when the file cannot be read or is not YAML. */
  readonly root?: SpecNode;
  readonly diagnostics: readonly Diagnostic[];
  /** Makes a diagnostic of this file, with the line of its pointer. */
  report(code: DiagnosticCode, pointer: string, message: string, fix: string): Diagnostic;
}

/** Reads, validates and bundles the spec at `path`; `file` is how messages name it. */
export async function loadSpec(path: string, file: string): Promise<LoadedSpec> {
  const resolver = new LocalResolver(dirname(path));
  const config = await createConfig({ rules: LINT_RULES });
  const document = await readDocument(resolver, path);
  if (document instanceof Error) {
    const fault = toReadFault(document, file);
    return { file, diagnostics: [fault], report: () => fault };
  }
  const report = (code: DiagnosticCode, pointer: string, message: string, fix: string): Diagnostic => {
    const line = lineOf(document.source, pointer);
    return { code, file, pointer, ...(line && { line }), message, fix };
  };
  const problems = await lint({ ref: path, config, externalRefResolver: resolver });
  const diagnostics = problems.map((problem) => toDiagnostic(problem, report));
  const { bundle: bundled } = await bundle({ ref: path, config, externalRefResolver: resolver });
  return { file, root: SpecNode.of(bundled.parsed), diagnostics, report };
}

// The library rejects for the root file, and answers an error for others.
function readDocument(resolver: BaseResolver, path: string) {
  return resolver.resolveDocument(null, path, true).catch((error: unknown) => {
    if (error instanceof YamlParseError || error instanceof ResolveError) return error;
    throw error;
  });
}

function toReadFault(error: ResolveError | YamlParseError, file: string): Diagnostic {
  if (error instanceof YamlParseError) {
    const message = error.message.split(' in "')[0] ?? error.message;
    const place = { file, pointer: "", line: error.line };
    return { code: "yaml-syntax", ...place, message, fix: "Mend the YAML at this place." };
  }
  const message = `the file cannot be read (${error.originalError.message.split(",")[0]})`;
  return { code: "spec-unreadable", file, pointer: "", message, fix: "Create the file, or make it readable." };
}

function lineOf(source: Source, pointer: string): number | undefined {
  const { start } = getLineColLocation({ source, pointer: `#${pointer || "/"}`, reportOnKey: false });
  return start.line;
}

/** Follows references inside the spec's own folder and nowhere else: a spec is untrusted input. */
class LocalResolver extends BaseResolver {
  readonly #folder: string;

  constructor(folder: string) {
    super();
    this.#folder = folder + sep;
  }

  override loadExternalRef(absoluteRef: string): Promise<Source> {
    if (absoluteRef.startsWith(this.#folder)) return super.loadExternalRef(absoluteRef);
    return Promise.reject(new Error(`refused to read ${absoluteRef}: it lies outside the spec's folder`));
  }
}
