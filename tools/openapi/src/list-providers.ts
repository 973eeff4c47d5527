import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Lists the providers that have a spec, sorted by name. */
export async function listProviders(repository: string): Promise<string[]> {
  const entries = await readdir(join(repository, "specs"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Lists the providers whose packages are published, sorted by name. Every tool, table and test that covers all
 * providers loops over this list.
 */
export async function listPublished(repository: string): Promise<string[]> {
  const providers = await listProviders(repository);
  const manifests = await Promise.all(
    providers.map((provider) => readFile(join(repository, "packages", provider, "package.json"), "utf8")),
  );
  return providers.filter((_, index) => isPublished(manifests[index] ?? ""));
}

/** Returns whether the package with this manifest is published. A new package is private until it has an adapter. */
export function isPublished(manifest: string): boolean {
  const { private: isPrivate }: { readonly private?: boolean } = JSON.parse(manifest);
  return isPrivate !== true;
}
