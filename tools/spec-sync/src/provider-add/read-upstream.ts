import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { AddError } from "./add-error.ts";

const LARGEST = 50_000_000;
const TIMEOUT = 60_000;

/** A spec as its publisher has it. */
export interface Upstream {
  readonly text: string;
  readonly sha256: string;
  /** Its address; the name of a file on this machine is nobody else's business. */
  readonly url?: string;
}

/** Reads a spec from a file or an address: https, or http on this machine. */
export async function readUpstream(from: string): Promise<Upstream> {
  const isAddress = /^[a-z][a-z0-9+.-]+:\/\//i.test(from);
  const text = isAddress ? await fetchText(from) : await readText(from);
  if (text.length > LARGEST) throw new AddError(`${from} is larger than 50 MB`, "Give the spec alone.");
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { text, sha256, ...(isAddress && { url: from }) };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(",")[0] : String(error);
    throw new AddError(`${file} cannot be read (${reason})`, "Give the path of an OpenAPI file, or its https address.");
  }
}

async function fetchText(address: string): Promise<string> {
  const fix = "Download the spec yourself, and give the file.";
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isLocal = url !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (!url || (url.protocol !== "https:" && !(url.protocol === "http:" && isLocal))) {
    throw new AddError(`${address} is no https address`, "Give one, or a file.");
  }
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok) throw new AddError(`${address} answered ${response.status}`, fix);
    return await response.text();
  } catch (error) {
    if (error instanceof AddError) throw error;
    throw new AddError(`${address} cannot be read (${error instanceof Error ? error.message : error})`, fix);
  }
}
