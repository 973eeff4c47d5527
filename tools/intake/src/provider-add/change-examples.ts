import { createValidators, type ValidatorFor } from "@snap/codegen";
import { DirectedView } from "@snap/codegen/directed-view";
import { SAMPLED, Sampler } from "@snap/codegen/sample-schema";
import { at, isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { SpecNode } from "@snap/openapi/spec-node";
import { toPlausible } from "./plausible.ts";

/** Returns a replacement for a scalar in an example, or the same value. Items have the name of their list. */
export type ChangeValue = (value: unknown, name: string, schema: SpecNode) => unknown;

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
      const value = changeAll(example["value"], "", schema, change);
      if (JSON.stringify(value) === JSON.stringify(example["value"])) continue;
      if (this.accepts(body, value)) example["value"] = value;
    }
  }

  /** Samples a plausible value of a schema; returns undefined if there is none. */
  sample(schema: unknown): unknown {
    if (schema === undefined) return undefined;
    const sampler = new Sampler(this.#view.document, this.#validatorFor);
    const body: Tree = {
      schema,
      examples: { sampled: { value: sampler.sample(this.#view.schemaOf({ schema }), ""), ...SAMPLED } },
    };
    this.change(body, toPlausible);
    return at(body, "examples", "sampled", "value");
  }

  /** Changes the example of a parameter. */
  changeValue(parameter: Tree, name: string, change: ChangeValue): void {
    const schema = SpecNode.of({ ...this.#document, schema: parameter["schema"] }).get("schema");
    const value = changeAll(parameter["example"], name, schema, change);
    if (this.accepts(parameter, value)) parameter["example"] = value;
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

function changeAll(value: unknown, name: string, schema: SpecNode, change: ChangeValue): unknown {
  if (Array.isArray(value)) return value.map((item) => changeAll(item, name, below(schema, "items"), change));
  if (!isRecord(value)) return change(value, name, schema);
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, each]) => [key, changeAll(each, key, below(schema, "properties", key), change)]),
  );
}

/** Returns the node at these keys of a schema, or of one of the schemas in its `allOf`. */
function below(schema: SpecNode, ...keys: readonly string[]): SpecNode {
  const own = keys.reduce((node, key) => node.get(key), schema);
  if (own.exists) return own;
  const parts = schema
    .get("allOf")
    .items()
    .map((part) => below(part, ...keys));
  return parts.find((part) => part.exists) ?? own;
}
