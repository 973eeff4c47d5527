import { directDocument } from "@snap/codegen/directions";
import { findInputCollision } from "@snap/codegen/operation-input";
import type { Tree } from "@snap/openapi/json";
import type { Operation } from "@snap/openapi/operations";
import { operationsOf } from "@snap/openapi/places";

/** Makes the function of an operation take `params` and `body` if one object cannot contain all names. */
export function nestInputs(document: Tree): void {
  const collide = ({ item, place }: Operation) => findInputCollision(item, place) !== undefined;
  const found = operationsOf(document).filter(collide);
  if (found.length === 0) return;
  // A property that requests do not contain cannot collide.
  const sent = new Set(
    operationsOf(directDocument(document))
      .filter(collide)
      .map(({ place }) => place.pointer),
  );
  for (const { operation, pointer } of found) if (sent.has(pointer)) operation["x-snap-input"] = "nested";
}
