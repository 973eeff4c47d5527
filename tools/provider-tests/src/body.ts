import { type Kind, kindOf } from "./kind-of.ts";
import { type Sendable, serialize } from "./serialize-parameter.ts";

/** A documented body of a request. */
export interface ContractBody {
  readonly name: string;
  readonly value: unknown;
  readonly mediaType: string;
  /** Whether callers must pass the media type, because it is not the first media type. */
  readonly isChosen: boolean;
  /** The fields of a form according to OpenAPI's `encoding`. */
  readonly fields: Readonly<Record<string, ContractField>>;
}

/** How a field of a form is sent. */
export interface ContractField {
  readonly isFile: boolean;
  readonly contentType?: string;
  readonly style?: Omit<Sendable, "in" | "name" | "value">;
}

const BOUNDARY = "parts-of-the-body";
const DEFAULT = { style: "form", explode: true, allowReserved: false };

/** Converts a body to what callers pass to a client: files become blobs. */
export function toGiven({ mediaType, value, fields }: ContractBody): unknown {
  const kind = kindOf(mediaType);
  if (kind === "binary") return new Blob([String(value)]);
  if (kind === "stream") return writeStream(value, mediaType);
  if (kind !== "multipart" || !isObject(value)) return value;
  const entries = Object.entries(value).map(([name, item]) => {
    if (!fields[name]?.isFile) return [name, item];
    return [name, Array.isArray(item) ? item.map((each) => new Blob([String(each)])) : new Blob([String(item)])];
  });
  return Object.fromEntries(entries);
}

/** Returns a body as it is sent, and its content type. */
export function toSent(body: ContractBody): { readonly body: string; readonly contentType: string } {
  const { mediaType, value } = body;
  const kind = kindOf(mediaType);
  if (kind === "multipart") {
    const parts = partsOf(body).map(([name, text, type]) => {
      const file = type === undefined ? "" : `; filename="blob"\r\nContent-Type: ${type || "application/octet-stream"}`;
      return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`;
    });
    return { body: `${parts.join("")}--${BOUNDARY}--\r\n`, contentType: `${mediaType}; boundary=${BOUNDARY}` };
  }
  return { body: textOf(body, kind), contentType: concrete(mediaType, value === undefined ? "" : mediaType) };
}

/** Reads the content of a request with a body, for comparison with {@link expectedContent}. */
export async function contentOf(request: Request): Promise<unknown> {
  const contentType = request.headers.get("content-type") ?? "";
  const kind = kindOf(contentType);
  if (kind === "multipart") {
    // All multipart types have the same format, but `Response` parses only one of them.
    const headers = { "content-type": contentType.replace(/^[^;]*/, "multipart/form-data") };
    const entries = [...(await new Response(request.body, { headers }).formData())];
    return Promise.all(
      entries.map(async ([name, part]) => [name, typeof part === "string" ? part : await part.text()]),
    );
  }
  const text = await request.text();
  if (text === "") return undefined;
  if (kind === "form") return [...new URLSearchParams(text)];
  return kind === "json" ? JSON.parse(text) : text;
}

/** Returns the documented content of a request with a body. */
export function expectedContent(body: ContractBody): unknown {
  const kind = kindOf(body.mediaType);
  if (kind === "multipart") return partsOf(body).map(([name, text]) => [name, text]);
  if (kind === "json") return body.value;
  const text = textOf(body, kind);
  return kind === "form" ? [...new URLSearchParams(text)] : text;
}

/** Returns a media type that can be sent, because ranges cannot. */
export function concrete(mediaType: string, given: string = mediaType): string {
  if (!given.includes("*")) return given;
  return given.startsWith("image/")
    ? "image/png"
    : given.startsWith("text/")
      ? "text/plain"
      : "application/octet-stream";
}

function textOf({ mediaType, value, fields }: ContractBody, kind: Kind): string {
  if (kind === "json") return JSON.stringify(value);
  if (kind === "stream") return writeStream(value, mediaType);
  if (kind !== "form" || !isObject(value)) return String(value);
  return Object.entries(value)
    .flatMap(([name, item]) => {
      const { style, contentType } = fields[name] ?? {};
      const isJson = isObject(item) && !Array.isArray(item);
      const content = contentType ?? (isJson ? "application/json" : undefined);
      const plain = { ...DEFAULT, ...(content !== undefined && { content }) };
      const toItem = (each: unknown) => (isObject(each) ? JSON.stringify(each) : each);
      const given = Array.isArray(item) && !style && content === undefined ? item.map(toItem) : item;
      return serialize({ in: "query", name, value: given, ...(style ?? plain) });
    })
    .join("&");
}

function partsOf({ value, fields }: ContractBody): [name: string, text: string, type?: string][] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, given]) => {
    const { contentType = "", isFile = false, style } = fields[name] ?? {};
    if (style) return [...new URLSearchParams(serialize({ in: "query", name, value: given, ...style }).join("&"))];
    const [type = ""] = contentType.split(",");
    const isJson = kindOf(type) === "json";
    return (Array.isArray(given) && !isJson ? given : [given]).map((item): [string, string, string?] => {
      if (isFile) return [name, String(item), type.includes("*") ? "" : type];
      return isJson || isObject(item) ? [name, JSON.stringify(item), "application/json"] : [name, String(item)];
    });
  });
}

function writeStream(value: unknown, mediaType: string): string {
  if (typeof value === "string") return value;
  return [value]
    .flat()
    .map((item) => writeItem(JSON.stringify(item), mediaType))
    .join("");
}

function writeItem(json: string, mediaType: string): string {
  if (/event-stream/i.test(mediaType)) return `data: ${json}\n\n`;
  return /json-seq/i.test(mediaType) ? `\x1e${json}\n` : `${json}\n`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
