import { escapeLine } from "@snap/openapi/escape";

/** A decision that the maintainer must make. */
export interface Decision {
  readonly about: "credential" | "example" | "failure" | "pagination" | "prose" | "resource" | "spec" | "types";
  readonly text: string;
}

/** Records a decision that the maintainer must make. */
export type Decide = (about: Decision["about"], text: string) => void;

const TITLES: Readonly<Record<Decision["about"], string>> = {
  types: "The generated code does not type-check: report these, and change or leave out what they are about",
  credential: "Credential: is this how it is sent, and how its option is called?",
  pagination: "Pages: x-snap-pagination",
  resource: "What mock clouds keep: x-snap-resource and x-snap-collections",
  failure: "Failures that were inferred (x-snap-evidence) or left out",
  example: "Examples that nobody wrote (x-snap-evidence), or that are the publisher's",
  prose: "Prose: the publisher's was left out",
  spec: "What was changed so that the compiler takes it",
};
const SHOWN = 8;

/** Formats the decisions by subject: the first few of each, or all. */
export function printDecisions(decisions: readonly Decision[], { all = false } = {}): string {
  const shown = all ? decisions.length : SHOWN;
  return Object.entries(TITLES)
    .map(([about, title]) => {
      const texts = decisions.filter((decision) => decision.about === about).map(({ text }) => text);
      if (texts.length === 0) return "";
      const more = texts.length > shown ? `  and ${texts.length - shown} more: --all lists them\n` : "";
      return `\n${title}\n${texts
        .slice(0, shown)
        .map((text) => `  ${escapeLine(text)}\n`)
        .join("")}${more}`;
    })
    .join("");
}
