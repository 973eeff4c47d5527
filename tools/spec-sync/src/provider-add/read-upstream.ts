import { isAddress } from "../fetch/bundle.ts";
import { fetchUpstream, readUpstream as readFile, type Upstream, withoutCredential } from "../fetch/fetch-upstream.ts";
import { parseUpstream } from "../fetch/parse-upstream.ts";

/** A spec as its publisher has it. */
export interface PublishedSpec extends Upstream {
  /** What messages call it. */
  readonly place: string;
  /** Its address, without what may be secret; the name of a file on this machine is nobody else's business. */
  readonly url?: string;
}

/**
 * Reads a spec from a file or an address: https, or http on this machine.
 *
 * @throws {SyncError} when it cannot be read whole, or is no object of YAML or JSON.
 */
export async function readUpstream(from: string): Promise<PublishedSpec> {
  const spec = isAddress(from) ? await fetchSpec(from) : { ...(await readFile(from)), place: from };
  // What later syncs would refuse is refused now.
  parseUpstream(spec.text, spec.place);
  return spec;
}

async function fetchSpec(from: string): Promise<PublishedSpec> {
  const url = withoutCredential(from);
  const upstream = await fetchUpstream(from, { named: "with --from" });
  if (!upstream) throw new Error(`${url} was not asked for by its tag`);
  return { ...upstream, place: url, url };
}
