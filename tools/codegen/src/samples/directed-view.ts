import type { Tree } from "@snap/openapi/json";
import { type Place, placesOf } from "@snap/openapi/places";
import { directDocument } from "../model/directions.ts";

/** A document with directed schemas, together with its original. */
export class DirectedView {
  readonly original: Tree;
  readonly document: Tree;
  readonly #directed: ReadonlyMap<Tree, Tree | undefined>;

  constructor(original: Tree) {
    this.original = original;
    this.document = directDocument(original);
    const directed = holdersOf(this.document);
    this.#directed = new Map(holdersOf(original).map(([holder], index) => [holder, directed[index]?.[0]]));
  }

  /** Returns the directed schema of a parameter, header or media type of the original document. */
  schemaOf(holder: Tree): unknown {
    return (this.#directed.get(holder) ?? holder)["schema"];
  }

  /** Sets properties of a parameter, header or media type in both documents. `undefined` deletes a property. */
  assign(holder: Tree, properties: Tree): void {
    for (const tree of new Set([holder, this.#directed.get(holder) ?? holder])) {
      Object.assign(tree, properties);
      for (const name of Object.keys(properties)) if (properties[name] === undefined) delete tree[name];
    }
  }
}

function holdersOf(document: Tree): Place[] {
  const { parameters, headers, media } = placesOf(document);
  return [...parameters, ...headers, ...media];
}
