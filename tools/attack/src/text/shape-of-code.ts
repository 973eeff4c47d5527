import ts from "typescript";

/**
 * Counts the kinds of syntax in code, and syntax errors, ignoring names and strings. The counts of a hostile and a
 * harmless document differ only if text of the hostile document has become code.
 */
export function shapeOfCode(code: string): string {
  const counts = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    const kind = ts.isIdentifier(node) || ts.isStringLiteral(node) ? "name" : (ts.SyntaxKind[node.kind] ?? "");
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile("code.ts", code, ts.ScriptTarget.Latest);
  visit(source);
  // TypeScript's public API reports syntax errors only for a whole program, which takes five times as long.
  const faults: unknown = Reflect.get(source, "parseDiagnostics");
  if (!Array.isArray(faults)) throw new TypeError("TypeScript does not say which errors of syntax a file has.");
  if (faults.length > 0) counts.set("errors", faults.length);
  return JSON.stringify([...counts].sort());
}

// TypeScript does not parse the tags of this comment.
const CODE = /`[^`\n]*`/g;

/** Counts the tags of comments that TypeScript finds. */
export function tagsIn(code: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [comment] of code.matchAll(/\/\*\*.*?\*\//gs)) {
    for (const [, tag = ""] of comment.replaceAll(CODE, "code").matchAll(/(?<![^\s*])@(\w+)/g))
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}
