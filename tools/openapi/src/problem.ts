import { escapeLine } from "./escape.ts";
import { shortenNames } from "./shorten-names.ts";

/** A problem in a file: what is wrong, where, and how to fix it. The code is stable, so users can search for it. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  /** A file relative to the repository, an address, or an option of a command. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) into the file. */
  readonly pointer?: string;
  readonly line?: number;
  readonly message: string;
  readonly fix: string;
}

/** Thrown with all problems of a step, before anything is written. */
export class ProblemError<Code extends string = string> extends Error {
  override readonly name: string = "ProblemError";
  readonly problems: readonly Problem<Code>[];

  constructor(...problems: readonly Problem<Code>[]) {
    super(problems.map(formatProblem).join("\n\n"));
    this.problems = problems;
  }

  /** Creates an error with one problem that concerns a whole file. */
  static of<Code extends string>(code: Code, file: string, message: string, fix: string): ProblemError<Code> {
    return new ProblemError({ code, file, message, fix });
  }
}

/** Formats a problem as three lines: its place, what is wrong, and the fix. */
export function formatProblem(problem: Problem): string {
  const { code, message, fix } = problem;
  return `${formatPlace(problem)}\n  ${code}: ${toLine(message)}\n  fix: ${toLine(fix)}`;
}

/** Formats the place of a problem: `specs/acme/openapi.yaml:12 #/paths`. */
export function formatPlace({ file, line, pointer }: Pick<Problem, "file" | "line" | "pointer">): string {
  return toLine(`${file}${line === undefined ? "" : `:${line}`}${pointer === undefined ? "" : ` #${pointer}`}`);
}

function toLine(text: string): string {
  return escapeLine(shortenNames(text));
}
