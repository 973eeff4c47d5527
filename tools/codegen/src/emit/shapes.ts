import type { Model } from "../model/model.ts";
import { shapeOfSuccess } from "../model/wire-shape.ts";
import { header } from "./header.ts";
import { keyOf } from "./key-of.ts";
import { printLiteral } from "./literal.ts";

/** Emits `shapes.ts`, which `wire.ts` of the package loads. Returns nothing if the API speaks the JSON of its contract. */
export function emitShapes(model: Model): string | undefined {
  const { displayName, hasWire, operations } = model;
  if (!hasWire) return undefined;
  const before = "export const shapes: Readonly<Record<string, WireShape>> = ";
  const shapes = Object.fromEntries(operations.map((each) => [keyOf(each), shapeOfSuccess(model, each)]));
  return `${header(model)}
import type { WireShape } from "@snap/runtime";

/** Where the success responses of the ${displayName} API have lists, numbers and booleans, by \`METHOD /path\`. */
${before}${printLiteral(shapes, { before })};
`;
}
