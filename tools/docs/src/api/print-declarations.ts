import ts from "typescript";

/**
 * Prints declarations as in their source, without function bodies and values of constants. Appends the non-exported
 * types of the same file that the declarations refer to. Types in `shown` are omitted, and appended types are added to
 * `shown`.
 */
export function printDeclarations(
  declarations: readonly ts.Declaration[],
  checker: ts.TypeChecker,
  shown: Set<ts.Node>,
): string {
  const overloads = declarations.filter((one) => ts.isFunctionDeclaration(one) && !one.body);
  const own = (overloads.length > 0 ? overloads : declarations).map((one) => print(one, checker));
  return [...own, ...declarations.flatMap((one) => printHidden(one, shown))].join("\n\n");
}

function printHidden(node: ts.Node, shown: Set<ts.Node>): string[] {
  const named = new Set<string>();
  const visit = (inner: ts.Node): void => {
    if (ts.isBlock(inner)) return;
    if (ts.isTypeReferenceNode(inner) || ts.isExpressionWithTypeArguments(inner)) named.add(firstWord(inner));
    ts.forEachChild(inner, visit);
  };
  visit(node);
  const hidden = node
    .getSourceFile()
    .statements.filter((statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    .filter((statement) => named.has(statement.name.text) && !isExported(statement) && !shown.has(statement));
  for (const statement of hidden) shown.add(statement);
  return hidden.flatMap((statement) => [statement.getText(), ...printHidden(statement, shown)]);
}

function firstWord(node: ts.Node): string {
  return /^\w*/.exec(node.getText())?.[0] ?? "";
}

function isExported(statement: ts.Declaration): boolean {
  return (ts.getCombinedModifierFlags(statement) & ts.ModifierFlags.Export) !== 0;
}

function print(node: ts.Declaration, checker: ts.TypeChecker): string {
  if (ts.isFunctionDeclaration(node)) return printCallable(node, checker);
  if (ts.isClassDeclaration(node)) return printClass(node, checker);
  if (ts.isVariableDeclaration(node)) {
    const type = node.type?.getText() ?? checker.typeToString(checker.getTypeAtLocation(node), node);
    return `const ${node.name.getText()}: ${type};`;
  }
  return bare(node.getText());
}

function printClass(node: ts.ClassDeclaration, checker: ts.TypeChecker): string {
  const head = bare(node.getSourceFile().text.slice(node.getStart(), node.members.pos));
  const members = node.members.filter(isVisible).map((member) => {
    const text = ts.isFunctionLike(member) ? printCallable(member, checker) : printProperty(member, checker);
    return [commentOf(member), text].filter(Boolean).join("\n  ");
  });
  return members.length === 0 ? `${head}}` : `${head}\n${members.map((member) => `  ${member}\n`).join("")}}`;
}

function isVisible(member: ts.ClassElement): boolean {
  const hidden = ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Override);
  return !hidden && member.name?.kind !== ts.SyntaxKind.PrivateIdentifier && !isBranded(member);
}

// A member such as `[BRAND]` is not called by users.
function isBranded({ name }: ts.ClassElement): boolean {
  return name !== undefined && ts.isComputedPropertyName(name);
}

function commentOf(member: ts.ClassElement): string | undefined {
  return ts.getJSDocCommentsAndTags(member)[0]?.getText();
}

function printProperty(member: ts.ClassElement, checker: ts.TypeChecker): string {
  const text = bare(member.getText().replace(/ = [^;]*;$/s, ";"));
  if (text.includes(":") || !member.name) return text;
  return `${text.replace(/;$/, "")}: ${checker.typeToString(checker.getTypeAtLocation(member))};`;
}

function printCallable(node: ts.SignatureDeclaration, checker: ts.TypeChecker): string {
  const body = "body" in node ? node.body : undefined;
  const text = node
    .getSourceFile()
    .text.slice(node.getStart(), body ? body.getStart() : node.end)
    .trim()
    .replace(/;$/, "");
  const signature = node.type ? undefined : checker.getSignatureFromDeclaration(node);
  const result = !signature || ts.isConstructorDeclaration(node) ? "" : `: ${typeOf(signature, checker)}`;
  return `${bare(text)}${result};`;
}

function typeOf(signature: ts.Signature, checker: ts.TypeChecker): string {
  return checker.typeToString(checker.getReturnTypeOfSignature(signature));
}

function bare(text: string): string {
  return text.replace(/^(?:export )?(?:declare )?/, "");
}
