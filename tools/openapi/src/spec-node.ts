import { hasKeywords, type Kind, kindBelow } from "./grammar.ts";
import { isRecord, type Tree } from "./json.ts";
import { escapePointer, splitPointer, unescapePointer } from "./pointer.ts";

/** A document that does not change as long as it is read. */
export interface SpecDocument {
  readonly value: unknown;
  /** What messages call it. */
  readonly file: string;
  /** OpenAPI 3.0 knows no `$dynamicRef`. */
  readonly version: "3.0" | "3.1";
}

/** A value of a document together with its JSON Pointer. */
export class SpecNode {
  readonly document: SpecDocument;
  readonly value: unknown;
  /** The name of the component that a `$ref` led to on the last step, if one did. */
  readonly component: string | undefined;
  /** Distinguishes values that are made from one place. */
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

  /** The node of a whole document that has no name. */
  static of(value: unknown): SpecNode {
    return SpecNode.root({ value, file: "", version: "3.1" });
  }

  /** The node of a whole document. */
  static root(document: SpecDocument): SpecNode {
    return new SpecNode(document, document.value);
  }

  // Made when it is asked for: most nodes are only passed through.
  get pointer(): string {
    this.#pointer ??= this.#above ? `${this.#above.node.pointer}/${escapePointer(this.#above.key)}` : "";
    return this.#pointer;
  }

  /** The last key of its pointer. */
  get key(): string {
    return this.#above?.key ?? "";
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  /** What its `$ref` says, or its `$dynamicRef` where that leads to something. */
  get ref(): string | undefined {
    const ref = ownValue(this.value, "$ref");
    if (typeof ref === "string") return ref;
    const dynamic = this.document.version === "3.1" ? ownValue(this.value, "$dynamicRef") : undefined;
    return typeof dynamic === "string" && dynamic.startsWith("#") && this.find(dynamic).exists ? dynamic : undefined;
  }

  /** The node below the key, behind its `$ref` if it is one. Missing keys give a node that does not exist. */
  get(key: string): SpecNode {
    return this.raw(key).followed();
  }

  /** The node below the key as it stands, `$ref` or not. */
  raw(key: string): SpecNode {
    return new SpecNode(this.document, ownValue(this.value, key), { node: this, key });
  }

  /** Another value in this place. */
  as(value: unknown, variant = ""): SpecNode {
    return new SpecNode(this.document, value, this.#above, undefined, variant);
  }

  keys(): string[] {
    return isRecord(this.value) ? Object.keys(this.value) : [];
  }

  /** What a list or an object holds, behind references. */
  entries(): [string, SpecNode][] {
    return this.rawEntries().map(([key, node]) => [key, node.followed()]);
  }

  /** What a list or an object holds, as it stands. */
  rawEntries(): [string, SpecNode][] {
    return isHolder(this.value) ? Object.keys(this.value).map((key) => [key, this.raw(key)]) : [];
  }

  /** Entries in the order of their keys, as code units sort. */
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

  /** The node that a reference leads to, as it stands there; it does not exist where nothing does. */
  find(ref: string): SpecNode {
    const root = SpecNode.root(this.document);
    if (ref.startsWith("#/")) return splitPointer(ref).reduce((node, key) => node.raw(key), root);
    return (ref.startsWith("#") ? anchorsOf(this.document).get(ref.slice(1)) : undefined) ?? this.as(undefined);
  }

  /** What its references lead to, or itself; it does not exist where they lead nowhere, or back to themselves. */
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
    // Of all references on the way, so that a chain of them is followed once.
    for (const each of seen) targets.set(each, node);
    return node;
  }
}

interface Above {
  readonly node: SpecNode;
  readonly key: string;
}

/** What the references of a document led to, and its anchors. */
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

/** What a value of a document is, behind its references; `undefined` where they lead nowhere. */
export function resolve(document: Tree, value: unknown): unknown {
  return SpecNode.of(document).as(value).followed().value;
}

/** The kind and name of the component that stands at a pointer, if one does. */
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
