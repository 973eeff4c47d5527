import manifest from "@snap/unified/package.json" with { type: "json" };

const REPOSITORY = manifest.repository.url.replace(/^git\+|\.git$/g, "");

/** The address of a file of the repository: a link that also leads there from a page inside `node_modules`. */
export function toRepository(file: string): string {
  return `${REPOSITORY}/blob/main/${file}`;
}
