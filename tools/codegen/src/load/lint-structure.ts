import {
  createConfig,
  getTypes,
  type NormalizedProblem,
  normalizeTypes,
  normalizeVisitors,
  type Oas3Rule,
  Source,
  walkDocument,
} from "@redocly/openapi-core";
import { isBooleanSchema, STRUCTURE_RULES } from "./lint-rules.ts";

const VERSION = "oas3_1";

/**
 * What the OpenAPI library finds wrong in the objects of a foreign document, each looked at where it stands.
 *
 * A whole lint would resolve every reference first, and most time goes there; those of the document are settled.
 */
export async function lintStructure(parsed: unknown): Promise<NormalizedProblem[]> {
  const config = await createConfig({ rules: STRUCTURE_RULES });
  const types = normalizeTypes(config.extendTypes(getTypes(VERSION), VERSION), config);
  const { Root } = types;
  if (!Root) throw new TypeError("the OpenAPI library describes no whole document");
  const rules: Record<string, Oas3Rule> = Object.assign({}, ...config.getRulesForSpecVersion("oas3"));
  const visitors = Object.keys(STRUCTURE_RULES).flatMap((ruleId) => {
    const visitor = rules[ruleId]?.({}) ?? [];
    return [visitor].flat().map((visitor) => ({ ruleId, severity: "error" as const, visitor }));
  });
  const problems: NormalizedProblem[] = [];
  walkDocument({
    // The library keeps every place with the name of the file before it: a short one saves time.
    document: { source: new Source("spec", ""), parsed },
    rootType: Root,
    normalizedVisitors: normalizeVisitors(visitors, types),
    resolvedRefMap: new Map(),
    ctx: { problems, specVersion: VERSION, config, visitorsData: {} },
  });
  return problems.filter((problem) => !isBooleanSchema(problem));
}
