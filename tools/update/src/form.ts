import type { Comparison } from "@snap/diff/compare-specs";
import { renderMarkdown, renderText } from "@snap/diff/render";
import { escapeLine, escapeMarkdown } from "@snap/openapi/escape";

/** How the evidence of an update is written for those who read it. */
export interface Form {
  /** Writes a line with text of a spec in it, which is untrusted. */
  readonly line: (text: string) => string;
  readonly changes: (comparison: Comparison) => string;
}

/** For the body of a pull request. */
export const MARKDOWN: Form = { line: escapeMarkdown, changes: renderMarkdown };

/** For a terminal, which text of a spec must not steer. */
export const TERMINAL: Form = { line: escapeLine, changes: renderText };
