import ts from "typescript";

/** Counts the syntax errors in code. */
export function faultsIn(code: string): number {
  return ts.transpileModule(code, { reportDiagnostics: true }).diagnostics?.length ?? 0;
}

/**
 * Counts the kinds of syntax in code, ignoring names and strings. The counts of a hostile and a harmless document only
 * differ if text of the hostile one has become code.
 */
export function shapeOfCode(code: string): string {
  const counts = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    const kind = ts.isIdentifier(node) || ts.isStringLiteral(node) ? "name" : (ts.SyntaxKind[node.kind] ?? "");
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("code.ts", code, ts.ScriptTarget.Latest));
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
