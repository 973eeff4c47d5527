export { type Compilation, compile, compileSpec } from "./compile.ts";
export { CompileError, type Diagnostic, formatDiagnostic } from "./diagnostic.ts";
export { generate } from "./generate.ts";
export { parseDocument } from "./load/load-spec.ts";
export { escapePointer, SpecNode } from "./load/spec-node.ts";
export { createValidators, type ValidatorFor } from "./model/create-validators.ts";
export { METHODS } from "./model/model.ts";
export { type Normalized, type NormalizeOptions, normalize } from "./normalize/normalize.ts";
export type { Warning, WarningCode } from "./normalize/warnings.ts";
