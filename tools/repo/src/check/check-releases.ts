import { parseChangesetFile } from "@changesets/parse";
import type { Files } from "./check-shape.ts";

/** The files that have changed since a revision, and their previous contents. */
export interface Change {
  readonly paths: readonly string[];
  readonly before: (path: string) => string;
}

/** Finds packages whose shipped files have changed since a revision without a new changeset. */
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
    .map(
      ({ folder }) => `packages/${folder} has changed without a changeset: add one that says what its users can do now`,
    );
}

// If only the provenance of a contract changes, a release can wait for other changes. If a contract has changed
// upstream, `specs:update --check` judges its generated code, because that command knows which changes callers see.
function isShipped(path: string, files: Files, { before, paths }: Change): boolean {
  const [, provider] = /^packages\/([^/]+)\/src\/generated\//.exec(path) ?? [];
  const specs = `specs/${provider}`;
  if (provider && paths.includes(`${specs}/openapi.yaml`) && files.has(`${specs}/upstream.yaml`)) return false;
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
