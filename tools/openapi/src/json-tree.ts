import { isRecord } from "./json.ts";
import { keysOf, toPointer } from "./pointer.ts";
import { define } from "./schema-walk.ts";

/** An object of a document that is being normalised. */
export type Tree = Record<string, unknown>;

const MOST_NODES = 5_000_000;

/** Why a document cannot be copied: it holds itself, or its aliases stand for too much. */
export class UncopiableError extends Error {
  override readonly name = "UncopiableError";
  readonly pointer: string;

  constructor(pointer: string, message: string) {
    super(message);
    this.pointer = pointer;
  }
}

/**
 * Copies a document so that no two places share an object.
 *
 * @throws {UncopiableError} when a YAML alias refers to what it stands in, or aliases multiply without measure.
 */
export function copyTree(document: unknown): unknown {
  const above: object[] = [];
  const keys: string[] = [];
  let nodes = 0;
  const copy = (value: unknown, key: string): unknown => {
    if (typeof value !== "object" || value === null) return value;
    keys.push(key);
    if (above.includes(value)) throw new UncopiableError(place(), "a YAML alias refers to what it stands in");
    if (++nodes > MOST_NODES) throw new UncopiableError(place(), "its YAML aliases stand for too many objects");
    above.push(value);
    const result = Array.isArray(value) ? value.map((item, index) => copy(item, String(index))) : copyObject(value);
    above.pop();
    keys.pop();
    return result;
  };
  const copyObject = (value: object): Tree => {
    const result: Tree = {};
    for (const key of Object.keys(value)) define(result, key, copy(Reflect.get(value, key), key));
    return result;
  };
  const place = () => toPointer(keys.slice(1));
  return copy(document, "");
}

/** The object below a key; an empty one takes the place of anything else. */
export function treeAt(holder: Tree, key: string): Tree {
  const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
  if (isRecord(value)) return value;
  const empty: Tree = {};
  holder[key] = empty;
  return empty;
}

/** The entries below a key that are objects; none where there is no such object. */
export function entriesAt(holder: unknown, key: string): [string, Tree][] {
  const value = isRecord(holder) ? holder[key] : undefined;
  const found: [string, Tree][] = [];
  if (!isRecord(value)) return found;
  for (const name of Object.keys(value)) {
    const entry = value[name];
    if (isRecord(entry)) found.push([name, entry]);
  }
  return found;
}

/** The objects in the list below a key. */
export function itemsAt(holder: Tree, key: string): Tree[] {
  const value = holder[key];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** What stands at a JSON Pointer; `undefined` where nothing does. */
export function find(document: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((node, key) => {
    const holds = typeof node === "object" && node !== null && Object.hasOwn(node, key);
    return holds ? Reflect.get(node, key) : undefined;
  }, document);
}

/** What an object is, behind its references; `undefined` where they lead nowhere. */
export function resolve(document: Tree, value: unknown, seen: readonly string[] = []): unknown {
  if (!isRecord(value) || typeof value["$ref"] !== "string") return value;
  const ref = value["$ref"];
  if (!ref.startsWith("#/") || seen.includes(ref)) return undefined;
  return resolve(document, find(document, ref.slice(1)), [...seen, ref]);
}
