import { escapeLine, escapeMarkdown } from "@snap/openapi/escape";
import { shortenNames } from "@snap/openapi/shorten-names";

/** The output format for the evidence of an update. */
export interface Form {
  /** Escapes a line that contains text of a spec, which is untrusted. */
  readonly line: (text: string) => string;
  /** Formats a URL from our files as a link. */
  readonly link: (address: string) => string;
  /** Formats details with a title; they are folded if the format supports it. */
  readonly fold: (title: string, content: string) => string;
}

/** For the body of a pull request. */
export const MARKDOWN: Form = {
  line: (text) => escapeMarkdown(shortenNames(text)),
  link: (address) => (/^https?:\/\/[\w.~:/?#%&=+-]+$/.test(address) ? `<${address}>` : escapeMarkdown(address)),
  fold: (title, content) => `<details><summary>${title}</summary>\n\n${content}\n\n</details>`,
};

/** For a terminal: text of a spec is escaped, so that it cannot control the terminal. */
export const TERMINAL: Form = {
  line: (text) => escapeLine(shortenNames(text)),
  link: escapeLine,
  fold: (title, content) => `## ${title}\n\n${content}`,
};
