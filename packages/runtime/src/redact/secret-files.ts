import { parseJson } from "../request/parse-json.ts";
import { secretsIn } from "./secrets-in.ts";

// Larger files would take long to search for, and no API repeats them in an error.
const LARGEST = 16_384;

/** Returns the files in the secret fields of a body. Their text is read only when an error has to be redacted. */
export function secretFilesIn(value: unknown, names: readonly string[], secret = false): Blob[] {
  if (typeof value !== "object" || !value) return [];
  if (value instanceof Blob) return secret ? [value] : [];
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return secret ? [new Blob([value as BlobPart])] : [];
  const entries = value instanceof FormData ? [...value] : Object.entries(value);
  return entries.flatMap(([name, item]) => secretFilesIn(item, names, secret || names.includes(name)));
}

/**
 * Reads the secrets in files: the whole text and each line of a file. If the body itself is a file, the values of its
 * secret fields are added.
 */
export async function readSecretFiles(files: readonly Blob[], body: unknown, names: readonly string[]) {
  const texts = await Promise.all(files.map(readText));
  const whole = body instanceof Blob ? await readText(body) : "";
  return [
    ...texts.flatMap((text) => [text, ...text.split(/\r?\n/)]).map((text) => text.trim()),
    ...secretsIn(parseBody(whole), names),
  ];
}

/** Parses a body that has been serialized as JSON or as a form. */
export function parseBody(body: unknown): unknown {
  return typeof body === "string" ? (parseJson(body) ?? new URLSearchParams(body)) : body;
}

async function readText(file: Blob): Promise<string> {
  return file.size <= LARGEST ? file.text() : "";
}
