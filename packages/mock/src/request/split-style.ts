import type { MockStyle } from "../mock-operation.ts";
import { decode, decodeForm, groupPairs, type Pair } from "./decode.ts";
import { DEEPEST, TOO_DEEP } from "./parse-json.ts";
import type { Shape } from "./schema-parts.ts";
import type { Texts } from "./type-value.ts";

/** Why a string does not have its documented style. The problem never quotes the string, which may be a secret. */
export interface StyleProblem {
  readonly problem: string;
}

/** Strings in their structure, or the problem that prevents reading it. */
export type Split = Texts | StyleProblem;

export function isProblem(split: Split): split is StyleProblem {
  return typeof split === "object" && "problem" in split;
}

/**
 * Splits a path segment by its style. Returns all possible readings, the most likely first.
 *
 * @see the table of style examples in OpenAPI 3.1 for `simple`, `label` and `matrix`
 */
export function splitSegment(name: string, raw: string, shape: Shape, style: MockStyle): Split[] {
  const { explode = false } = style;
  if (style.style === "label") {
    if (!raw.startsWith(".")) return [{ problem: 'it must start with "."' }];
    return splitDelimited(raw.slice(1), shape, explode ? "." : ",", explode, decode);
  }
  if (style.style !== "matrix") return splitDelimited(raw, shape, ",", explode, decode);
  if (explode && shape === "object") return splitMatrix(raw, (pairs) => splitAssigned(pairs, decode));
  return splitMatrix(raw, (pairs) => {
    if (pairs.some(([key]) => key !== name)) return [{ problem: `it must be written as ";${name}=…"` }];
    const values = pairs.map(([, value]) => value);
    if (explode && shape === "array") return allDecoded(values, decode);
    const [value = ""] = values;
    if (values.length > 1) return [{ problem: `it must be sent once, got ${values.length} values` }];
    return splitDelimited(value, shape, ",", false, decode);
  });
}

function splitMatrix(raw: string, read: (pairs: readonly Pair[]) => Split[]): Split[] {
  if (!raw.startsWith(";")) return [{ problem: 'it must start with ";"' }];
  return read(
    raw
      .slice(1)
      .split(";")
      .map((pair): Pair => {
        const end = pair.indexOf("=");
        const key = end < 0 ? pair : pair.slice(0, end);
        return [decode(key) ?? key, end < 0 ? "" : pair.slice(end + 1)];
      }),
  );
}

/** Splits the value of a header. It is not encoded, and white space around its parts is ignored. */
export function splitHeader(value: string, shape: Shape, { explode = false }: MockStyle): Split[] {
  return splitDelimited(value, shape, ",", explode, (text) => text.trim());
}

const DELIMITERS = { pipeDelimited: "|", spaceDelimited: "%20" } as const;

/** Splits a parameter of a query, cookie or form by its style. Returns no reading if the parameter is absent. */
export function splitForm(
  name: string,
  pairs: readonly Pair[],
  shape: Shape,
  style: MockStyle,
  isOwn: (property: string) => boolean,
): Split[] {
  const { style: kind = "form", explode = kind === "form" } = style;
  if (shape === "object" && kind === "deepObject") return splitDeep(name, pairs);
  if (shape === "object" && explode) {
    const own = pairs.filter(([property]) => isOwn(property));
    return own.length > 0 ? splitAssigned(own, decodeForm) : [];
  }
  const values = pairs.flatMap(([key, raw]) => (key === name ? [raw] : []));
  const [value] = values;
  if (value === undefined) return [];
  if (shape === "array" && (explode || kind === "deepObject")) return allDecoded(values, decodeForm);
  if (values.length > 1) return [{ problem: `it must be sent once, got ${values.length} values` }];
  const delimiter = kind === "pipeDelimited" || kind === "spaceDelimited" ? DELIMITERS[kind] : ",";
  const text = delimiter === "%20" ? value.replaceAll("+", "%20") : value;
  return splitDelimited(text, shape, delimiter, false, decodeForm);
}

