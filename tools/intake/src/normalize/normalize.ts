import { checkEffort } from "@snap/codegen/check-effort";
import type { Diagnostic } from "@snap/codegen/diagnostic";
import { DirectedView } from "@snap/codegen/directed-view";
import { type LoadedSpec, toSpec } from "@snap/codegen/load-spec";
import { findExcess } from "@snap/openapi/effort";
import type { Tree } from "@snap/openapi/json";
import { MOST_MILLISECONDS, TimeLimitError, withTimeLimit } from "@snap/openapi/time-limit";
import { boundSchemas } from "./bound-schemas.ts";
import { completeExamples } from "./complete-examples.ts";
import { dropFollowUps } from "./drop-follow-ups.ts";
import { nestInputs } from "./nest-inputs.ts";
import { normalizeContent } from "./normalize-content.ts";
import { normalizeOperations } from "./normalize-operation.ts";
import { normalizePaths } from "./normalize-paths.ts";
import { normalizeReferences } from "./normalize-references.ts";
import { normalizeRoot } from "./normalize-root.ts";
import { normalizeSecurity } from "./normalize-security.ts";
import { repairRings } from "./repair-rings.ts";
import { repairStructure } from "./repair-structure.ts";
import type { Warn, Warning, WarningCode } from "./warnings.ts";

/** The provider that a document is read for, and the document's origin. */
export interface NormalizeOptions {
  /** Folder name: `digitalocean`. */
  readonly provider: string;
  /** Name in identifiers: `DigitalOcean`. */
  readonly displayName: string;
  /** The name of the document in messages. */
  readonly file: string;
  /** The URL of the document, against which relative server URLs are resolved. */
  readonly location?: string | undefined;
  /** Whether the variables of the first server are kept. Default: their defaults are written into its URL. */
  readonly keepsVariables?: boolean | undefined;
  /** Warnings about earlier changes to the document. */
  readonly found?: readonly Warning[];
  /** Whether siblings of `$ref` are ignored, as before OpenAPI 3.1. */
  readonly ignoresSiblings: boolean;
}

/** A document that the strict compiler accepts, and the changes that were necessary. */
export interface Normalized {
  /** Undefined if the document could not be fixed. */
  readonly spec?: LoadedSpec;
  readonly document: Tree;
  readonly warnings: readonly Warning[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Converts any OpenAPI 3.1 document to one that the strict compiler accepts, in place, with a warning for each change.
 */
export async function normalize(document: Tree, options: NormalizeOptions): Promise<Normalized> {
  const warnings: Warning[] = [...(options.found ?? [])];
  const warn = (code: WarningCode, pointer: string, message: string) => warnings.push({ code, pointer, message });
  const { provider, displayName, file, location, ignoresSiblings, keepsVariables = false } = options;
  const excess = findExcess(document);
  if (excess) return { document, warnings, diagnostics: [{ code: "schema-excessive", file, ...excess }] };

  normalizeRoot(document, { displayName, location, keepsVariables }, warn);
  dropFollowUps(document, warn);
  normalizeReferences(document, warn);
  normalizePaths(document, warn);
  normalizeSecurity(document, provider, warn);
  normalizeContent({ document, ignoresSiblings, warn });
  repairRings(document, warn);
  normalizeOperations(document, displayName, warn);
  const problems = await repairStructure(document, warn);
  boundSchemas(document, warn);
  const faults = checkEffort(document, (code, pointer, message, fix) => ({ code, file, pointer, message, fix }));
  if (faults.length > 0) return { document, warnings, diagnostics: faults };
  const view = new DirectedView(document);
  nestInputs(view);
  const completed = completeInTime(view, warn);
  if (completed === undefined) return { document, warnings, diagnostics: [slow(file)] };
  const [spec, diagnostics] = toSpec(document, file, completed, problems);
  return { ...(spec && { spec }), document, warnings, diagnostics };
}

function completeInTime(view: DirectedView, warn: Warn): ReturnType<typeof completeExamples> | undefined {
  try {
    return withTimeLimit(MOST_MILLISECONDS, () => completeExamples(view, warn));
  } catch (error) {
    if (error instanceof TimeLimitError) return undefined;
    throw error;
  }
}

function slow(file: string): Diagnostic {
  const message = `sampling its schemas takes longer than ${MOST_MILLISECONDS / 1000} seconds`;
  const fix = "Select fewer operations, or add examples to their schemas.";
  return { code: "schema-excessive", file, pointer: "", message, fix };
}
