import type { NormalizedProblem } from "@redocly/openapi-core";
import type { Diagnostic, DiagnosticCode, Report } from "../diagnostic.ts";

interface LintRule {
  readonly code: DiagnosticCode;
  readonly fix: string;
}

const RULES: Record<string, LintRule> = {
  "no-duplicated-tag-names": { code: "openapi-invalid", fix: "Keep one of the tags." },
  "no-identical-paths": { code: "openapi-invalid", fix: "Merge the paths: they differ only in parameter names." },
  "no-unresolved-refs": { code: "ref-unresolved", fix: "Define what the reference names, or correct its spelling." },
  "operation-operationId": {
    code: "operation-id-missing",
    fix: "Give the operation an operationId: a verb and a noun.",
  },
  "operation-parameters-unique": { code: "openapi-invalid", fix: "Keep one of the parameters." },
  "path-declaration-must-exist": { code: "openapi-invalid", fix: "Give every path parameter a name between braces." },
  "path-parameters-defined": {
    code: "path-parameter-undeclared",
    fix: "Declare the parameter with `in: path`, or correct the path.",
  },
  "security-defined": { code: "security-undefined", fix: "Define the scheme in components/securitySchemes." },
  struct: { code: "openapi-invalid", fix: "Follow the OpenAPI 3.1 specification at this place." },
};

/** The rules of the OpenAPI library that we use. */
export const LINT_RULES = asErrors(Object.keys(RULES));

/** The rules that objects of a third-party document may still break after normalization. */
export const STRUCTURE_RULES = asErrors(["path-declaration-must-exist", "struct"]);

/** The rules that references may break after objects have been removed. */
export const REFERENCE_RULES = asErrors(["no-unresolved-refs"]);

/**
 * Whether a finding is a false positive: OpenAPI 3.1 allows boolean schemas everywhere, the library only in some
 * places.
 */
export function isBooleanSchema({ ruleId, message }: NormalizedProblem): boolean {
  return ruleId === "struct" && /^Expected type `Schema` \(object\) but got `boolean`/.test(message);
}

/** Converts a finding of the OpenAPI library to a diagnostic. */
export function toDiagnostic({ ruleId, message, location }: NormalizedProblem, report: Report): Diagnostic {
  const { code, fix } = RULES[ruleId] ?? { code: "openapi-invalid" as const, fix: "Follow the message." };
  const pointer = (location[0]?.pointer ?? "#/").replace(/^#\/?/, "/").replace(/^\/$/, "");
  return report(code, pointer, message.split("\n")[0] ?? message, fix);
}

function asErrors(rules: readonly string[]): Record<string, "error"> {
  return Object.fromEntries(rules.map((rule) => [rule, "error"]));
}
