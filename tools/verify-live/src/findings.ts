import type { SpecNode } from "@snap/openapi/spec-node";
import type { Contract } from "./contract.ts";

export type DifferenceKind =
  | "adapter"
  | "body"
  | "content-type"
  | "enum"
  | "field"
  | "header"
  | "identity"
  | "no-success"
  | "paging"
  | "schema"
  | "status"
  | "unknown-id";

/** One way in which an answer is not what the contract says. */
export interface Finding {
  readonly kind: DifferenceKind;
  readonly operation: string;
  readonly status?: number;
  /** JSON Pointer into the body, or the name of a header. */
  readonly at: string;
  readonly expected: string;
  readonly found: string;
  /** Where the contract says so, as JSON Pointers: the closest place first, then those that lead to it. */
  readonly places: readonly string[];
}

/** `x-snap-evidence`: a place of the contract that the documentation does not bear out. */
export interface Evidence {
  readonly pointer: string;
  readonly line?: number;
  readonly basis: string;
  readonly note: string;
}

/** A finding, reported once however often it was met. */
export interface Difference extends Omit<Finding, "places"> {
  /** JSON Pointer into the contract. */
  readonly contract: string;
  readonly line?: number;
  /** What says that the place is inferred. */
  readonly evidence?: Evidence;
  readonly times: number;
  /** Further operations that show it. */
  readonly alsoIn: readonly string[];
}

/** How an uncertain place of the contract stands after the answers. */
export interface JudgedEvidence extends Evidence {
  readonly verdict: "agrees" | "differs" | "unseen";
}

/** Collects findings, and which places of the contract were met by an answer. */
export class Findings {
  readonly #contract: Contract;
  readonly #evidence: ReadonlyMap<string, Evidence>;
  readonly #met = new Set<string>();
  readonly #differences = new Map<string, Difference>();

  constructor(contract: Contract) {
    this.#contract = contract;
    this.#evidence = new Map(listEvidence(contract.root).map((node) => [node.pointer, readEvidence(contract, node)]));
  }

  /** Notes that an answer had to do with the places. */
  meet(...pointers: string[]): void {
    for (const pointer of pointers) this.#met.add(pointer);
  }

  add({ places, ...finding }: Finding): void {
    const [contract = ""] = places;
    const key = keyOf(finding, contract);
    const known = this.#differences.get(key);
    if (known) {
      const operations = new Set([known.operation, ...known.alsoIn, finding.operation]);
      this.#differences.set(key, { ...known, times: known.times + 1, alsoIn: [...operations].slice(1) });
      return;
    }
    const line = this.#contract.lineOf(contract);
    const evidence = places.map((place) => this.#evidenceAbove(place)).find((found) => found);
    const more = { ...(line !== undefined && { line }), ...(evidence && { evidence }) };
    this.#differences.set(key, { ...finding, contract, ...more, times: 1, alsoIn: [] });
  }

  get differences(): Difference[] {
    return [...this.#differences.values()];
  }

  get evidence(): JudgedEvidence[] {
    const differing = new Set(this.differences.map(({ evidence }) => evidence?.pointer));
    return [...this.#evidence.values()].map((evidence) => {
      const { pointer } = evidence;
      const met = this.#met.has(pointer) ? "agrees" : "unseen";
      return { ...evidence, verdict: differing.has(pointer) ? "differs" : met };
    });
  }

  #evidenceAbove(place: string): Evidence | undefined {
    for (let pointer = place; ; pointer = pointer.slice(0, pointer.lastIndexOf("/"))) {
      const evidence = this.#evidence.get(pointer);
      if (evidence || pointer === "") return evidence;
    }
  }
}

// One place to fix is one difference, however many items of however many lists show it.
function keyOf({ kind, status, at, expected, found }: Omit<Finding, "places">, contract: string): string {
  const field = at.slice(at.lastIndexOf("/") + 1).replace(/^\d+$/, "*");
  return JSON.stringify([kind, status, contract, field, expected, found.replace(/ of \d+/, "")]);
}

const WORD = "x-snap-evidence";

function listEvidence(node: SpecNode): SpecNode[] {
  const { value } = node;
  if (typeof value !== "object" || value === null) return [];
  const below = Object.keys(value).flatMap((key) => listEvidence(node.raw(key)));
  return node.raw(WORD).exists ? [node, ...below] : below;
}

function readEvidence({ lineOf }: Contract, node: SpecNode): Evidence {
  const { pointer } = node;
  const line = lineOf(pointer);
  const word = node.raw(WORD);
  const [basis, note] = [word.text("basis") ?? "", word.text("note") ?? ""];
  return { pointer, ...(line !== undefined && { line }), basis, note };
}
