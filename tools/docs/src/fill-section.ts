/** A generated section of a Markdown file. */
export interface Section {
  /** Path from the repository's root. */
  readonly file: string;
  /** The name in the markers around the section: `<!-- name -->` and `<!-- /name -->`. */
  readonly name: string;
  readonly body: string;
}

/**
 * Returns the text of a file with its section updated.
 *
 * @throws {Error} if the file does not have each marker exactly once, in order.
 */
export function fillSection(text: string, { file, name, body }: Section): string {
  const [before, rest, more] = text.split(`<!-- ${name} -->\n`);
  const [, after, again] = rest?.split(`<!-- /${name} -->`) ?? [];
  if (before !== undefined && after !== undefined && more === undefined && again === undefined) {
    return `${before}<!-- ${name} -->\n${body}<!-- /${name} -->${after}`;
  }
  throw new Error(`${file} must contain <!-- ${name} --> and then <!-- /${name} -->, once each and on separate lines`);
}
