import { resolve } from "node:path";
import { bundle, isAddress } from "@snap/sync/bundle";
import { fetchUpstream, readUpstream as readFile, type Upstream, withoutCredential } from "@snap/sync/fetch-upstream";
import { findDocuments } from "@snap/sync/find-documents";
import { parseUpstream } from "@snap/sync/parse-upstream";

/** A spec in its published form. */
export interface PublishedSpec extends Upstream {
  /** The name of the spec in messages. */
  readonly place: string;
  /** The URL without secret parts; undefined for a local file, whose name is private. */
  readonly url?: string;
  /** The URLs of other documents that the spec refers to, which are also read. */
  readonly references?: readonly string[];
}

/**
 * Reads a spec from a file or a URL (https, or http on this machine).
 *
 * @throws {SyncError} If the spec is incomplete, unreadable, or not an object in YAML or JSON.
 */
export async function readUpstream(from: string): Promise<PublishedSpec> {
  const spec = isAddress(from) ? await fetchSpec(from) : { ...(await readFile(from)), place: from };
  // Refuses documents that later syncs would refuse.
  const document = parseUpstream(spec.text, spec.place);
  const place = isAddress(from) ? spec.place : resolve(from);
  const references = await findDocuments(document, place);
  if (references.length === 0) return spec;
  const text = JSON.stringify(await bundle(document, { place, allowed: references }));
  return { ...spec, text, ...(isAddress(from) && { references: references.map(withoutCredential) }) };
}

async function fetchSpec(from: string): Promise<PublishedSpec> {
  const url = withoutCredential(from);
  const upstream = await fetchUpstream(from, { named: "with --from" });
  if (!upstream) throw new Error(`${url} returned "not modified" although no ETag was sent`);
  return { ...upstream, place: url, url };
}
