import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { parseDocument } from "yaml";

/** Returns the text of an upstream as its server sends it. */
export interface Served {
  readonly address: string;
  readonly text: string;
}

export function tagOf(text: string): string {
  return `"${hash(text).slice(0, 16)}"`;
}

/** Records in a `source.yaml` that the upstream was last read from a URL, with its ETag. */
export function recordAddress(file: string, { address, text }: Served): void {
  const document = parseDocument(readFileSync(file, "utf8"));
  for (const [key, value] of Object.entries({ url: address, sha256: hash(text), etag: tagOf(text) })) {
    document.setIn(["upstream", key], value);
  }
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