// Reads `name[key]=…`, nested properties as `name[key][inner]=…`, and lists as `name[key][]=…`.
function splitDeep(name: string, pairs: readonly Pair[]): Split[] {
  const own = pairs.filter(([key]) => key.startsWith(`${name}[`) && key.endsWith("]"));
  const grouped = groupTexts(own, decodeForm);
  if (!grouped) return [NOT_UTF8];
  const root = new Map<string, Texts>();
  for (const [key, value] of grouped) {
    const path = key.slice(name.length + 1, -1).split("][");
    if (path.length > DEEPEST) return [{ problem: TOO_DEEP }];
    if (!setDeep(root, path, value)) {
      return [{ problem: `it must give each property one value, got ${JSON.stringify(key)} twice` }];
    }
  }
  return root.size > 0 ? [root] : [];
}

function setDeep(node: Map<string, Texts>, [key = "", ...rest]: readonly string[], value: Texts): boolean {
  const inner = node.get(key);
  if (rest.length === 0) {
    if (inner !== undefined) return false;
    node.set(key, value);
    return true;
  }
  if (inner !== undefined && !(inner instanceof Map)) return false;
  const next: Map<string, Texts> = inner ?? new Map();
  node.set(key, next);
  return setDeep(next, rest, value);
}

type Decode = (text: string) => string | undefined;

const NOT_UTF8: StyleProblem = { problem: "it must be percent-encoded UTF-8" };

function splitDelimited(raw: string, shape: Shape, delimiter: string, assigns: boolean, read: Decode): Split[] {
  if (shape === "scalar") return allDecoded([raw], read).map((split) => (Array.isArray(split) ? split[0] : split));
  if (raw === "") return shape === "array" ? [[], [""]] : [new Map()];
  // Some clients also encode the delimiters.
  const plain = delimiter === "%20" ? raw : raw.replaceAll(encodeURIComponent(delimiter), delimiter);
  return [...new Set([raw, plain])].flatMap((text) => {
    const parts = text.split(delimiter);
    if (shape === "array") return allDecoded(parts, read);
    return assigns ? splitAssignments(parts, read) : splitAlternating(parts, read);
  });
}

function allDecoded(raws: readonly string[], read: Decode): Split[] {
  const texts = raws.map(read);
  return texts.includes(undefined) ? [NOT_UTF8] : [texts.filter((text) => text !== undefined)];
}

// Each part is `key=value`.
function splitAssignments(parts: readonly string[], read: Decode): Split[] {
  const pairs = parts.map((part): Pair => {
    const end = part.indexOf("=");
    return end < 0 ? ["", part] : [part.slice(0, end), part.slice(end + 1)];
  });
  if (pairs.some(([key]) => key === "")) return [{ problem: 'each property must be written as "name=value"' }];
  return splitAssigned(
    pairs.map(([key, value]) => [read(key) ?? key, value]),
    read,
  );
}

// Keys and values alternate.
function splitAlternating(parts: readonly string[], read: Decode): Split[] {
  if (parts.length % 2 > 0) {
    return [{ problem: `it must list names and values in turn, got ${parts.length} parts` }];
  }
  const pairs = parts.flatMap((part, index): Pair[] =>
    index % 2 === 0 ? [[read(part) ?? part, parts[index + 1] ?? ""]] : [],
  );
  return splitAssigned(pairs, read);
}

function splitAssigned(pairs: readonly Pair[], read: Decode): Split[] {
  return [groupTexts(pairs, read) ?? NOT_UTF8];
}

// A repeated name is a list. Returns `undefined` if a value is not UTF-8.
function groupTexts(pairs: readonly Pair[], read: Decode): Map<string, Texts> | undefined {
  const object = new Map<string, Texts>();
  for (const [name, raws] of groupPairs(pairs)) {
    const texts = raws.map(read).filter((text) => text !== undefined);
    if (texts.length < raws.length) return undefined;
    const [only = ""] = texts;
    object.set(name, texts.length > 1 ? texts : only);
  }
  return object;
}
