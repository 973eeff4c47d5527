/** A line at the top of a pull request of people that says what upstream has done since. */
export interface Notice {
  /** What it is about: a line about the same is not written again. */
  readonly about: string;
  readonly text: string;
}

const LINE = /^.*<!-- since: ([\w -]*) -->\n*/m;

/** Returns what the notice in a body is about. */
export function noticeIn(body: string): string | undefined {
  return LINE.exec(body)?.[1];
}

/** Writes a notice into a body instead of the one before; without one, only removes that. */
export function withNotice(body: string, notice?: Notice): string {
  // GitHub keeps the line ends of the last editor.
  const rest = body.replaceAll("\r\n", "\n").replace(LINE, "");
  return notice === undefined ? rest : `${notice.text} <!-- since: ${notice.about} -->\n\n${rest}`;
}
