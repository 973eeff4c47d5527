import { resolve } from "node:path";
import { bundle, isAddress } from "@snap/sync/bundle";
import { fetchUpstream, readUpstream as readFile, type Upstream, withoutCredential } from "@snap/sync/fetch-upstream";
import { findDocuments } from "@snap/sync/find-documents";
import { parseUpstream } from "@snap/sync/parse-upstream";

/** A spec as its publisher has it. */
export interface PublishedSpec extends Upstream {
  /** What messages call it. */
  readonly place: string;
  /** Its address, without what may be secret; the name of a file on this machine is nobody else's business. */
  readonly url?: string;
  /** The addresses of other documents that it refers to, which are read with it. */
  readonly references?: readonly string[];
}

/**
 * Reads a spec from a file or an address: https, or http on this machine.
 *
 * @throws {SyncError} when it cannot be read whole, or is not an object of YAML or JSON.
 */
export async function readUpstream(from: string): Promise<PublishedSpec> {
  const spec = isAddress(from) ? await fetchSpec(from) : { ...(await readFile(from)), place: from };
  // What later syncs would refuse is refused now.
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
  if (!upstream) throw new Error(`${url} was not asked for by its tag`);
  return { ...upstream, place: url, url };
}
