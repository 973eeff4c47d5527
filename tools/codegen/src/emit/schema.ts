import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import type { Model } from "../model/model.ts";
import { OPEN_ENUM, openResponseEnums } from "../model/open-enums.ts";
import { header } from "./header.ts";

const { factory } = ts;

/**
 * Emits `schema.ts`: the types of paths, operations and components.
 *
 * This file alone knows openapi-typescript: replace it here.
 */
export async function emitSchema(model: Model): Promise<string> {
  const document = Buffer.from(JSON.stringify(openResponseEnums(model.root)));
  const nodes = await openapiTS(document, {
    defaultNonNullable: false,
    silent: true,
    transform: (schema) => {
      const values: unknown = Reflect.get(schema, OPEN_ENUM);
      return Array.isArray(values) ? printOpenEnum(values) : undefined;
    },
  });
  return `${header(model)}\n${astToString(nodes)}`;
}

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
