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
import { HOLDS_LIST, HOLDS_NAMED, HOLDS_ONE } from "@snap/openapi/grammar";
import { isRecord } from "@snap/openapi/json";
import { mapValues } from "@snap/openapi/schema-walk";
import { mapPlaces } from "../model/schema-places.ts";
import { schemasOf } from "../model/split-components.ts";
import { isBooleanSchema, STRUCTURE_RULES } from "./lint-rules.ts";

const VERSION = "oas3_1";

/**
 * Lints the objects of a third-party document, each in its place, with the OpenAPI library.
 *
 * References are not resolved, because that takes most of the time of a full lint; `lintReferences` checks them.
 */
export async function lintStructure(parsed: unknown): Promise<NormalizedProblem[]> {
  configured ??= createConfig({ rules: STRUCTURE_RULES });
  const config = await configured;
  const types = normalizeTypes(config.extendTypes(getTypes(VERSION), VERSION), config);
  const { Root } = types;
  if (!Root) throw new TypeError("the OpenAPI library has no type for the root of a document");
  const rules: Record<string, Oas3Rule> = Object.assign({}, ...config.getRulesForSpecVersion("oas3"));
  const visitors = Object.keys(STRUCTURE_RULES).flatMap((ruleId) => {
    const visitor = rules[ruleId]?.({}) ?? [];
    return [visitor].flat().map((visitor) => ({ ruleId, severity: "error" as const, visitor }));
  });
  const problems: NormalizedProblem[] = [];
  // The library visits each object once. Sharing one object for all valid schemas skips most of the work.
  const sound = {};
  const replace = (schema: unknown) => (isSound(schema) ? sound : schema);
  walkDocument({
    // The library stores the file name with every place; a short name saves time.
    document: { source: new Source("spec", ""), parsed: isRecord(parsed) ? mapAllSchemas(parsed, replace) : parsed },
    rootType: Root,
    normalizedVisitors: normalizeVisitors(visitors, types),
    resolvedRefMap: new Map(),
    ctx: { problems, specVersion: VERSION, config, visitorsData: {} },
  });
  return problems.filter((problem) => !isBooleanSchema(problem));
}

// Creating the configuration takes longer than the lint of a small document.
let configured: ReturnType<typeof createConfig> | undefined;

function mapAllSchemas(
  document: Record<string, unknown>,
  change: (schema: unknown) => unknown,
): Record<string, unknown> {
  const copy = mapPlaces(document, change);
  if (!isRecord(copy["components"])) return copy;
  return { ...copy, components: { ...copy["components"], schemas: mapValues(schemasOf(document), change) } };
}

/** Whether the library would certainly find no problem in a schema. */
function isSound(schema: unknown): boolean {
  if (!isRecord(schema)) return typeof schema === "boolean";
  return Object.keys(schema).every((keyword) => {
    const value = schema[keyword];
    if (HOLDS_ONE.has(keyword)) return isSound(value);
    if (HOLDS_LIST.has(keyword)) return Array.isArray(value) && value.every(isSound);
    if (HOLDS_NAMED.has(keyword)) return isRecord(value) && Object.values(value).every(isSound);
    return KEYWORDS.get(keyword)?.(value) === true;
  });
}

const isText = (value: unknown) => typeof value === "string";
const isFlag = (value: unknown) => typeof value === "boolean";
const isNumber = (value: unknown) => typeof value === "number";
const isSize = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const isType = (name: unknown) => TYPES.has(name);
const isShown = (value: unknown) => !isRecord(value) || value["$ref"] === undefined;
const TYPES = new Set<unknown>(["array", "boolean", "integer", "null", "number", "object", "string"]);
const TEXTS = ["$ref", "contentEncoding", "contentMediaType", "description", "format", "pattern", "summary", "title"];
const SIZES = ["Contains", "Items", "Length", "Properties"].flatMap((what) => [`max${what}`, `min${what}`]);
const NUMBERS = ["exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum"];
const KEYWORDS = new Map<string, (value: unknown) => boolean>([
  ...TEXTS.map((keyword) => [keyword, isText] as const),
  ...SIZES.map((keyword) => [keyword, isSize] as const),
  ...NUMBERS.map((keyword) => [keyword, isNumber] as const),
  ...["deprecated", "readOnly", "uniqueItems", "writeOnly"].map((keyword) => [keyword, isFlag] as const),
  ...["const", "default", "example"].map((keyword) => [keyword, isShown] as const),
  ["enum", Array.isArray],
  ["examples", Array.isArray],
  ["required", (value) => Array.isArray(value) && value.every(isText)],
  ["type", (value) => (Array.isArray(value) ? value.every(isType) : isType(value))],
]);
