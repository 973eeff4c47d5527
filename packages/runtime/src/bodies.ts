import type { PartEncoding } from "./client/operation-traits.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { mediaKind } from "./media-kind.ts";
import { describeValue } from "./request/describe-value.ts";
import { isPlainObject } from "./request/plain-object.ts";
import { serializeScalar } from "./request/serialize-scalar.ts";
import { stringifyJson } from "./request/stringify-json.ts";
import { styles } from "./styles.ts";

/**
 * Serializes an object as a form (`application/x-www-form-urlencoded`) or a multipart body, as OpenAPI 3.1 specifies. A
 * body of `multipart/form-data` has no `contentType`, because `fetch` writes that header with the boundary.
 *
 * @throws {InvalidRequestError} for a value that the form cannot represent.
 */
export function bodies(
  body: unknown,
  mediaType: string,
  encoding: Readonly<Record<string, PartEncoding>>,
): { readonly body: Blob | FormData | string; readonly contentType?: string } {
  if (!isPlainObject(body)) {
    const got = describeValue(body);
    throw new InvalidRequestError(`\`body\` must be a plain object with a property for each field, got ${got}.`);
  }
  const entries = Object.entries(body).filter(([, value]) => value !== undefined && value !== null);
  if (mediaKind(mediaType) === "multipart") {
    const form = toFormData(entries, encoding);
    return /^multipart\/form-data\b/i.test(mediaType) ? { body: form } : toMultipart(form, mediaType);
  }
  return {
    body: entries.flatMap(([name, value]) => toPairs(name, value, encoding[name]) || []).join("&"),
    contentType: mediaType,
  };
}

function toPairs(name: string, value: unknown, encoding: PartEncoding = {}): string {
  const { contentType } = encoding;
  const isPlain = !hasStyle(encoding);
  // Without a style, an object is serialized as JSON, also within a list.
  const content = contentType ?? (isPlainObject(value) ? "application/json" : undefined);
  const style = isPlain && content ? { content } : encoding;
  const toItem = (item: unknown) => (isPlainObject(item) ? stringifyJson(item) : item);
  const given = isPlain && !content && Array.isArray(value) ? value.map(toItem) : value;
  return styles("query", name, given, style, `body.${name}`).replaceAll("%20", "+");
}

// An explicit style takes precedence over the content type.
function hasStyle({ style, explode, allowReserved }: PartEncoding): boolean {
  return style !== undefined || explode !== undefined || allowReserved !== undefined;
}

function toFormData(entries: readonly [string, unknown][], encoding: Readonly<Record<string, PartEncoding>>): FormData {
  const form = new FormData();
  for (const [name, value] of entries) {
    const { [name]: own = {} } = encoding;
    const type = firstType(own.contentType);
    // A list becomes one part for each of its items, unless its encoding says that the list is JSON.
    const items: unknown[] = Array.isArray(value) && mediaKind(type) !== "json" ? value : [value];
    if (hasStyle(own) && !items.some(isFile)) {
      const text = styles("query", name, value, own, `body.${name}`);
      for (const pair of text.split("&").filter(Boolean)) {
        const [key = "", written = ""] = pair.split(/=(.*)/s).map(decodeURIComponent);
        form.append(key, written);
      }
    } else for (const item of items) if (item !== undefined && item !== null) append(form, name, item, type);
  }
  return form;
}

function isFile(value: unknown): boolean {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}

function append(form: FormData, name: string, value: unknown, type: string): void {
  if (value instanceof Blob) {
    const { name: file = "blob" } = value as Partial<File>;
    form.append(name, type && !value.type ? new File([value], file, { type }) : value);
    return;
  }
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    form.append(name, new Blob([value as BlobPart], { type: type || "application/octet-stream" }));
    return;
  }
  const isJson = type === "" ? typeof value === "object" && !(value instanceof Date) : mediaKind(type) === "json";
  const text = isJson ? stringifyJson(value) : serializeScalar(value, `body.${name}`);
  const partType = isJson ? type || "application/json" : type;
  // A part without a content type is plain text.
  if (partType && partType !== "text/plain") form.append(name, new Blob([text], { type: partType }));
  else form.append(name, text);
}

// `fetch` can send a form only as multipart/form-data.
function toMultipart(form: FormData, mediaType: string): { readonly body: Blob; readonly contentType: string } {
  const boundary = `snap${Math.random()}${Math.random()}`;
  const quote = (text: string) => text.replace(/["\r\n]/g, encodeURIComponent);
  const parts = [...form].flatMap(([name, value]) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quote(name)}"`;
    if (typeof value === "string") return [`${head}\r\n\r\n`, value, "\r\n"];
    const type = value.type || "application/octet-stream";
    return [`${head}; filename="${quote(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`, value, "\r\n"];
  });
  const contentType = `${mediaType.replace(/; *boundary=[^;]*/i, "")}; boundary=${boundary}`;
  return { body: new Blob([...parts, `--${boundary}--\r\n`]), contentType };
}

// An encoding may name several types, separated by commas, and ranges such as `image/*`.
function firstType(contentType = ""): string {
  const type = contentType.replace(/,.*/s, "").trim();
  return type.includes("*") ? "" : type;
}
