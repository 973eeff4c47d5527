import { escapeLine, escapeMarkdown } from "@snap/openapi/escape";

/** How the evidence of an update is written for those who read it. */
export interface Form {
  /** Writes a line with text of a spec in it, which is untrusted. */
  readonly line: (text: string) => string;
  /** Writes an address that our files name, so that it can be followed. */
  readonly link: (address: string) => string;
  /** Writes what not everybody reads: a title, and what is shown on demand where that is possible. */
  readonly fold: (title: string, content: string) => string;
}

/** For the body of a pull request. */
export const MARKDOWN: Form = {
  line: escapeMarkdown,
  link: (address) => (/^https?:\/\/[\w.~:/?#%&=+-]+$/.test(address) ? `<${address}>` : escapeMarkdown(address)),
  fold: (title, content) => `<details><summary>${title}</summary>\n\n${content}\n\n</details>`,
};

/** For a terminal, which text of a spec must not steer. */
export const TERMINAL: Form = {
  line: escapeLine,
  link: escapeLine,
  fold: (title, content) => `## ${title}\n\n${content}`,
};
