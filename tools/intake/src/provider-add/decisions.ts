import { escapeLine } from "@snap/openapi/escape";
import { shortenNames } from "@snap/openapi/shorten-names";

/** A decision that the maintainer must make. */
export interface Decision {
  readonly about:
    | ("adapter" | "credential" | "example" | "failure" | "job" | "pagination" | "prose" | "resource" | "scope")
    | ("snapshot" | "spec" | "types");
  readonly text: string;
}

/** Records a decision that the maintainer must make. */
export type Decide = (about: Decision["about"], text: string) => void;

const TITLES: Readonly<Record<Decision["about"], string>> = {
  types: "The new files do not type-check: report the errors, and change or remove the parts that they name",
  credential: "Credential: check how it is sent and the name of its option",
  pagination: "Pages: x-snap-pagination",
  scope: "Options of the client for the parts of an account: x-snap-scope",
  snapshot: "Snapshots: what their properties mean (x-snap-snapshot)",
  job: "Jobs: x-snap-job",
  adapter: "Adapter of @snap/unified",
  resource: "Mock clouds: check what they store (x-snap-resource and x-snap-collections)",
  failure: "Failures that were inferred (x-snap-evidence) or removed",
  example: "Examples that were sampled (x-snap-evidence), or are the publisher's",
  prose: "Prose: the publisher's prose was removed",
  spec: "Changes that the compiler required",
};
const SHOWN = 8;

/** Formats the decisions by subject: the first few of each subject, or all. */
export function printDecisions(decisions: readonly Decision[], { all = false } = {}): string {
  const shown = all ? decisions.length : SHOWN;
  return Object.entries(TITLES)
    .map(([about, title]) => {
      const texts = decisions.filter((decision) => decision.about === about).map(({ text }) => text);
      if (texts.length === 0) return "";
      const more = texts.length > shown ? `  and ${texts.length - shown} more: pass --all to list them\n` : "";
      return `\n${title}\n${texts
        .slice(0, shown)
        .map((text) => `  ${escapeLine(shortenNames(text))}\n`)
        .join("")}${more}`;
    })
    .join("");
}
