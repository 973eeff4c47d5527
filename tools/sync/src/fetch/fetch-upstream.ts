import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { ProblemError } from "@snap/openapi/problem";
import { explainFailure } from "./explain-failure.ts";
import { fetchPackage, isPackageAddress } from "./fetch-package.ts";
import { isLoopback, leadsInside, type Resolve } from "./inner-address.ts";
import { LIMITS, type Limits } from "./limits.ts";

/** The text of an upstream, and its identification. */
export interface Upstream {
  readonly text: string;
  readonly sha256: string;
  readonly etag?: string;
  /** The version of the npm package that contains the file. */
  readonly revision?: string;
  /** The `last-modified` date that the server reports. */
  readonly published?: string;
}

/** Options for fetching an upstream. */
export interface FetchOptions {
  /** The ETag of the known revision. */
  readonly etag?: string | undefined;
  readonly limits?: Limits | undefined;
  /** Where the URL was configured. Default: in source.yaml. */
  readonly named?: Named | undefined;
}

type Named = "in source.yaml" | "with --from";

/** Reads an upstream from a file. */
export async function readUpstream(path: string, limits = LIMITS): Promise<Upstream> {
  try {
    const stats = await stat(path);
    // A pipe or a device may never end.
    if (!stats.isFile())
      throw ProblemError.of("upstream-unreadable", path, "this is not a file", "Pass an existing file with --from.");
    if (stats.size > limits.bytes) throw tooLong(path, limits);
    return decode(await readFile(path), path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const message = `the file cannot be read (${error.message.split(",")[0]})`;
    // Without a scheme, or with quotes around it, a URL is taken for the name of a file.
    const shown = /\/\/|:.*@/s.test(path) ? withoutCredential(path) : path;
    throw ProblemError.of("upstream-unreadable", shown, message, "Pass an existing file with --from.");
  }
}

/**
 * Fetches an upstream over https, over http on this machine, or from an npm package. Returns `undefined` if its ETag is
 * still `etag`.
 *
 * @throws {ProblemError} If the server does not return a complete document within the limits.
 */
export async function fetchUpstream(address: string, options: FetchOptions = {}): Promise<Upstream | undefined> {
  const { etag, limits = LIMITS, named = "in source.yaml" } = options;
  const place = withoutCredential(address);
  if (isPackageAddress(address)) {
    const read = await fetchPackage(address, etag, limits);
    return read && { ...decode(read.bytes, place), etag: read.etag, revision: read.revision };
  }
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(), limits.milliseconds);
  try {
    // Otherwise, fetch would ask for a compressed document, and decode a cut one up to the cut without an error.
    const headers = { "accept-encoding": "identity", ...(etag && { "if-none-match": etag }) };
    const response = await follow(address, { headers, signal, named });
    if (response.status === 304 && etag) return undefined;
    if (response.status !== 200) {
      await response.body?.cancel();
      const fix = `Open the URL in a browser. If the document has moved, set its new URL ${named}.`;
      throw ProblemError.of("upstream-unreadable", place, `the server responded with ${response.status}`, fix);
    }
    const encoding = response.headers.get("content-encoding");
    if (encoding !== null && encoding.trim().toLowerCase() !== "identity") {
      await response.body?.cancel();
      const what = `the server compresses the document (${encoding}) although it was asked not to`;
      throw ProblemError.of("upstream-unreadable", place, what, "Pass a copy of the document with --from.");
    }
    const upstream = decode(await readBody(response, place, limits), place);
    const [tag, changed] = ["etag", "last-modified"].map((name) => response.headers.get(name));
    const day = changed && !Number.isNaN(Date.parse(changed)) && new Date(changed).toISOString().slice(0, 10);
    return { ...upstream, ...(tag && { etag: tag }), ...(day && { published: day }) };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (!(error instanceof Error)) throw error;
    const slow = `the server took longer than ${limits.milliseconds / 1000} seconds`;
    const again = "Try again later, or pass a copy of the document with --from.";
    const { message, fix } = signal.aborted ? { message: slow, fix: again } : explainFailure(error);
    throw ProblemError.of("upstream-unreadable", place, message, fix);
  } finally {
    // Otherwise, a refused response would throw an unhandled error after the time limit.
    clearTimeout(timer);
  }
}

