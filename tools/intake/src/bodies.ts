import { isRecord, type Tree } from "@snap/openapi/json";
import type { Operation } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";

/** Returns the node of an operation's first documented success; the node does not exist if no success is documented. */
export function successOf({ place }: Operation): SpecNode {
  const responses = place.get("responses").entries();
  return responses.find(([status]) => status.startsWith("2"))?.[1] ?? place.as(undefined);
}

/** Returns the media type of a response or request body: JSON, or else the first one. */
export function contentOf(holder: SpecNode): SpecNode {
  const media = holder.get("content").entries();
  const json = media.find(([type]) => type.includes("json")) ?? media[0];
  return json?.[1] ?? holder.as(undefined);
}

/** Returns the media type of a response or request body, to be edited in place. */
export function bodyOf(holder: SpecNode): Tree | undefined {
  const { value } = contentOf(holder);
  return isRecord(value) ? value : undefined;
}

/** Returns the node of the schema of an operation's success; the node does not exist if the success has no body. */
export function successSchema(operation: Operation): SpecNode {
  return contentOf(successOf(operation)).get("schema");
}

/** Returns the schema of the request body of an operation. */
export function bodySchema({ place }: Operation): SpecNode {
  return contentOf(place.get("requestBody")).get("schema");
}
