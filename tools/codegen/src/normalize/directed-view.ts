import { directDocument } from "../model/directions.ts";
import type { Tree } from "./json-tree.ts";
import { headersOf, mediaOf, type Place, parametersOf } from "./places.ts";

/** A document as its directions have it, next to the one that it was made of. */
export class DirectedView {
  readonly document: Tree;
  readonly #schemas: ReadonlyMap<Tree, unknown>;

  constructor(document: Tree) {
    this.document = directDocument(document);
    const directed = holdersOf(this.document);
    this.#schemas = new Map(holdersOf(document).map(([holder], index) => [holder, directed[index]?.[0]["schema"]]));
  }

  /** The schema of a parameter, header or media type of the original document, as its direction has it. */
  schemaOf(holder: Tree): unknown {
    return this.#schemas.has(holder) ? this.#schemas.get(holder) : holder["schema"];
  }
}

function holdersOf(document: Tree): Place[] {
  return [...parametersOf(document), ...headersOf(document), ...mediaOf(document)];
}
