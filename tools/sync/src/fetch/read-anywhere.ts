import { ProblemError } from "@snap/openapi/problem";
import { fetchUpstream, readUpstream, type Upstream, withoutCredential } from "./fetch-upstream.ts";
import { LIMITS, type Limits } from "./limits.ts";

/**
 * Whether a place is a URL rather than a file. The slashes of a web address are optional, and the characters that are
 * ignored in URLs are ignored here, too.
 */
export function isAddress(place: string): boolean {
  return /^[\0- ]*(?:[a-z][a-z\d+.-]+:\/\/|https?:|npm:)/i.test(place.replaceAll(/[\t\n\r]/g, ""));
}

/** Returns the name of a place for messages, without secret parts. */
export function nameOf(place: string): string {
  return isAddress(place) ? withoutCredential(place) : place;
}

/** Reads a document from a file or a URL. */
export async function readAnywhere(place: string, limits?: Limits): Promise<Upstream> {
  const read = isAddress(place) ? await fetchUpstream(place, { limits }) : await readUpstream(place, limits);
  if (!read) throw new Error(`${nameOf(place)} returned "not modified" although no ETag was sent`);
  return read;
}

/** The time limit for all documents, as a multiple of the limit for one document. */
const TIMES = 5;

/**
 * Returns a function that does the same as {@link readAnywhere}, for several documents that another document refers to.
 * The limit for the length of one document applies to all of them together, because a server could return documents
 * without end.
 */
export function readTogether(limits = LIMITS): typeof readAnywhere {
  const seconds = (TIMES * limits.milliseconds) / 1000;
  const end = performance.now() + 1000 * seconds;
  let length = 0;
  return async (place) => {
    const read = await readAnywhere(place, limits);
    length += Buffer.byteLength(read.text);
    if (length > limits.bytes) throw refused(place, `are longer than ${limits.bytes / 1e6} MB together`);
    if (performance.now() > end) throw refused(place, `take longer than ${seconds} seconds together`);
    return read;
  };
}

function refused(place: string, what: string): ProblemError {
  const fix = "Pass a copy with fewer documents, such as a bundled one, with --from.";
  const message = `this and the other documents that the upstream refers to ${what}`;
  return ProblemError.of("upstream-unreadable", nameOf(place), message, fix);
}
