import ts from "typescript";

// Files whose output contains no text of a contract, or is read by a program.
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "tools/openapi/src/command.ts": "`print` and `fail` themselves",
  "tools/attack/src/redaction/attack-mock.ts": "none: it reads the output of a mock",
  "tools/attack/src/redaction/program.ts": "a count, for a test in another runtime",
  "tools/bench/src/calls/program.ts": "JSON for the program that started it",
  "tools/repo/src/tasks/run.ts": "the output of other programs, as they wrote it",
  "tools/repo/src/tasks/show-accounts.ts": "the output of `snapshots`, which cleans it",
  "tools/runtime-tests/src/program/console.ts": "JSON for the test that started it",
  "tools/runtime-tests/src/program/listing.ts": "a count, for a test in another runtime",
  "tools/runtime-tests/src/program/node.ts": "JSON for the test that started it",
};

/** Finds output to the terminal that bypasses `print` and `fail`, which escape text of contracts. */
export function checkOutput(file: string, text: string): string[] {
  if (!/^tools\/[^/]+\/src\/.*\.ts$/.test(file) || Object.hasOwn(EXCEPTIONS, file)) return [];
  if (!/console|stdout|stderr/.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isOutput(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      faults.push(`${file}:${line}: use print or fail of @snap/openapi/command, which escape text of contracts`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

// Finds every use of `console`, and of `stdout` and `stderr` of `process`.
function isOutput(node: ts.Node): boolean {
  if (ts.isIdentifier(node) && node.text === "console") return true;
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const { expression, name } = node;
  return expression.text === "process" && (name.text === "stdout" || name.text === "stderr");
}
