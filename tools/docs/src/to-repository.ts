import manifest from "@snap/unified/package.json" with { type: "json" };

const REPOSITORY = manifest.repository.url.replace(/^git\+|\.git$/g, "");

/** Returns the URL of a file in the repository. The link also works on a page inside `node_modules`. */
export function toRepository(file: string): string {
  return `${REPOSITORY}/blob/main/${file}`;
}
