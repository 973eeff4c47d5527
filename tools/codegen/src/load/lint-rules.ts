import type { NormalizedProblem } from "@redocly/openapi-core";
import type { Diagnostic, DiagnosticCode, Report } from "../diagnostic.ts";

interface LintRule {
  readonly code: DiagnosticCode;
  readonly fix: string;
}

const RULES: Record<string, LintRule> = {
  "no-duplicated-tag-names": { code: "openapi-invalid", fix: "Keep one of the tags." },
  "no-identical-paths": { code: "openapi-invalid", fix: "Merge the paths: they differ in parameter names alone." },
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

/** The checks that the OpenAPI library makes for us. */
export const LINT_RULES = asErrors(Object.keys(RULES));

/** Those that objects of a foreign document may still break when it has been normalised. */
export const STRUCTURE_RULES = asErrors(["path-declaration-must-exist", "struct"]);

/** Those that its references may break when objects have been left out. */
export const REFERENCE_RULES = asErrors(["no-unresolved-refs"]);

/** Whether a finding is none: OpenAPI 3.1 allows `true` and `false` wherever a schema may be, the library in few places. */
export function isBooleanSchema({ ruleId, message }: NormalizedProblem): boolean {
  return ruleId === "struct" && /^Expected type `Schema` \(object\) but got `boolean`/.test(message);
}

/** Turns a finding of the OpenAPI library into one of ours. */
export function toDiagnostic({ ruleId, message, location }: NormalizedProblem, report: Report): Diagnostic {
  const { code, fix } = RULES[ruleId] ?? { code: "openapi-invalid" as const, fix: "Follow the message." };
  const pointer = (location[0]?.pointer ?? "#/").replace(/^#\/?/, "/").replace(/^\/$/, "");
  return report(code, pointer, message.split("\n")[0] ?? message, fix);
}

function asErrors(rules: readonly string[]): Record<string, "error"> {
  return Object.fromEntries(rules.map((rule) => [rule, "error"]));
}
