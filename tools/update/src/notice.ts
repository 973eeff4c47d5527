/** A line at the top of a pull request by people about later changes of the upstream. */
export interface Notice {
  /** The subject of the notice: if the subject is unchanged, the notice is not written again. */
  readonly about: string;
  readonly text: string;
}

const LINE = /^.*<!-- since: ([\w -]*) -->\n*/m;

/** Returns the subject of the notice in a body. */
export function noticeIn(body: string): string | undefined {
  return LINE.exec(body)?.[1];
}

/** Replaces the notice in a body; without a notice, removes it. */
export function withNotice(body: string, notice?: Notice): string {
  // GitHub keeps the line endings of the last editor.
  const rest = body.replaceAll("\r\n", "\n").replace(LINE, "");
  return notice === undefined ? rest : `${notice.text} <!-- since: ${notice.about} -->\n\n${rest}`;
}
