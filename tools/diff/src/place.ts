import { hasKeywords, type Kind, kindBelow } from "@snap/openapi/grammar";
import { isRecord } from "@snap/openapi/json";
import { escapePointer, splitPointer, unescapePointer } from "@snap/openapi/pointer";

/** A contract that has been read: OpenAPI 3.0 or 3.1, a tree whose references all lead to a place in it. */
export interface Contract {
  /** What messages call it. */
  readonly file: string;
  readonly version: "3.0" | "3.1";
  readonly document: Readonly<Record<string, unknown>>;
}

/** A value in a contract together with its JSON Pointer. */
export class Place {
  readonly contract: Contract;
  readonly value: unknown;
  readonly pointer: string;
  /** Tells values apart that are made of one place. */
  readonly variant: string;

  constructor(contract: Contract, value: unknown, pointer: string, variant = "") {
    this.contract = contract;
    this.value = value;
    this.pointer = pointer;
    this.variant = variant;
  }

  static root(contract: Contract): Place {
    return new Place(contract, contract.document, "");
  }

  /** Whether there is a value. */
  get exists(): boolean {
    return this.value !== undefined;
  }

  /** What its `$ref` says, or its `$dynamicRef` where that leads to something. */
  get ref(): string | undefined {
    const dynamic = this.contract.version === "3.1" ? this.text("$dynamicRef") : undefined;
    const ref = this.text("$ref");
    if (ref !== undefined || dynamic === undefined) return ref;
    return dynamic.startsWith("#") && findPlace(this.contract, dynamic).exists ? dynamic : undefined;
  }

  /** The place below the key, as it stands. */
  at(key: string): Place {
    const holder = this.value;
    const inside = typeof holder === "object" && holder !== null && Object.hasOwn(holder, key);
    const value: unknown = inside ? Reflect.get(holder, key) : undefined;
    return new Place(this.contract, value, `${this.pointer}/${escapePointer(key)}`);
  }

  /** The place below the key, behind its references. */
  get(key: string): Place {
    return this.at(key).followed();
  }

  /** What its references lead to, or itself. */
  followed(): Place {
    let place: Place = this;
    const seen = new Set<string>();
    for (let ref = place.ref; ref !== undefined && !seen.has(ref); ref = place.ref) {
      seen.add(ref);
      place = findPlace(this.contract, ref);
    }
    return place;
  }

  keys(): string[] {
    return isRecord(this.value) ? Object.keys(this.value) : [];
  }

  /** What an object holds, by key. */
  entries(): [string, Place][] {
    return this.keys().map((key) => [key, this.at(key)]);
  }

  /** What an array holds. */
  items(): Place[] {
    return Array.isArray(this.value) ? this.value.map((_, index) => this.at(String(index))) : [];
  }

  text(key: string): string | undefined {
    const { value } = this.at(key);
    return typeof value === "string" ? value : undefined;
  }

  flag(key: string): boolean {
    return this.at(key).value === true;
  }
}

/** The place that a reference leads to; it does not exist where nothing is there. */
export function findPlace(contract: Contract, ref: string): Place {
  const root = Place.root(contract);
  if (!ref.startsWith("#/")) return findAnchor(root, ref.slice(1)) ?? new Place(contract, undefined, ref);
  return splitPointer(ref).reduce((place, key) => place.at(key), root);
}

// By contract, so that it is searched once.
const anchors = new WeakMap<Contract, Map<string, Place>>();

function findAnchor(root: Place, name: string): Place | undefined {
  const known = anchors.get(root.contract) ?? readAnchors(root);
  anchors.set(root.contract, known);
  return known.get(name);
}

function readAnchors(root: Place): Map<string, Place> {
  const found = new Map<string, Place>();
  const seen = new Set<unknown>();
  const visit = (place: Place, kind: Kind): void => {
    if (kind === "data" || typeof place.value !== "object" || place.value === null || seen.has(place.value)) return;
    seen.add(place.value);
    const said = hasKeywords(kind) ? [place.text("$anchor"), place.text("$dynamicAnchor")] : [];
    for (const anchor of said) if (anchor !== undefined && !found.has(anchor)) found.set(anchor, place);
    for (const child of place.items()) visit(child, kind);
    for (const [key, child] of place.entries()) visit(child, kindBelow(kind, key, child.value));
  };
  visit(root, "object");
  return found;
}

/** The kind and name of the component that stands at a pointer, if one does. */
export function componentAt(pointer: string): { kind: string; name: string } | undefined {
  const [, holder, kind, name, ...rest] = pointer.split("/");
  if (holder !== "components" || kind === undefined || name === undefined || rest.length > 0) return undefined;
  return { kind, name: unescapePointer(name) };
}
