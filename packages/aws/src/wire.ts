import type { WireShape } from "@snap/runtime";
import { readBriefly } from "@snap/runtime/helpers";
import { parse, type TNode } from "txml/txml";

/** Converts a response in XML to JSON. XML that is truncated or malformed is returned unchanged. */
export async function readWire(response: Response, shape: WireShape | undefined): Promise<string | undefined> {
  if (!/^(?:application|text)\/xml\b/i.test(response.headers.get("content-type") ?? "")) return undefined;
  const text = response.ok ? await response.text() : await readBriefly(response);
  try {
    const [root, ...others] = parse(text, OPTIONS)
      .filter(isElement)
      .filter(({ tagName }) => !/^[?!]/.test(tagName));
    // The parser accepts the start of a document.
    const isWhole = root && others.length === 0 && text.trimEnd().endsWith(`</${root.tagName}>`);
    return isWhole ? JSON.stringify(toValue(root, response.ok ? shape : FAILURE)) : text;
  } catch {
    // Neither an unexpected tag nor a document that is too deep for the stack is readable.
    return text;
  }
}

const OPTIONS = { decodeEntities: true, keepWhitespace: true, selfClosingTags: [] };
const FAILURE: WireShape = { Errors: ["string"] };

/** Judges a failed response by its code, because AWS uses the status 400 for most failures. */
export async function judgeFailure(response: Response): Promise<"rejected" | "transient" | undefined> {
  const code = /<Code>([^<]*)<\/Code>/.exec(await readBriefly(response))?.[1] ?? "";
  if (/^(?:AuthFailure|ExpiredToken|InvalidClientTokenId|RequestExpired|SignatureDoesNotMatch)$/.test(code)) {
    return "rejected";
  }
  return /^(?:RequestLimitExceeded|Throttling|ThrottlingException|Unavailable|InternalError)$/.test(code)
    ? "transient"
    : undefined;
}

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
