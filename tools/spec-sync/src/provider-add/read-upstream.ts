import { isAddress } from "../fetch/bundle.ts";
import { fetchUpstream, readUpstream as readFile, type Upstream, withoutCredential } from "../fetch/fetch-upstream.ts";

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
 * @throws {SyncError} when it cannot be read whole.
 */
export async function readUpstream(from: string): Promise<PublishedSpec> {
  if (!isAddress(from)) return { ...(await readFile(from)), place: from };
  const url = withoutCredential(from);
  const upstream = await fetchUpstream(from, { named: "with --from" });
  if (!upstream) throw new Error(`${url} was not asked for by its tag`);
  return { ...upstream, place: url, url };
}
