import type { DirectedView } from "@snap/codegen/directed-view";
import { findInputCollision } from "@snap/codegen/operation-input";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";

/** Makes the function of an operation take `params` and `body` if one object cannot contain all names. */
export function nestInputs({ original, document }: DirectedView): void {
  const collide = ({ item, place }: OperationPlace) => findInputCollision(item, place) !== undefined;
  // A property that requests do not contain cannot collide.
  const sent = new Map(
    operationsOf(document)
      .filter(collide)
      .map((each) => [each.pointer, each.operation]),
  );
  if (sent.size === 0) return;
  for (const each of operationsOf(original)) {
    const directed = sent.get(each.pointer);
    if (!directed || !collide(each)) continue;
    for (const operation of [each.operation, directed]) operation["x-snap-input"] = "nested";
  }
}
