/** A fault in a spec: what, where, and how to mend it. Its code never changes, so it can be searched for. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** Path of the file, relative to the repository. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) into the file. */
  readonly pointer: string;
  readonly line?: number;
  readonly message: string;
  readonly fix: string;
}

/** Makes a diagnostic of a spec, with the line of its pointer. */
export type Report = (code: DiagnosticCode, pointer: string, message: string, fix: string) => Diagnostic;

export type DiagnosticCode =
  | "body-unsupported"
  | "compiler-failed"
  | "credential-invalid"
  | "credential-missing"
  | "document-circular"
  | "document-invalid"
  | "encoding-unsupported"
  | "evidence-invalid"
  | "example-goes-on"
  | "example-invalid"
  | "example-missing"
  | "idempotent-invalid"
  | "input-collision"
  | "input-invalid"
  | "media-type-unsupported"
  | "method-unsupported"
  | "name-reserved"
  | "openapi-invalid"
  | "openapi-version"
  | "operation-id-collision"
  | "operation-id-duplicate"
  | "operation-id-missing"
  | "package-missing"
  | "pagination-invalid"
  | "parameter-unsupported"
  | "path-parameter-undeclared"
  | "provider-name-missing"
  | "rate-limit-invalid"
  | "ref-external"
  | "ref-unresolved"
  | "ref-unsupported"
  | "resource-invalid"
  | "schema-invalid"
  | "security-undefined"
  | "security-unsupported"
  | "server-invalid"
  | "server-missing"
  | "source-invalid"
  | "source-missing"
  | "spec-unreadable"
  | "success-missing"
  | "summary-missing"
  | "unauthorized-undocumented"
  | "violation-undocumented"
  | "word-misplaced"
  | "word-unknown"
  | "yaml-syntax";

/** Thrown when any provider has faults; nothing has been written then. */
export class CompileError extends Error {
  override readonly name = "CompileError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join("\n\n"));
    this.diagnostics = diagnostics;
  }
}

/** Renders a diagnostic as three lines: place, fault, fix. */
export function formatDiagnostic({ code, file, line, pointer, message, fix }: Diagnostic): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place} #${pointer}\n  ${code}: ${message}\n  fix: ${fix}`;
}
