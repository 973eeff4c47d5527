import { createValidators, type ValidatorFor } from "@snap/codegen";
import { DirectedView } from "@snap/codegen/directed-view";
import { isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { SpecNode } from "@snap/openapi/spec-node";

/** Returns a replacement for a scalar in an example, or the same value. */
export type ChangeValue = (value: unknown, schema: Tree) => unknown;

/** Changes the values in examples of a document if their schemas accept the new values. */
export class ExampleChanger {
  readonly #document: Tree;
  readonly #view: DirectedView;
  readonly #validatorFor: ValidatorFor;

  constructor(document: Tree) {
    this.#document = document;
    this.#view = new DirectedView(document);
    this.#validatorFor = createValidators(SpecNode.of(this.#view.document), () => undefined);
  }

  /** Changes the `chosen` examples of a body; by default those that were sampled. */
  change(body: Tree, change: ChangeValue, chosen: (example: Tree) => boolean = isInferred): void {
    const schema = SpecNode.of({ ...this.#document, schema: body["schema"] }).get("schema");
    for (const example of Object.values(treeAt(body, "examples"))) {
      if (!isRecord(example) || !chosen(example)) continue;
      const value = changeAll(example["value"], schema, change);
      if (JSON.stringify(value) === JSON.stringify(example["value"])) continue;
      if (this.accepts(body, value)) example["value"] = value;
    }
  }

  /** Whether the schema of a body accepts a value. */
  accepts(body: Tree, value: unknown): boolean {
    return this.#validatorFor(this.#view.schemaOf(body), "")?.(value) === true;
  }
}

/** Whether a response or an example was inferred. */
export function isInferred(value: unknown): boolean {
  return isRecord(value) && isRecord(value["x-snap-evidence"]);
}

function changeAll(value: unknown, schema: SpecNode, change: ChangeValue): unknown {
  if (Array.isArray(value)) return value.map((item) => changeAll(item, below(schema, "items"), change));
  if (!isRecord(value))
    return change(value, { enum: below(schema, "enum").value, const: below(schema, "const").value });
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, each]) => [key, changeAll(each, below(schema, "properties", key), change)]),
  );
}

/** Returns the nodes below a schema and the schemas that it composes. */
function below(schema: SpecNode, ...keys: readonly string[]): SpecNode {
  const own = keys.reduce((node, key) => node.get(key), schema);
  if (own.exists) return own;
  const parts = schema
    .get("allOf")
    .items()
    .map((part) => below(part, ...keys));
  return parts.find((part) => part.exists) ?? own;
}
