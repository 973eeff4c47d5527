import { hasKeywords, type Kind, kindBelow } from "./grammar.ts";
import { isRecord, type Tree } from "./json.ts";
import { escapePointer, splitPointer, unescapePointer } from "./pointer.ts";

/** A document that does not change while it is read. */
export interface SpecDocument {
  readonly value: unknown;
  /** The name of the document in messages. */
  readonly file: string;
  /** The version of OpenAPI. Version 3.0 has no `$dynamicRef`. */
  readonly version: "3.0" | "3.1";
}

/** A value of a document together with its JSON Pointer. */
export class SpecNode {
  readonly document: SpecDocument;
  readonly value: unknown;
  /** The name of the component if a `$ref` to it was resolved in the last step. */
  readonly component: string | undefined;
  /** Distinguishes several values that are derived from the same place. */
  readonly variant: string;
  readonly #above: Above | undefined;
  #pointer: string | undefined;

  private constructor(document: SpecDocument, value: unknown, above?: Above, component?: string, variant = "") {
    this.document = document;
    this.value = value;
    this.component = component;
    this.variant = variant;
    this.#above = above;
  }

  /** Creates the node of a document without a name. */
  static of(value: unknown): SpecNode {
    return SpecNode.root({ value, file: "", version: "3.1" });
  }

  /** Creates the root node of a document. */
  static root(document: SpecDocument): SpecNode {
    return new SpecNode(document, document.value);
  }

