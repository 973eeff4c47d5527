import type { WireShape } from "@snap/runtime";
import { parse, type TNode } from "txml/txml";

/** Converts XML to JSON. XML that is truncated or malformed is returned unchanged. */
export function readXml(text: string, shape: WireShape | undefined): string {
  try {
    const [root, ...others] = parse(text, OPTIONS)
      .filter(isElement)
      .filter(({ tagName }) => !/^[?!]/.test(tagName));
    // The parser also accepts a truncated document.
    const isWhole = root && others.length === 0 && text.trimEnd().endsWith(`</${root.tagName}>`);
    return isWhole ? JSON.stringify(toValue(root, shape)) : text;
  } catch {
    // A document with an unexpected tag, or nested too deeply for the stack, cannot be read.
    return text;
  }
}

const OPTIONS = { decodeEntities: true, keepWhitespace: true, selfClosingTags: [] };

function isElement(node: TNode | string): node is TNode {
  return typeof node === "object";
}

// XML has only strings: the shape says which of them are lists, numbers and booleans.
function toValue({ children }: TNode, shape: WireShape | undefined): unknown {
  const elements = children.filter(isElement);
  const text = children.filter((child) => !isElement(child)).join("");
  if (Array.isArray(shape)) return elements.map((element) => toValue(element, shape[0]));
  if (shape === "map") return Object.fromEntries(elements.map(toPair));
  if (shape === "number") return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  if (shape === "boolean") return text === "true" || (text === "false" ? false : text);
  const properties = typeof shape === "object" ? (shape as Readonly<Record<string, WireShape>>) : undefined;
  if (elements.length === 0 && !properties) return text;
  return Object.fromEntries(
    elements.map((element) => [element.tagName, toValue(element, properties?.[element.tagName])]),
  );
}

// An entry of a map: `<item><key>env</key><value>prod</value></item>`.
function toPair({ children }: TNode): [string, string] {
  const textOf = (name: string) =>
    children
      .filter(isElement)
      .find(({ tagName }) => tagName === name)
      ?.children.join("") ?? "";
  return [textOf("key"), textOf("value")];
}
