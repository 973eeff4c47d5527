import { dirname, parse, posix } from "node:path";
import ts from "typescript";
import { IMPORT_RULES } from "./import-rules.ts";

const CODE = /\.[cm]?[jt]sx?$/;

/**
 * Finds imports of a source file that import-rules.ts does not allow. `file` is its path relative to the repository.
 */
export function checkImports(file: string, text: string): string[] {
  if (!CODE.test(file)) return [];
  const rule = IMPORT_RULES.find(({ files }) => files.test(file));
  if (!rule) return [];
  const own = file.startsWith("packages/unified/") ? parse(file).name : (file.split("/")[1] ?? "");
  const allowed = rule.allowed.map(({ source }) => new RegExp(source.replaceAll("<own>", own)));
  return findImports(text)
    .map((specifier) => (specifier.startsWith(".") ? posix.join(dirname(file), specifier) : specifier))
    .filter((target) => !allowed.some((pattern) => pattern.test(target)))
    .map((target) => `${file}: ${rule.room} may not import ${target}: see import-rules.ts`);
}

// Type imports count too, because a type is also a dependency.
function findImports(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}
