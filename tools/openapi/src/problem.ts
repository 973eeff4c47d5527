import { escapeLine } from "./escape.ts";

/** Something that is wrong: what, where, and how to fix it. Its code never changes, so it can be searched for. */
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

/** Thrown with all the problems of a step; nothing has been written then. */
export class ProblemError<Code extends string = string> extends Error {
  override readonly name: string = "ProblemError";
  readonly problems: readonly Problem<Code>[];

  constructor(...problems: readonly Problem<Code>[]) {
    super(problems.map(formatProblem).join("\n\n"));
    this.problems = problems;
  }

  /** An error with one problem of a whole file. */
  static of<Code extends string>(code: Code, file: string, message: string, fix: string): ProblemError<Code> {
    return new ProblemError({ code, file, message, fix });
  }
}

/** Prints a problem as three lines: place, what is wrong, fix. */
export function formatProblem(problem: Problem): string {
  const { code, message, fix } = problem;
  return `${formatPlace(problem)}\n  ${code}: ${escapeLine(message)}\n  fix: ${escapeLine(fix)}`;
}

/** Prints where a problem is: `specs/acme/openapi.yaml:12 #/paths`. */
export function formatPlace({ file, line, pointer }: Pick<Problem, "file" | "line" | "pointer">): string {
  return escapeLine(`${file}${line === undefined ? "" : `:${line}`}${pointer === undefined ? "" : ` #${pointer}`}`);
}
