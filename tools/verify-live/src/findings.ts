import type { ContractDifference } from "@snap/mock/verify";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Contract } from "./contract.ts";

/** `x-snap-evidence`: a place of the contract that the documentation does not confirm. */
export interface Evidence {
  readonly pointer: string;
  readonly line?: number;
  readonly basis: string;
  readonly note: string;
}

/** A difference that is reported once for all its occurrences. */
export interface Difference extends ContractDifference {
  /** JSON Pointer into the contract. */
  readonly contract: string;
  readonly line?: number;
  /** The evidence that marks the place as inferred. */
  readonly evidence?: Evidence;
  readonly times: number;
  /** Other operations with the same difference. */
  readonly alsoIn: readonly string[];
}

/** An uncertain place of the contract, and whether the responses agree with it. */
export interface JudgedEvidence extends Evidence {
  readonly verdict: "agrees" | "differs" | "unseen";
}

/** Collects differences, and the places of the contract that responses have exercised. */
export class Findings {
  readonly #contract: Contract;
  readonly #evidence: ReadonlyMap<string, Evidence>;
  readonly #met = new Set<string>();
  readonly #differences = new Map<string, Difference>();

  constructor(contract: Contract) {
    this.#contract = contract;
    this.#evidence = new Map(listEvidence(contract.root).map((node) => [node.pointer, readEvidence(contract, node)]));
  }

  /** Records that a response has exercised the places. */
  meet(...pointers: string[]): void {
    for (const pointer of pointers) this.#met.add(pointer);
  }

  /** Adds a difference. `places` are JSON Pointers into the contract: the closest first. */
  add(finding: ContractDifference, places: readonly string[]): void {
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

// Each place to fix is one difference, regardless of the number of items and lists that show the difference.
function keyOf({ kind, status, at, expected, found }: ContractDifference, contract: string): string {
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
