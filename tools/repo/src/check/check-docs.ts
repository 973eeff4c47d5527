import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** Finds exports of published packages, and their members, without a meaningful doc comment. */
export function checkDocs(repository: string, entries: readonly string[]): string[] {
  const program = ts.createProgram({
    rootNames: [...entries],
    options: { noLib: true, types: [], target: ts.ScriptTarget.ESNext, allowImportingTsExtensions: true, noEmit: true },
    host: createHost(),
  });
  const checker = program.getTypeChecker();
  const faults = new Set<string>();
  const report = (node: ts.Node, name: string): void => {
    const source = node.getSourceFile();
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    faults.add(
      `${relative(repository, source.fileName)}:${line}: \`${name}\` needs a doc comment that says what it is or does`,
    );
  };
  for (const entry of entries) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry) ?? missing(entry));
    for (const exported of module ? checker.getExportsOfModule(module) : []) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const declarations = (symbol.declarations ?? []).filter(isOurs);
      if (declarations.length > 0 && !declarations.some((one) => saysSomething(documentedOf(one), symbol.name))) {
        const [first] = declarations;
        if (first) report(first, symbol.name);
      }
      for (const declaration of declarations) checkMembers(declaration, symbol.name, report);
    }
  }
  return [...faults];
}

// Reads only our own files, so that the check takes a second; third-party packages document themselves.
function createHost(): ts.CompilerHost {
  const host = ts.createCompilerHost({}, true);
  return {
    ...host,
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text }) => {
        const file = join(dirname(containing), text);
        const found = text.startsWith(".") && existsSync(file);
        return {
          resolvedModule: found ? { resolvedFileName: file, extension: ts.Extension.Ts } : undefined,
        };
      }),
  };
}

// Generated code has the documentation of its spec.
function isOurs(node: ts.Node): boolean {
  return !/\/generated\/(?:schema|contract|handlers)\.ts$/.test(node.getSourceFile().fileName);
}

function missing(entry: string): never {
  throw new Error(`${entry} is an entry of a package, but does not exist`);
}

// The comment of a variable belongs to its statement.
function documentedOf(node: ts.Node): ts.Node {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

type Report = (node: ts.Node, name: string) => void;

// In an inline object type, such as in a union, the comment of the type also describes the properties.
function checkMembers(declaration: ts.Node, path: string, report: Report): void {
  for (const member of membersOf(declaration)) {
    const name = memberName(member);
    if (name === undefined || isDocumentedElsewhere(member) || saysSomething(member, name)) continue;
    report(member, `${path}.${name}`);
  }
}

function membersOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeLiteralNode(node)) return node.members;
  if (ts.isTypeAliasDeclaration(node)) return membersOf(node.type);
  return [];
}

function memberName(node: ts.Node): string | undefined {
  const isMember =
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isGetAccessorDeclaration(node);
  if (!isMember || ts.isPrivateIdentifier(node.name) || ts.isComputedPropertyName(node.name)) return undefined;
  if (ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) return undefined;
  return node.name.text;
}

// The comment may be on the overridden member or on another overload. `never` excludes a property.
function isDocumentedElsewhere(node: ts.Node): boolean {
  if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.OverrideKeyword)) {
    return true;
  }
  const name = memberName(node);
  const siblings = ts.isMethodSignature(node) ? membersOf(node.parent) : [];
  return (
    (ts.isPropertySignature(node) && node.type?.kind === ts.SyntaxKind.NeverKeyword) ||
    siblings.some((other) => name !== undefined && memberName(other) === name && saysSomething(other, name))
  );
}

// "The name." is not a meaningful comment of `name`.
function saysSomething(node: ts.Node, name: string): boolean {
  const said = ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => (ts.isJSDoc(doc) ? (ts.getTextOfJSDocComment(doc.comment) ?? "") : ""))
    .join(" ");
  const named = new Set([
    ...name
      .replace(/([A-Z])/g, " $1")
      .toLowerCase()
      .split(/\W+/),
    "the",
    "a",
    "an",
    "its",
    "of",
  ]);
  return said
    .toLowerCase()
    .split(/\W+/)
    .some((word) => word !== "" && !named.has(word));
}
