/** A package of the next release. */
export interface Release {
  readonly name: string;
  readonly version: string;
  /** The text of the package's CHANGELOG.md. */
  readonly changelog: string;
}

/** Renders the body of the pull request that raises versions; it lists the changes of each package. */
export function renderReleases(releases: readonly Release[]): string {
  const sections = releases.map(
    ({ name, version, changelog }) => `## ${name} ${version}\n\n${entryOf(changelog, version)}`,
  );
  return [
    "Merging this publishes these packages, after a reviewer has approved the deployment to `npm`.",
    ...sections,
  ].join("\n\n");
}

// Reads from the heading of the version to the next heading of the same level.
function entryOf(changelog: string, version: string): string {
  const lines = changelog.split("\n");
  const start = lines.indexOf(`## ${version}`);
  if (start === -1) return "Its changelog has no entry.";
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith("## "));
  return lines
    .slice(start + 1, length === -1 ? undefined : start + 1 + length)
    .join("\n")
    .trim();
}
