import { escapePointer } from "./pointer.ts";

/** A value of a spec together with its JSON Pointer. Reading through a `$ref` lands on what it refers to. */
export class SpecNode {
  readonly value: unknown;
  /** The name of the component that a `$ref` led to on the last step, if one did. */
  readonly component: string | undefined;
  readonly #root: Root;
  readonly #parent: SpecNode | undefined;
  readonly #key: string;

  private constructor(root: Root, value: unknown, parent?: SpecNode, key = "", component?: string) {
    this.#root = root;
    this.value = value;
    this.#parent = parent;
    this.#key = key;
    this.component = component;
  }

  // Made when it is asked for: most nodes are only passed through.
  get pointer(): string {
    return this.#parent ? `${this.#parent.pointer}/${escapePointer(this.#key)}` : "";
  }

  /** The node of a whole document. */
  static of(document: unknown): SpecNode {
    return new SpecNode({ document, targets: new Map() }, document);
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  /** The node below the key, behind its `$ref` if it is one. Missing keys give a node that does not exist. */
  get(key: string): SpecNode {
    return this.raw(key).#follow([]);
  }

  /** The node below the key as it stands, `$ref` or not. */
  raw(key: string): SpecNode {
    const value = isRecordOrArray(this.value) && Object.hasOwn(this.value, key) ? this.value[key] : undefined;
    return new SpecNode(this.#root, value, this, key);
  }

  /** The node of a value that stands elsewhere in the document, behind its `$ref` if it is one. */
  beside(value: unknown): SpecNode {
    return new SpecNode(this.#root, value, this).#follow([]);
  }

  entries(): [string, SpecNode][] {
    return isRecordOrArray(this.value) ? Object.keys(this.value).map((key) => [key, this.get(key)]) : [];
  }

  /** Entries in the order of their keys, as code units sort. */
  sortedEntries(): [string, SpecNode][] {
    return this.entries().sort(([a], [b]) => (a < b ? -1 : 1));
  }

  items(): SpecNode[] {
    return Array.isArray(this.value) ? this.entries().map(([, node]) => node) : [];
  }

  text(key: string): string | undefined {
    const { value } = this.get(key);
    return typeof value === "string" ? value : undefined;
  }

  #follow(seen: readonly string[]): SpecNode {
    const ref = isRecordOrArray(this.value) && Object.hasOwn(this.value, "$ref") ? this.value["$ref"] : undefined;
    if (typeof ref !== "string") return this;
    if (!ref.startsWith("#/") || seen.includes(ref))
      return new SpecNode(this.#root, undefined, this.#parent, this.#key);
    const known = this.#root.targets.get(ref);
    if (known) return known;
    const keys = ref.slice(2).split("/");
    const root = new SpecNode(this.#root, this.#root.document);
    const target = keys.reduce((node, key) => node.raw(key), root);
    const component = keys[0] === "components" ? keys[2] : undefined;
    const named = new SpecNode(this.#root, target.value, target.#parent, target.#key, component);
    const result = named.#follow([...seen, ref]);
    // On the way around a ring, what is behind a reference depends on where it was entered.
    if (seen.length === 0) this.#root.targets.set(ref, result);
    return result;
  }
}

/** A document, and what its references led to: it does not change as long as it is read. */
interface Root {
  readonly document: unknown;
  readonly targets: Map<string, SpecNode>;
}

function isRecordOrArray(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
