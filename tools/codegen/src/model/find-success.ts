import type { SpecNode } from "@snap/openapi/spec-node";
import type { Operation } from "./model.ts";

/** The first documented 2xx response of an operation. */
export interface Success {
  readonly response: SpecNode;
  /** The media type of the response's body. The node and its schema do not exist if there is no body. */
  readonly media: SpecNode;
  readonly schema: SpecNode;
}

/** Finds the first success response of the operation at `node`. */
export function findSuccess({ responses }: Pick<Operation, "responses">, node: SpecNode): Success | undefined {
  const success = responses.find(({ status }) => /^2(?:\d\d|XX)$/.test(status));
  if (!success) return undefined;
  const response = node.get("responses").get(success.status);
  const media = response.get("content").get(success.content[0]?.type ?? "");
  return { response, media, schema: media.get("schema") };
}
