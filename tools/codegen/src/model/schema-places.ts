import { isRecord, type Tree } from "@snap/openapi/json";
import { mediaKind } from "@snap/openapi/media-kind";
import { mapItems, mapValues } from "@snap/openapi/schema-walk";

export type Direction = "request" | "response";

/** How a schema outside of `components/schemas` is used. */
export interface View {
  readonly direction: Direction;
  /** Whether the schema is in a body that is not JSON, where files are sent unchanged. */
  readonly isForm: boolean;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  parameters: "request",
  requestBodies: "request",
  requestBody: "request",
  headers: "response",
  responses: "response",
};

/**
 * Applies `change` to every schema outside of `components/schemas`, with its use. Returns a copy of the document that
 * shares the parts without changes.
 */
export function mapPlaces(document: Tree, change: (schema: unknown, view: View) => unknown): Tree {
  const walk = (node: unknown, direction: Direction | undefined, isForm: boolean): unknown => {
    if (typeof node !== "object" || node === null) return node;
    if (Array.isArray(node)) return mapItems(node, (item) => walk(item, direction, isForm));
    return walkRecord(node as Tree, direction, isForm);
  };
  const walkRecord = (node: Tree, direction: Direction | undefined, isForm: boolean): Tree =>
    mapValues(node, (child, key) => {
      if (key === "schema" && direction) return change(child, { direction, isForm });
      if (typeof child !== "object" || UNCHANGED.has(key)) return child;
      if (key === "content" && direction && isRecord(child)) return walkContent(child, direction);
      if (direction === undefined && INCOMING.has(key)) return turn(child);
      return walk(child, direction ?? DIRECTIONS[key], isForm);
    });
  const walkContent = (content: Tree, direction: Direction) =>
    mapValues(content, (media, type) => walk(media, direction, !isJson(type)));
  // The provider sends these requests: callers read the requests and write the responses.
  const turn = (calls: unknown) =>
    mapPlaces({ calls }, (schema, view) =>
      change(schema, { ...view, direction: view.direction === "request" ? "response" : "request" }),
    )["calls"];
  return walkRecord(document, undefined, false);
}

const UNCHANGED = new Set(["example", "examples", "schemas"]);
const INCOMING = new Set(["callbacks", "webhooks"]);

// Includes streams of JSON documents.
function isJson(type: string): boolean {
  const kind = mediaKind(type);
  return kind === "json" || kind === "stream";
}
