import { parseJson } from "../request/parse-json.ts";
import { secretsIn } from "./secrets-in.ts";

// A larger one takes long to look for, and no API repeats it.
const LARGEST = 16_384;

/** Files in the secret fields of what is sent, whose text is read only where an error has to be redacted. */
export function secretFilesIn(value: unknown, names: readonly string[], secret = false): Blob[] {
  if (typeof value !== "object" || !value) return [];
  if (value instanceof Blob) return secret ? [value] : [];
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return secret ? [new Blob([value as BlobPart])] : [];
  const entries = value instanceof FormData ? [...value] : Object.entries(value);
  return entries.flatMap(([name, item]) => secretFilesIn(item, names, secret || names.includes(name)));
}

/** The secrets in files: the text of each and its lines; in a body that is a file itself, those in secret fields. */
export async function readSecretFiles(files: readonly Blob[], body: unknown, names: readonly string[]) {
  const texts = await Promise.all(files.map(readText));
  const whole = body instanceof Blob ? await readText(body) : "";
  return [
    ...texts.flatMap((text) => [text, ...text.split(/\r?\n/)]).map((text) => text.trim()),
    ...secretsIn(parseBody(whole), names),
  ];
}

/** A body that was serialized before, as JSON or as a form. */
export function parseBody(body: unknown): unknown {
  return typeof body === "string" ? (parseJson(body) ?? new URLSearchParams(body)) : body;
}

async function readText(file: Blob): Promise<string> {
  return file.size <= LARGEST ? file.text() : "";
}
