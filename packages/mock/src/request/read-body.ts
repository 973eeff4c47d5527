import { mediaKind } from "@snap/runtime/media";
import type { JsonSchema, MockBody, MockContract, MockMedia } from "../mock-operation.ts";
import { faultOf } from "./fault-of.ts";
import { parseJson } from "./parse-json.ts";
import { readForm, readMultipart } from "./read-form.ts";
import { shapesOf } from "./schema-parts.ts";
import { typeText } from "./type-value.ts";

/** The value of a body, or the problem with it: a place and a description, or an unsupported content type. */
export type BodyReading =
  | { readonly value: unknown }
  | { readonly at: string; readonly problem: string }
  | { readonly unsupported: string };

/**
 * Reads a body by its content type: JSON, forms and text as values with the types of their schema, anything else as a
 * `Blob`.
 */
export async function readBody(
  bytes: ArrayBuffer,
  contentType: string | null,
  { required, content }: MockBody,
  contract: MockContract,
): Promise<BodyReading> {
  const type = nameOf(contentType ?? "");
  const media = mediaOf(type, content);
  const kind = mediaKind(type);
  const isEmpty = bytes.byteLength === 0;
  // Only a form or text can be empty; other types need at least one byte.
  if (isEmpty && !(media && (kind === "form" || kind === "text"))) {
    return required ? { at: "", problem: "it is missing" } : { value: undefined };
  }
  if (!media) {
    const documented = Object.keys(content).join(" or ");
    return { unsupported: `it must be ${documented}, got ${type === "" ? "none" : type}` };
  }
  if (kind === "multipart") return readMultipart(bytes, contentType ?? "", media, contract);
  if (kind === "binary" || kind === "stream") return { value: new Blob([bytes], { type: contentType ?? "" }) };
  const text = new TextDecoder().decode(bytes);
  if (kind === "json") return readJson(text, media.schema, contract);
  const isForm = kind === "form" && shapesOf(media.schema, contract).join() !== "scalar";
  return isForm ? readForm(text, media, contract) : typeText(text, media.schema, contract);
}

function readJson(text: string, schema: JsonSchema, contract: MockContract): BodyReading {
  const parsed = parseJson(text);
  if ("problem" in parsed) return { at: "", ...parsed };
  return faultOf(parsed.value, schema, contract) ?? parsed;
}

// An exact media type takes precedence over a range such as `image/*`.
function mediaOf(type: string, content: MockBody["content"]): MockMedia | undefined {
  if (type === "") return undefined;
  const ranges = [type, type.replace(/\/.*/, "/*"), "*/*"];
  const documented = Object.entries(content);
  return ranges.flatMap((range) => documented.filter(([name]) => nameOf(name) === range))[0]?.[1];
}

function nameOf(contentType: string): string {
  return contentType.replace(/;.*/s, "").trim().toLowerCase();
}
