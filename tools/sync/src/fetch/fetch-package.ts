import { execFile } from "node:child_process";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ProblemError } from "@snap/openapi/problem";
import { list, type ReadEntry } from "tar";
import type { Limits } from "./limits.ts";

/** A file of an npm package: `npm:NAME@VERSION:PATH`. Without a version, the latest one is used. */
interface PackageAddress {
  readonly name: string;
  readonly version: string | undefined;
  readonly path: string;
}

// A name that begins with a hyphen would be an option of npm.
const ADDRESS = /^npm:((?:@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~][a-z\d._~-]*)(?:@([\w.+-]+))?:(?:\.?\/)?([^:]+)$/;

/** Whether an address names a file of an npm package. */
export function isPackageAddress(address: string): boolean {
  return address.startsWith("npm:");
}

/** Returns the address of the latest version of the file, which later syncs read. */
export function withoutVersion(address: string): string {
  const { name, path } = parse(address);
  return `npm:${name}:${path}`;
}

/**
 * Reads a file of an npm package with npm's registry and credentials. Does not run scripts of the package, and does not
 * write its files to the disk.
 *
 * @returns `undefined` if the package still has the `etag`, which is its integrity.
 * @throws {ProblemError} If the package, version or file does not exist, or the file exceeds the limits.
 */
export async function fetchPackage(address: string, etag: string | undefined, limits: Limits) {
  const { name, version = "latest", path } = parse(address);
  const spec = `${name}@${version}`;
  const described = await npm(address, limits, ["view", spec, "version", "dist.integrity", "--json"]);
  const last: unknown = Array.isArray(described) ? described.at(-1) : described;
  const found: { version?: unknown; "dist.integrity"?: unknown } = Object(last);
  if (typeof found.version !== "string") throw unreadable(address, `the registry has no ${spec}`, NAME_ANOTHER);
  const integrity = String(found["dist.integrity"]);
  if (etag !== undefined && etag === integrity) return undefined;
  await using folder = await mkdtempDisposable(join(tmpdir(), "snap-npm-"));
  const exact = `${name}@${found.version}`;
  const options = ["--json", "--ignore-scripts", "--pack-destination", folder.path];
  const packed = await npm(address, limits, ["pack", exact, ...options]);
  const { filename } = Object(Array.isArray(packed) ? packed[0] : packed);
  const bytes = await readEntry(join(folder.path, String(filename)), path, limits, address);
  return { bytes, etag: integrity, revision: found.version };
}

const NAME_ANOTHER = "Look up the package with `npm view`, and write the file as npm:PACKAGE@VERSION:PATH.";

function parse(address: string): PackageAddress {
  const [, name, version, path] = ADDRESS.exec(address) ?? [];
  if (name !== undefined && path !== undefined) return { name, version, path };
  // A URL after `npm:` may contain a password.
  const shown = address.includes("//") ? "npm:…" : address;
  throw unreadable(shown, "this is not a file of an npm package", NAME_ANOTHER);
}

async function npm(address: string, { milliseconds }: Limits, args: readonly string[]): Promise<unknown> {
  try {
    const { stdout } = await promisify(execFile)("npm", args, { timeout: milliseconds, cwd: tmpdir() });
    return stdout.trim() === "" ? undefined : JSON.parse(stdout);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Only the code of npm's output is shown, because the rest can contain URLs with credentials.
    const { stdout, killed } = error as Error & { stdout?: string; killed?: boolean };
    const code = /"code": "(E\w+)"/.exec(String(stdout))?.[1];
    if (killed) throw unreadable(address, `npm took longer than ${milliseconds / 1000} seconds`, "Try again later.");
    if (code === "E404" || code === "ETARGET")
      throw unreadable(address, "the registry has no such package", NAME_ANOTHER);
    const fix = "Run `npm view` for the package, and configure npm until it succeeds.";
    throw unreadable(address, `npm failed${code === undefined ? "" : ` with ${code}`}`, fix);
  }
}

// Reads one entry of the archive into memory. Entries are below a folder that is usually called `package`.
async function readEntry(file: string, path: string, { bytes: limit }: Limits, address: string): Promise<Buffer> {
  let chunks: Buffer[] = [];
  let size: number | undefined;
  const isWanted = (name: string) => name.split("/").slice(1).join("/") === path;
  const onReadEntry = (entry: ReadEntry) => {
    // As in an installation, the last entry with this name counts.
    chunks = [];
    size = entry.size;
    if (size <= limit) entry.on("data", (chunk: Buffer) => chunks.push(chunk));
  };
  await list({ file, filter: isWanted, onReadEntry });
  if (size === undefined) throw unreadable(address, `the package has no file ${path}`, NAME_ANOTHER);
  if (size > limit) throw unreadable(address, `the file is longer than ${limit / 1e6} MB`, "Choose another file.");
  return Buffer.concat(chunks);
}

function unreadable(address: string, message: string, fix: string): ProblemError {
  return ProblemError.of("upstream-unreadable", address, message, fix);
}
