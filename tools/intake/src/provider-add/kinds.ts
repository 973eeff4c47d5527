import { hasWords } from "../verdict/words.ts";

// The first kind with a word in a name is the kind of the resource.
const KINDS: readonly (readonly [kind: string, words: readonly string[]])[] = [
  ["volume", ["volume", "disk", "block", "drive"]],
  ["vm", ["vm", "server", "instance", "droplet", "machine", "linode", "compute"]],
  ["sandbox", ["sandbox"]],
  ["environment", ["environment"]],
  ["database", ["database", "db", "branch", "postgres", "mysql"]],
  ["collection", ["collection"]],
  ["filesystem", ["filesystem", "share", "nfs"]],
  ["image", ["image"]],
];

/** Returns the kind of resource that a name contains, such as `volume` for `source_disk_id`. */
export function kindIn(name: string): string | undefined {
  return KINDS.find(([, words]) => words.some((word) => hasWords(name, word)))?.[0];
}
