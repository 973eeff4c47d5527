export { type Compilation, compile, compileSpec } from "./compile.ts";
export type { Diagnostic } from "./diagnostic.ts";
export { describeFailure, documentParts } from "./document-parts.ts";
export { generate } from "./generate.ts";
export { parseDocument } from "./load/load-spec.ts";
export { createValidators, type ValidatorFor } from "./model/create-validators.ts";
export { DirectionFilter, directDocument } from "./model/directions.ts";
