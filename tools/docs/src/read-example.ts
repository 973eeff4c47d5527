import { readFileSync } from "node:fs";
import { extname, resolve } from "node:path";

const EXAMPLES = resolve(import.meta.dirname, "../../examples");

/** A program of tools/examples, which tests run, as a block of Markdown. */
export function readExample(file: string): string {
  const language = extname(file) === ".ts" ? "typescript" : extname(file).slice(1);
  return `\n\`\`\`${language}\n${readFileSync(resolve(EXAMPLES, file), "utf8")}\`\`\`\n\n`;
}
