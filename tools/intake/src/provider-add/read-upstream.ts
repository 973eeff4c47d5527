import { resolve } from "node:path";
import { ProblemError } from "@snap/openapi/problem";
import { bundle } from "@snap/sync/bundle";
import { isPackageAddress, withoutVersion } from "@snap/sync/fetch-package";
import { fetchUpstream, readUpstream as readFile, type Upstream, withoutCredential } from "@snap/sync/fetch-upstream";
import { findDocuments } from "@snap/sync/find-documents";
import { parseUpstream } from "@snap/sync/parse-upstream";
import { isAddress } from "@snap/sync/read-anywhere";

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
 * Reads a spec from a file, an address (https, or http on this machine) or an npm package. `recorded` is the address to
 * record instead of the address that is read.
 *
 * @throws {SyncError} If the spec is incomplete, unreadable, or not an object in YAML or JSON.
 */
export async function readUpstream(from: string, recorded?: string): Promise<PublishedSpec> {
  const read = isAddress(from) ? await fetchSpec(from) : { ...(await readFile(from)), place: from };
  const spec = recorded === undefined ? read : { ...read, url: checkRecorded(recorded) };
  // Refuses documents that later syncs would refuse.
  const document = parseUpstream(spec.text, spec.place);
  const place = isAddress(from) ? spec.place : resolve(from);
  const references = await findDocuments(document, place);
  if (references.length === 0) return spec;
  const text = JSON.stringify(await bundle(document, { place, allowed: references }));
  return { ...spec, text, ...(isAddress(from) && { references: references.map(withoutCredential) }) };
}

// Addresses that later syncs would refuse are refused here, too.
function checkRecorded(address: string): string {
  if (isPackageAddress(address)) return withoutVersion(address);
  if (URL.canParse(address) && new URL(address).protocol === "https:") return withoutCredential(address);
  const fix = "Name the https address at which the provider publishes the spec, or leave --url out.";
  throw ProblemError.of("upstream-invalid", "--url", "this is not an https address", fix);
}

async function fetchSpec(from: string): Promise<PublishedSpec> {
  const url = isPackageAddress(from) ? withoutVersion(from) : withoutCredential(from);
  const upstream = await fetchUpstream(from, { named: "with --from" });
  if (!upstream) throw new Error(`${url} returned "not modified" although no ETag was sent`);
  return { ...upstream, place: from === url ? url : withoutCredential(from), url };
}
