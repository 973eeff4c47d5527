/** What a lenient reading changed in a document, and where it stood. */
export interface Warning {
  readonly code: WarningCode;
  /** JSON Pointer into the document, after its upgrade to 3.1. */
  readonly pointer: string;
  readonly message: string;
}

export type WarningCode =
  | "component-renamed"
  | "content-left-out"
  | "credential-assumed"
  | "discriminator-mended"
  | "example-replaced"
  | "example-sampled"
  | "method-left-out"
  | "operation-id-changed"
  | "operation-id-derived"
  | "parameter-changed"
  | "path-changed"
  | "reference-changed"
  | "response-changed"
  | "response-inferred"
  | "schema-mended"
  | "security-changed"
  | "server-changed"
  | "structure-mended"
  | "summary-derived";

/** Notes a warning. */
export type Warn = (code: WarningCode, pointer: string, message: string) => void;
