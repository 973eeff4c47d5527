import type { Comparison } from "@snap/diff/compare-specs";
import { renderMarkdown, renderText } from "@snap/diff/render";
import { escapeLine, escapeMarkdown } from "@snap/openapi/escape";

/** The output format of the evidence of an update. */
export interface Form {
  /** Formats a line that contains untrusted text of a spec. */
  readonly line: (text: string) => string;
  readonly changes: (comparison: Comparison) => string;
}

/** The format for the body of a pull request. */
export const MARKDOWN: Form = { line: escapeMarkdown, changes: renderMarkdown };

/** The format for a terminal. Escapes control characters in text of a spec. */
export const TERMINAL: Form = { line: escapeLine, changes: renderText };
