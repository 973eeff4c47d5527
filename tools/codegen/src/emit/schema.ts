import {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "openapi-typescript";
import ts from "typescript";
import type { Model } from "../model/model.ts";
import { OPEN_ENUM, openResponseEnums } from "../model/open-enums.ts";
import { header } from "./header.ts";

const { factory } = ts;

/**
 * Emits `schema.ts`: the types of paths, operations and components.
 *
 * This file alone knows openapi-typescript: replace it here. Its own checks and bundling are left out: the document has
 * been checked, and stands alone.
 */
export function emitSchema(model: Pick<Model, "file" | "provider" | "root">): string {
  const document = openResponseEnums(model.root) as OpenAPI3 & object;
  const context: Omit<GlobalContext, "redoc"> = {
    ...OPTIONS,
    discriminators: scanDiscriminators(document, OPTIONS),
    injectFooter: [],
    postTransform: undefined,
    resolve: ($ref) => resolveRef(document, $ref, { silent: true }),
    transform: (schema) => {
      const values: unknown = Reflect.get(schema, OPEN_ENUM);
      return Array.isArray(values) ? printOpenEnum(values) : undefined;
    },
    transformProperty: undefined,
  };
  return `${header(model)}\n${astToString(transformSchema(document, context as GlobalContext))}`;
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

// `"a" | "b" | (string & {})`: editors still complete "a" and "b", and a value that is new at the provider still fits.
function printOpenEnum(values: readonly unknown[]): ts.TypeNode {
  const rest = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  return factory.createUnionTypeNode([
    ...values.map(printValue),
    ...[...rest].flatMap((type) => (type === "string" || type === "number" ? [printRest(type)] : [])),
  ]);
}

function printValue(value: unknown): ts.TypeNode {
  if (typeof value === "number") {
    const digits = factory.createNumericLiteral(Math.abs(value));
    return factory.createLiteralTypeNode(
      value < 0 ? factory.createPrefixUnaryExpression(ts.SyntaxKind.MinusToken, digits) : digits,
    );
  }
  if (value === null) return factory.createLiteralTypeNode(factory.createNull());
  if (typeof value === "boolean") {
    return factory.createLiteralTypeNode(value ? factory.createTrue() : factory.createFalse());
  }
  return factory.createLiteralTypeNode(factory.createStringLiteral(String(value)));
}

function printRest(type: "number" | "string"): ts.TypeNode {
  const keyword = type === "string" ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword;
  const empty = factory.createTypeLiteralNode([]);
  const open = factory.createIntersectionTypeNode([factory.createKeywordTypeNode(keyword), empty]);
  return factory.createParenthesizedType(open);
}
