import ts from "typescript";

/** A section of prose in a file. Comment marks are replaced by spaces, so its length and lines are unchanged. */
export interface Prose {
  readonly start: number;
  readonly text: string;
}

const CODE = /\.[cm]?[jt]sx?$/;
const COMMENT = /(?:[ \t]*\/\/[^\n]*(?:\n|$))+|\/\*[\s\S]*?\*\//g;

/** Finds the prose of a file: comments and strings of code, the text of pages, comments and values of YAML. */
export function findProse(file: string, text: string): Prose[] {
  if (CODE.test(file)) return findInCode(file, text);
  if (/\.(?:md|txt)$/.test(file)) return [{ start: 0, text: withoutCode(text) }];
  if (/\.ya?ml$/.test(file)) return [{ start: 0, text: text.replace(/(^|\s)#/gm, "$1 ") }];
  return [];
}

function findInCode(file: string, text: string): Prose[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const strings: Prose[] = [];
  const code = text.split("");
  const visit = (node: ts.Node): void => {
    if (isLiteral(node)) {
      const start = node.getStart(source);
      const literal = text.slice(start, node.end);
      code.splice(start, literal.length, ..." ".repeat(literal.length));
      if (!ts.isRegularExpressionLiteral(node) && / /.test(literal)) strings.push({ start, text: literal });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const comments = [...code.join("").matchAll(COMMENT)].map(({ index, 0: comment }) => ({
    start: index,
    text: text
      .slice(index, index + comment.length)
      .replace(/^[ \t]*(?:\/\/|\/\*\*?|\*\/|\*)/gm, (mark) => " ".repeat(mark.length)),
  }));
  return [...strings, ...comments];
}

function isLiteral(node: ts.Node): boolean {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isJsxText(node)
  );
}

// Removes names of code, which are not prose.
function withoutCode(text: string): string {
  return text.replace(/`[^`\n]+`/g, (quoted) => "`".padEnd(quoted.length - 1, "_").concat("`"));
}