/** Returns a URL without user, password, query and fragment, which may be secret. */
export function withoutCredential(address: string): string {
  const rest = address.replace(/[?#].*$/s, "");
  if (isPackageAddress(address) && !address.includes("//")) return rest;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const scheme = /^[\0- ]*((?:ftp|https?):)/i.exec(address)?.[1];
  // Without its host, a user and a password look like a host and an invalid port. A percent-encoded or full-width at sign
  // makes the URL invalid, but the text before it may still be a password.
  if (!/@|%40|[\uFE6B\uFF20]/.test(address) && (url || scheme === undefined)) return rest;
  // Any part of an invalid URL may belong to the password. A backslash ends the host like a slash.
  if (!url?.host || address.includes("\\")) return `${scheme ?? ""}…`;
  return url.username || url.password ? `${url.protocol}//${url.host}${url.pathname}` : rest;
}

const MOST_REDIRECTS = 5;

interface Request {
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly named: Named;
}

async function follow(address: string, { headers, signal, named }: Request): Promise<Response> {
  const first = checkAddress(address, named);
  let url = first;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await fetch(url, { headers, signal, redirect: "manual" });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status === 304 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    url = await resolveRedirect(first, url, location, named);
  }
  throw refused(address, `it redirects more than ${MOST_REDIRECTS} times`, named);
}

/**
 * Validates a redirect. The target may be on this machine or in a private network only if the configured URL is there,
 * too. A host name is not sufficient, because its owner decides which IP address it resolves to.
 *
 * @throws {ProblemError} If the URL is not allowed.
 */
export async function resolveRedirect(
  first: URL,
  current: URL,
  location: string,
  named: Named = "in source.yaml",
  resolve?: Resolve,
): Promise<URL> {
  const next = checkAddress(URL.canParse(location, current.href) ? new URL(location, current).href : location, named);
  const mayLeadInside = next.host === first.host || (await leadsInside(first, async () => []));
  if (mayLeadInside || !(await leadsInside(next, resolve))) return next;
  throw refused(next.href, "a redirect points to this machine or to a private network", named);
}

function checkAddress(address: string, named: Named): URL {
  if (!URL.canParse(address)) throw refused(address, "this is not a URL", named);
  const url = new URL(address);
  if (url.username || url.password) throw refused(address, "it contains a user name or a password", named);
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))) return url;
  throw refused(address, `${url.protocol.slice(0, -1)} is refused: upstreams must use https`, named);
}

function refused(address: string, message: string, named: Named): ProblemError {
  const fix =
    named === "with --from"
      ? "Pass an https URL or a file with --from."
      : "Write an https URL in source.yaml, or pass a file with --from.";
  return ProblemError.of("upstream-unreadable", withoutCredential(address), message, fix);
}

async function readBody(response: Response, place: string, limits: Limits): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (Number(response.headers.get("content-length")) > limits.bytes) {
    await response.body?.cancel();
    throw tooLong(place, limits);
  }
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop closes the connection.
    if (length > limits.bytes) throw tooLong(place, limits);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLong(place: string, { bytes }: Limits): ProblemError {
  const fix = "Check that this is an OpenAPI document: all known ones are shorter.";
  return ProblemError.of("upstream-unreadable", place, `it is longer than ${bytes / 1e6} MB`, fix);
}

function decode(bytes: Buffer, place: string): Upstream {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), sha256 };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw ProblemError.of(
      "upstream-unreadable",
      place,
      "this is not UTF-8 text",
      "Use the URL of the OpenAPI document.",
    );
  }
}
