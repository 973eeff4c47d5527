import type { Model } from "@snap/codegen/model";
import type { Usage } from "./usage.ts";

/** A program with one statement per line after its header. */
export interface ConsumerProgram {
  readonly text: string;
  /** The number of statements. */
  readonly count: number;
  /** Returns the statement on a line, counted from 1. */
  readonly statementAt: (line: number) => Statement | undefined;
}

export interface Statement {
  readonly usage: Usage;
  readonly code: string;
}

/** Creates a program from statements, as a user of the package would write it. */
export function writeConsumer({ provider, displayName }: Model, statements: readonly Statement[]): ConsumerProgram {
  const head = [
    `import { create${displayName}Client as create, type paths } from "@snap/${provider}";`,
    'import type { ApiResult } from "@snap/runtime";',
    "const client = create();",
    "type ResponseOf<Path extends keyof paths, Method extends string, Status> =" +
      " Extract<ApiResult<paths[Path][Method & keyof paths[Path]]>, { status: Status }>;",
  ];
  const lines = statements.map(({ code }) => `export {}; () => { ${code} };`);
  return {
    text: `${[...head, ...lines].join("\n")}\n`,
    count: statements.length,
    statementAt: (line) => statements[line - head.length - 1],
  };
}
