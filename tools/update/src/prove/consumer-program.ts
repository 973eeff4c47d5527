import type { Model } from "@snap/codegen/model";
import type { Usage } from "./usage.ts";

/** A program of which each line but the first few does one thing. */
export interface ConsumerProgram {
  readonly text: string;
  /** How many statements it holds. */
  readonly count: number;
  /** What stands on a line, counted from 1. */
  readonly statementAt: (line: number) => Statement | undefined;
}

export interface Statement {
  readonly usage: Usage;
  readonly code: string;
}

/** Writes statements as a program of someone who has installed the package. */
export function writeConsumer({ provider, displayName }: Model, statements: readonly Statement[]): ConsumerProgram {
  const head = [
    `import { create${displayName}Client as create, type paths } from "@snap/${provider}";`,
    'import type { ApiResult } from "@snap/runtime";',
    "const client = create();",
    "type Answer<Path extends keyof paths, Method extends string, Status> =" +
      " Extract<ApiResult<paths[Path][Method & keyof paths[Path]]>, { status: Status }>;",
  ];
  const lines = statements.map(({ code }) => `export {}; () => { ${code} };`);
  return {
    text: `${[...head, ...lines].join("\n")}\n`,
    count: statements.length,
    statementAt: (line) => statements[line - head.length - 1],
  };
}
