import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** Says which exports of published packages, and which of their members, have no doc comment that says something. */
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

// Only our own files are read: a package from elsewhere documents itself, and the check takes a second.
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

// What is generated from a spec is documented as far as the spec documents it.
function isOurs(node: ts.Node): boolean {
  return !/\/generated\/(?:schema|contract|handlers)\.ts$/.test(node.getSourceFile().fileName);
}

function missing(entry: string): never {
  throw new Error(`${entry} is an entry of a package, and is not there`);
}

// The comment of a variable is before its statement.
function documentedOf(node: ts.Node): ts.Node {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

type Report = (node: ts.Node, name: string) => void;

// The comment of a type describes the properties of objects that are written in place, as in a union.
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

// What overrides a member is documented where it is declared, an overload by another one; `never` excludes a property.
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

// "The name." says nothing about `name`.
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