  // Computed on demand: most nodes are only passed through.
  get pointer(): string {
    if (this.#pointer === undefined) {
      // A reference with many steps leads to a node below many others, too many for a recursion.
      const unknown: SpecNode[] = [];
      for (let node: SpecNode | undefined = this; node && node.#pointer === undefined; node = node.#above?.node)
        unknown.push(node);
      for (const node of unknown.reverse()) {
        const { node: parent, key = "" } = node.#above ?? {};
        node.#pointer = parent ? `${parent.pointer}/${escapePointer(key)}` : "";
      }
    }
    return this.#pointer ?? "";
  }

  /** The last key of the pointer. */
  get key(): string {
    return this.#above?.key ?? "";
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  /** The value of `$ref`, or of `$dynamicRef` if it can be resolved. */
  get ref(): string | undefined {
    const ref = ownValue(this.value, "$ref");
    if (typeof ref === "string") return ref;
    const dynamic = this.document.version === "3.1" ? ownValue(this.value, "$dynamicRef") : undefined;
    return typeof dynamic === "string" && dynamic.startsWith("#") && this.find(dynamic).exists ? dynamic : undefined;
  }

  /** Returns the node below the key with its `$ref` resolved. A missing key returns a node that does not exist. */
  get(key: string): SpecNode {
    return this.raw(key).followed();
  }

  /** Returns the node below the key without resolving a `$ref`. */
  raw(key: string): SpecNode {
    return new SpecNode(this.document, ownValue(this.value, key), { node: this, key });
  }

  /** Returns a node with another value in the same place. */
  as(value: unknown, variant = ""): SpecNode {
    return new SpecNode(this.document, value, this.#above, undefined, variant);
  }

  /** Whether there is a value below the key. */
  has(key: string): boolean {
    return ownValue(this.value, key) !== undefined;
  }

  keys(): string[] {
    return isRecord(this.value) ? Object.keys(this.value) : [];
  }

  /** Returns the children of a list or object with references resolved. */
  entries(): [string, SpecNode][] {
    return this.rawEntries().map(([key, node]) => [key, node.followed()]);
  }

  /** Returns the children of a list or object without resolving references. */
  rawEntries(): [string, SpecNode][] {
    return isHolder(this.value) ? Object.keys(this.value).map((key) => [key, this.raw(key)]) : [];
  }

  /** Returns the children sorted by key in code unit order. */
  sortedEntries(): [string, SpecNode][] {
    return this.entries().sort(([a], [b]) => (a < b ? -1 : 1));
  }

  items(): SpecNode[] {
    return this.rawItems().map((node) => node.followed());
  }

  rawItems(): SpecNode[] {
    return Array.isArray(this.value) ? this.rawEntries().map(([, node]) => node) : [];
  }

  text(key: string): string | undefined {
    const { value } = this.get(key);
    return typeof value === "string" ? value : undefined;
  }

  flag(key: string): boolean {
    return ownValue(this.value, key) === true;
  }

  /**
   * Returns the target of a reference without resolving further references. If there is no target, the node does not
   * exist.
   */
  find(ref: string): SpecNode {
    const root = SpecNode.root(this.document);
    if (ref.startsWith("#/")) return splitPointer(ref).reduce((node, key) => node.raw(key), root);
    return (ref.startsWith("#") ? anchorsOf(this.document).get(ref.slice(1)) : undefined) ?? this.as(undefined);
  }

  /** Resolves the references of the node. The result does not exist if the references are broken or circular. */
  followed(): SpecNode {
    const { ref } = this;
    if (ref === undefined) return this;
    const { targets } = memoryOf(this.document);
    const seen = new Set<string>();
    let node: SpecNode = this;
    for (let next: string | undefined = ref; next !== undefined; next = node.ref) {
      if (seen.has(next)) return this.as(undefined);
      const known = targets.get(next);
      if (known) {
        node = known;
        break;
      }
      seen.add(next);
      const target = node.find(next);
      if (!target.exists) return target;
      node = new SpecNode(this.document, target.value, target.#above, componentAt(target.pointer)?.name);
    }
    // The targets of all references on the way, so that a chain of references is followed once.
    for (const each of seen) targets.set(each, node);
    return node;
  }
}

interface Above {
  readonly node: SpecNode;
  readonly key: string;
}

// The resolved references of a document, and its anchors.
interface Memory {
  readonly targets: Map<string, SpecNode>;
  anchors?: ReadonlyMap<string, SpecNode>;
}

const memories = new WeakMap<SpecDocument, Memory>();

function memoryOf(document: SpecDocument): Memory {
  const known = memories.get(document);
  if (known) return known;
  const memory: Memory = { targets: new Map() };
  memories.set(document, memory);
  return memory;
}

function anchorsOf(document: SpecDocument): ReadonlyMap<string, SpecNode> {
  const memory = memoryOf(document);
  memory.anchors ??= readAnchors(SpecNode.root(document));
  return memory.anchors;
}

function readAnchors(root: SpecNode): Map<string, SpecNode> {
  const found = new Map<string, SpecNode>();
  const seen = new Set<unknown>();
  const visit = (node: SpecNode, kind: Kind): void => {
    if (kind === "data" || !isHolder(node.value) || seen.has(node.value)) return;
    seen.add(node.value);
    const said = hasKeywords(kind) ? [node.raw("$anchor").value, node.raw("$dynamicAnchor").value] : [];
    for (const anchor of said) if (typeof anchor === "string" && !found.has(anchor)) found.set(anchor, node);
    for (const [key, child] of node.rawEntries()) visit(child, kindBelow(kind, node.value, key));
  };
  visit(root, "object");
  return found;
}

/** Resolves the references of a value in a document. Returns `undefined` if they are broken. */
export function resolve(document: Tree, value: unknown): unknown {
  // Most values are not references.
  if (!isHolder(value) || !(Object.hasOwn(value, "$ref") || Object.hasOwn(value, "$dynamicRef"))) return value;
  return SpecNode.of(document).as(value).followed().value;
}

/** Returns the kind and name of the component at a pointer, or `undefined` for any other place. */
export function componentAt(pointer: string): { kind: string; name: string } | undefined {
  const [, holder, kind, name, ...rest] = pointer.split("/");
  if (holder !== "components" || kind === undefined || name === undefined || rest.length > 0) return undefined;
  return { kind, name: unescapePointer(name) };
}

function ownValue(holder: unknown, key: string): unknown {
  return isHolder(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
