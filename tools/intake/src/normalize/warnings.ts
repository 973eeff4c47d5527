/** A change that lenient reading made to a document, and its place. */
export interface Warning {
  readonly code: WarningCode;
  /** JSON Pointer into the document, after its upgrade to 3.1. */
  readonly pointer: string;
  readonly message: string;
}

const LOSSES = [
  "content-left-out",
  "method-left-out",
  "parameter-left-out",
  "part-left-out",
  "reference-left-open",
  "schema-loosened",
  "security-left-out",
  "server-left-out",
  "structure-fixed",
] as const;

export type WarningCode =
  | (typeof LOSSES)[number]
  | "component-renamed"
  | "content-changed"
  | "discriminator-fixed"
  | "example-replaced"
  | "example-sampled"
  | "operation-id-changed"
  | "operation-id-derived"
  | "parameter-changed"
  | "path-changed"
  | "reference-changed"
  | "response-changed"
  | "response-inferred"
  | "schema-fixed"
  | "security-changed"
  | "server-changed"
  | "summary-derived";

/** Whether clients and mocks lose information of the document. */
export function isLoss({ code }: Warning): boolean {
  return LOSSES.some((loss) => loss === code);
}

/** Records a warning. */
export type Warn = (code: WarningCode, pointer: string, message: string) => void;
