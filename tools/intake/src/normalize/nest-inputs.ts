import { directDocument } from "@snap/codegen/directions";
import { findInputCollision } from "@snap/codegen/operation-input";
import type { Tree } from "@snap/openapi/json-tree";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { SpecNode } from "@snap/openapi/spec-node";

/** Lets the function of an operation take `params` and `body` where one object cannot hold all names. */
export function nestInputs(document: Tree): void {
  const collide = (root: unknown, { path, method }: OperationPlace) => {
    const pathItem = SpecNode.of(root).get("paths").get(path);
    return findInputCollision(pathItem, pathItem.get(method)) !== undefined;
  };
  const found = operationsOf(document).filter((place) => collide(document, place));
  if (found.length === 0) return;
  // A property that is not sent in requests collides with nothing.
  const directed = directDocument(document);
  for (const place of found) if (collide(directed, place)) place.operation["x-snap-input"] = "nested";
}
