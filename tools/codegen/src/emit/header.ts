import type { Model } from "../model/model.ts";

/** Returns the first line of every generated file. */
export function header({ file, provider }: Pick<Model, "file" | "provider">): string {
  return `// Generated from ${file} by \`pnpm generate ${provider}\`. Do not edit.\n`;
}
