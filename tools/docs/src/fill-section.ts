/** A part of a Markdown file that follows from the code. */
export interface Section {
  /** Path from the repository's root. */
  readonly file: string;
  /** Stands in the markers around it: `<!-- name -->` and `<!-- /name -->`. */
  readonly name: string;
  readonly body: string;
}

/**
 * The text of a file with its section brought up to date.
 *
 * @throws {Error} when the file does not have each marker once, in order.
 */
export function fillSection(text: string, { file, name, body }: Section): string {
  const [before, rest, more] = text.split(`<!-- ${name} -->\n`);
  const [, after, again] = rest?.split(`<!-- /${name} -->`) ?? [];
  if (before !== undefined && after !== undefined && more === undefined && again === undefined) {
    return `${before}<!-- ${name} -->\n${body}<!-- /${name} -->${after}`;
  }
  throw new Error(
    `${file} has to hold <!-- ${name} --> and, below it, <!-- /${name} -->, once each and on their lines`,
  );
}
