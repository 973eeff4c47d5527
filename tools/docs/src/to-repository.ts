import manifest from "@snap/unified/package.json" with { type: "json" };

const REPOSITORY = manifest.repository.url.replace(/^git\+|\.git$/g, "");

/** Returns the address of a file of the repository, for links that also work on a page inside `node_modules`. */
export function toRepository(file: string): string {
  return `${REPOSITORY}/blob/main/${file}`;
}
