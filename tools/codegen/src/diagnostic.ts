import type { Problem } from "@snap/openapi/problem";

/** A problem that the compiler finds, with a pointer into the file. */
export type Diagnostic = Problem<DiagnosticCode> & { readonly pointer: string };

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
