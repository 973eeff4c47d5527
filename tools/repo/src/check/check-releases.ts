import { parseChangesetFile } from "@changesets/parse";
import type { Files } from "./check-shape.ts";

/** What has changed since a revision, and what stood in a file then. */
export interface Change {
  readonly paths: readonly string[];
  readonly before: (path: string) => string;
}

/** Names the packages whose users get something else since a revision, and that no changeset since then names. */
export function checkReleases(files: Files, change: Change): string[] {
  const changesets = change.paths.filter((path) => /^\.changeset\/(?!README\.md$).+\.md$/.test(path));
  const texts = changesets.flatMap((path) => files.get(path) ?? []);
  const named = new Set(texts.flatMap((text) => parseChangesetFile(text).releases.map(({ name }) => name)));
  const touched = new Set(
    change.paths.filter((path) => isShipped(path, files, change)).map((path) => path.split("/")[1]),
  );
  return [...touched]
    .map((folder) => ({ folder, manifest: parse(files.get(`packages/${folder}/package.json`)) }))
    .filter(({ manifest }) => manifest["private"] !== true && !named.has(String(manifest["name"])))
    .map(({ folder }) => `packages/${folder} has changed, and no changeset says what its users can do now: add one`);
}

// Where a contract says the same, only its provenance changes: that waits for a release with news.
function isShipped(path: string, files: Files, { before }: Change): boolean {
  if (/^packages\/[^/]+\/(?:src|bin)\/(?!generated\/provenance\.ts$)/.test(path)) return true;
  if (!/^packages\/[^/]+\/package\.json$/.test(path)) return false;
  return print(parse(before(path))) !== print(parse(files.get(path)));
}

function print({ devDependencies, scripts, snap, ...shipped }: Record<string, unknown>): string {
  return JSON.stringify(shipped);
}

function parse(manifest: string | undefined): Record<string, unknown> {
  return manifest === undefined || manifest === "" ? {} : JSON.parse(manifest);
}
