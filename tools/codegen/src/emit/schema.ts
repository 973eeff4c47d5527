import { escapeComment } from "@snap/openapi/escape";
import { isRecord } from "@snap/openapi/json";
import { mapValues } from "@snap/openapi/schema-walk";
import { addJSDocComment, type GlobalContext, type OpenAPI3, resolveRef, transformSchema } from "openapi-typescript";
import ts from "typescript";
import type { Model } from "../model/model.ts";
import { findRings } from "../model/reference-rings.ts";
import { mapPlaces } from "../model/schema-places.ts";
import { schemasOf } from "../model/split-components.ts";
import { markTypeViews } from "../model/type-views.ts";
import { header } from "./header.ts";
import { markOptionalScopes } from "./optional-scopes.ts";
import { printNodes } from "./print-nodes.ts";
import { TypePrinter } from "./print-type.ts";

const { factory } = ts;

/**
 * Emits `schema.ts`: the types of paths, operations and components.
 *
 * Only this file uses openapi-typescript, which prints everything except schemas. Its validation and bundling are
 * skipped, because the document is already validated and self-contained.
 */
export function emitSchema(model: Pick<Model, "file" | "provider" | "root">): string {
  const document = markTypeViews(isRecord(model.root.value) ? model.root.value : {});
  const components = schemasOf(document);
  const aliases = nameAliases(components);
  const printer = new TypePrinter({ components, aliases, comment });
  const printed = new Map<object, ts.TypeNode>();
  const replace = (schema: unknown, type: ts.TypeNode) => {
    const stand = { ...annotationsOf(schema), type: "object" };
    printed.set(stand, type);
    return stand;
  };
  const declarations = [...aliases].map(([name, alias]) => declare(alias, printer.print(components[name])));
  const schemas = mapValues(components, (schema, name) => {
    const alias = aliases.get(name);
    return replace(schema, alias === undefined ? printer.print(schema) : factory.createTypeReferenceNode(alias));
  });
  const items = Object.entries(sortKeys(document["paths"])).map(([path, item]) => [
    path.replaceAll("%", PERCENT),
    mapValues(withoutTags(Object(item)), withoutTags),
  ]);
  const paths = Object.fromEntries(items);
  const around = mapPlaces({ ...document, paths }, (schema) => replace(schema, printer.print(schema)));
  const whole = { ...around, components: { ...Object(around["components"]), schemas } } as unknown as OpenAPI3 & object;
  const context: Omit<GlobalContext, "redoc"> = {
    ...OPTIONS,
    discriminators: { objects: {}, refsHandled: [] },
    injectFooter: declarations,
    postTransform: undefined,
    resolve: createResolver(whole),
    transform: (schema) => printed.get(schema),
    transformProperty: undefined,
  };
  const nodes = transformSchema(whole, context as GlobalContext);
  markOptionalScopes(nodes, document);
  return `${header(model)}\n${printNodes(nodes).replaceAll(PRINTED_PERCENT, "%")}`;
}

// Replaces percent signs in paths, which the library decodes several times. No text contains this private character.
const PERCENT = "\uE025";
const PRINTED_PERCENT = "\\uE025";

// Escapes each `@` in a title, summary or format, which could otherwise begin a tag of the comment.
function withoutTags<Annotated>(annotated: Annotated): Annotated {
  if (!isRecord(annotated)) return annotated;
  const texts = ["format", "title", "summary"].flatMap((key) => {
    const text = annotated[key];
    return typeof text === "string" ? [[key, escapeComment(text).replaceAll(/(?<![\p{L}\p{N}])@/gu, "\\@")]] : [];
  });
  return { ...annotated, ...Object.fromEntries(texts) };
}

// Cached, because most references are to the same few components.
function createResolver(document: OpenAPI3): GlobalContext["resolve"] {
  const known = new Map<string, unknown>();
  return <Target>($ref: string) => {
    if (!known.has($ref)) known.set($ref, resolveRef(document, $ref, { silent: true }));
    return known.get($ref) as Target | undefined;
  };
}

// The printed type already lists the values of an enum.
function comment(schema: Record<string, unknown>, property: ts.PropertySignature): void {
  const { enum: _, ...rest } = schema;
  addJSDocComment(withoutTags("enum" in schema ? rest : schema), property);
}

const OPTIONS = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
} as const;

// The keywords that appear in the comment of a component.
const ANNOTATIONS = ["title", "summary", "format", "deprecated", "description", "default", "example", "examples"];

function annotationsOf(schema: unknown): Record<string, unknown> {
  if (!isRecord(schema)) return {};
  const kept = ANNOTATIONS.filter((keyword) => schema[keyword] !== undefined);
  return {
    ...withoutTags(Object.fromEntries(kept.map((keyword) => [keyword, schema[keyword]]))),
    // The comment marks the property as constant; the type has the value.
    ...("const" in schema && { const: undefined }),
  };
}

// TypeScript must resolve the types below these keywords immediately. It defers lists in an alias, but not in a member
// of an interface.
const EAGER = new Set(["allOf", "anyOf", "else", "items", "oneOf", "prefixItems", "then", "unevaluatedItems"]);

function nameAliases(components: Readonly<Record<string, unknown>>): Map<string, string> {
  const taken = new Set(["Blob", "Record"]);
  const aliases = new Map<string, string>();
  for (const name of findRings(components, EAGER).flat().sort()) {
    const words = name.replaceAll(/[^\w$]+/g, "_").replace(/^(?=\d)/, "_");
    const alias = unusedName(words.slice(0, 1).toUpperCase() + words.slice(1), taken);
    taken.add(alias);
    aliases.set(name, alias);
  }
  return aliases;
}

function unusedName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? unusedName(`${name}_`, taken) : name;
}

function declare(name: string, type: ts.TypeNode): ts.TypeAliasDeclaration {
  const exported = factory.createModifier(ts.SyntaxKind.ExportKeyword);
  return factory.createTypeAliasDeclaration([exported], name, undefined, type);
}

function sortKeys(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
