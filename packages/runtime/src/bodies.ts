import type { PartEncoding } from "./client/operation-traits.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { mediaKind } from "./media.ts";
import { describeValue } from "./request/describe-value.ts";
import { serializeScalar } from "./request/serialize-scalar.ts";
import { stringifyJson } from "./request/stringify-json.ts";
import { styles } from "./styles.ts";

/**
 * Serializes an object as a form (`application/x-www-form-urlencoded`) or a multipart body, as OpenAPI 3.1 says.
 * `contentType` is absent where `fetch` writes it, with the boundary.
 *
 * @throws {InvalidRequestError} for a value that the form cannot hold.
 */
export function bodies(
  body: unknown,
  mediaType: string,
  encoding: Readonly<Record<string, PartEncoding>>,
): { readonly body: FormData | string; readonly contentType?: string } {
  if (typeof body !== "object" || !body || Symbol.iterator in body) {
    throw new InvalidRequestError(
      `\`body\` must be an object with a property for each field, got ${describeValue(body)}.`,
    );
  }
  const entries = Object.entries(body).filter(([, value]) => value !== undefined && value !== null);
  if (mediaKind(mediaType) === "multipart") return { body: toFormData(entries, encoding) };
  return {
    body: entries.flatMap(([name, value]) => toPairs(name, value, encoding[name]) || []).join("&"),
    contentType: mediaType,
  };
}

function toPairs(name: string, value: unknown, encoding: PartEncoding = {}): string {
  const { contentType, style, explode, allowReserved } = encoding;
  const isStyled = style !== undefined || explode !== undefined || allowReserved !== undefined;
  const isObject = typeof value === "object" && !Array.isArray(value) && !(value instanceof Date);
  // Without a style, an object is JSON.
  const content = contentType ?? (isObject && !isStyled ? "application/json" : undefined);
  const text = styles("query", name, value, !isStyled && content ? { content } : encoding, `body.${name}`);
  return text.replaceAll("%20", "+");
}

function toFormData(entries: readonly [string, unknown][], encoding: Readonly<Record<string, PartEncoding>>): FormData {
  const form = new FormData();
  for (const [name, value] of entries) {
    const { contentType } = encoding[name] ?? {};
    // A list is one part for each of its items, unless its encoding says that it is JSON.
    const items: unknown[] = Array.isArray(value) && !contentType?.endsWith("json") ? value : [value];
    for (const item of items) append(form, name, item, contentType);
  }
  return form;
}

function append(form: FormData, name: string, value: unknown, contentType: string | undefined): void {
  if (value instanceof Blob) {
    const { name: file } = value as Partial<File>;
    const typed = contentType && !value.type ? new Blob([value], { type: first(contentType) }) : value;
    if (file === undefined) form.append(name, typed);
    else form.append(name, typed, file);
    return;
  }
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    form.append(name, new Blob([value as BlobPart], { type: first(contentType) || "application/octet-stream" }));
    return;
  }
  const isObject = typeof value === "object" && value !== null && !(value instanceof Date);
  const isJson = isObject || mediaKind(contentType ?? "text/plain") === "json";
  const text = isJson ? stringifyJson(value) : serializeScalar(value, `body.${name}`);
  // A part without a type is plain text.
  const type = contentType ? first(contentType) : isJson ? "application/json" : "";
  if (type && type !== "text/plain") form.append(name, new Blob([text], { type }));
  else form.append(name, text);
}

// An encoding may name several types, separated by commas.
function first(contentType = ""): string {
  return contentType
    .replace(/,.*/s, "")
    .replace(/.*\*.*/, "")
    .trim();
}
