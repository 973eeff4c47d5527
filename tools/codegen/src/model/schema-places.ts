import { isRecord } from "@snap/openapi/json";
import { mediaKind } from "@snap/openapi/media-kind";
import { define } from "@snap/openapi/schema-walk";

export type Direction = "request" | "response";

/** How a schema outside of `components/schemas` is used. */
export interface View {
  readonly direction: Direction;
  /** Whether it is in a body that is not JSON, where files are sent unchanged. */
  readonly isForm: boolean;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  parameters: "request",
  requestBodies: "request",
  requestBody: "request",
  headers: "response",
  responses: "response",
};

/** Copies a document and applies `change` to every schema outside of `components/schemas`, with its use. */
export function mapPlaces(
  document: Record<string, unknown>,
  change: (schema: unknown, view: View) => unknown,
): Record<string, unknown> {
  const walk = (node: unknown, direction: Direction | undefined, isForm: boolean): unknown => {
    if (Array.isArray(node)) return node.map((item) => walk(item, direction, isForm));
    return isRecord(node) ? walkRecord(node, direction, isForm) : node;
  };
  const walkRecord = (node: Record<string, unknown>, direction: Direction | undefined, isForm: boolean) => {
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(node)) {
      const child = node[key];
      if (key === "schema" && direction) define(copy, key, change(child, { direction, isForm }));
      else if (key === "example" || key === "examples" || key === "schemas") define(copy, key, child);
      else if (key === "content" && direction && isRecord(child)) define(copy, key, walkContent(child, direction));
      else if (INCOMING.has(key) && direction === undefined) define(copy, key, turn(child));
      else define(copy, key, walk(child, direction ?? DIRECTIONS[key], isForm));
    }
    return copy;
  };
  const walkContent = (content: Record<string, unknown>, direction: Direction) => {
    const copy: Record<string, unknown> = {};
    for (const type of Object.keys(content)) define(copy, type, walk(content[type], direction, !isJson(type)));
    return copy;
  };
  // The provider sends these requests: callers read the requests and write the responses.
  const turn = (calls: unknown) =>
    mapPlaces({ calls }, (schema, view) =>
      change(schema, { ...view, direction: view.direction === "request" ? "response" : "request" }),
    )["calls"];
  return walkRecord(document, undefined, false);
}

const INCOMING = new Set(["callbacks", "webhooks"]);

// Includes streams of JSON documents.
function isJson(type: string): boolean {
  const kind = mediaKind(type);
  return kind === "json" || kind === "stream";
}
