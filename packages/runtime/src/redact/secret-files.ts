import { parseJson } from "../request/parse-json.ts";
import { secretsIn } from "./secrets-in.ts";

// Searching for larger files would take long, and no API repeats such files in an error.
const LARGEST = 16_384;

/**
 * Returns a function that reads the secrets in the files of a body: the whole text and each line of a file in a secret
 * field. If the body itself is a file, the function returns the values of its secret fields, too.
 *
 * @param value the body, as the caller passed it
 * @param sent the body, as it is sent
 */
export function prepareFileSecrets(value: unknown, sent: unknown, names: readonly string[]): () => Promise<string[]> {
  const files = secretFilesIn(value, names, false);
  return async () => {
    const texts = await Promise.all(files.map(readText));
    return [
      ...texts.flatMap((text) => [text, ...text.split(/\r?\n/)]).map((text) => text.trim()),
      ...(sent instanceof Blob ? secretsIn(parseBody(await readText(sent)), names) : []),
    ];
  };
}

function secretFilesIn(value: unknown, names: readonly string[], secret: boolean): Blob[] {
  if (typeof value !== "object" || !value) return [];
  if (value instanceof Blob) return secret ? [value] : [];
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return secret ? [new Blob([value as BlobPart])] : [];
  const entries = value instanceof FormData ? [...value] : Object.entries(value);
  return entries.flatMap(([name, item]) => secretFilesIn(item, names, secret || names.includes(name)));
}

/** Parses a body that has been serialized as JSON or as a form. */
export function parseBody(body: unknown): unknown {
  if (typeof body !== "string") return body;
  // Files of Windows often begin with a byte order mark.
  return parseJson(body.replace(/^\ufeff/, "")) ?? new URLSearchParams(body);
}

async function readText(file: Blob): Promise<string> {
  return file.size <= LARGEST ? file.text() : "";
}
