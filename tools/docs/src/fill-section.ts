/** A section of a Markdown file that follows from the code. */
export interface Section {
  /** The path from the root of the repository. */
  readonly file: string;
  /** The name in the markers around the section: `<!-- name -->` and `<!-- /name -->`. */
  readonly name: string;
  readonly body: string;
}

/**
 * Returns the content of a file with an updated section.
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
