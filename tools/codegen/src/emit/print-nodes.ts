import { escapeComment, escapeTags } from "@snap/openapi/escape";
import ts from "typescript";

const { SyntaxKind } = ts;
const INDENT = "    ";

/** Prints type declarations like TypeScript's printer, but much faster; tuples are on one line. */
export function printNodes(statements: readonly ts.Node[]): string {
  return statements.map((statement) => `${printStatement(statement)}\n`).join("");
}

function printStatement(node: ts.Node): string {
  if (ts.isInterfaceDeclaration(node) && isPlain(node)) {
    return `export interface ${node.name.text} ${printMembers(node.members, "")}`;
  }
  if (ts.isTypeAliasDeclaration(node) && isPlain(node)) {
    return `export type ${node.name.text} = ${printType(node.type, "")};`;
  }
  return printOther(node, "");
}

// Whether a declaration is exported and has no type parameters and no heritage clauses.
function isPlain(node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): boolean {
  const { modifiers, typeParameters } = node;
  const extended = ts.isInterfaceDeclaration(node) ? node.heritageClauses : undefined;
  return modifiers?.length === 1 && modifiers[0]?.kind === SyntaxKind.ExportKeyword && !typeParameters && !extended;
}

function printMembers(members: readonly ts.TypeElement[], indent: string): string {
  const inner = indent + INDENT;
  let text = "{\n";
  for (const member of members) {
    for (const comment of ts.getSyntheticLeadingComments(member) ?? []) text += printComment(comment.text, inner);
    text += `${inner}${printMember(member, inner)}\n`;
  }
  return `${text}${indent}}`;
}

function printMember(member: ts.TypeElement, indent: string): string {
  if (ts.isPropertySignature(member) && member.type) {
    const before = member.modifiers?.length === 1 ? "readonly " : "";
    return `${before}${printName(member.name)}${member.questionToken ? "?" : ""}: ${printType(member.type, indent)};`;
  }
  if (ts.isIndexSignatureDeclaration(member)) {
    const [key] = member.parameters;
    if (key?.type && ts.isIdentifier(key.name))
      return `[${key.name.text}: ${printType(key.type, indent)}]: ${printType(member.type, indent)};`;
  }
  return printOther(member, indent);
}

// The tags of openapi-typescript; it indents the second and further lines of a text.
const OWN_TAG = /^(?:\/\*\*| \*) @(?:constant|default|deprecated|description|enum|example)\b/;

// Indents each line after the first. Text of the contract starts neither a line nor a tag.
function printComment(text: string, indent: string): string {
  const lines = escapeComment(text.replaceAll(/[\r\u0085\u2028\u2029]/g, " "));
  const [first = "", ...others] = `/*${lines}*/`.split("\n").map((line) => {
    const [own = ""] = OWN_TAG.exec(line) ?? [];
    return own + escapeTags(line.slice(own.length));
  });
  return `${[indent + first.trim(), ...others.map((line) => indent + widthBefore(line) + line.trim())].join("\n")}\n`;
}

function widthBefore(line: string): string {
  if (line.startsWith(" *")) return " ";
  let width = 0;
  for (const character of line.slice(0, line.length - line.trimStart().length)) {
    width += character === "\t" ? INDENT.length - (width % INDENT.length) : 1;
  }
  return " ".repeat(width);
}

function printName(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isNumericLiteral(name) ? name.text : printLiteral(name);
}

// TypeScript escapes characters differently than JSON.
function printLiteral(node: ts.Node): string {
  return ts.isStringLiteral(node) && /^[ !#-[\]-~]*$/.test(node.text) ? `"${node.text}"` : printOther(node, "");
}

function printType(node: ts.TypeNode | ts.NamedTupleMember, indent: string): string {
  switch (node.kind) {
    case SyntaxKind.TypeLiteral: {
      const { members } = node as ts.TypeLiteralNode;
      return members.length === 0 ? "{}" : printMembers(members, indent);
    }
    case SyntaxKind.TypeReference: {
      const { typeName, typeArguments } = node as ts.TypeReferenceNode;
      if (!ts.isIdentifier(typeName)) return printOther(node, indent);
      return typeArguments ? `${typeName.text}<${printAll(typeArguments, ", ", indent)}>` : typeName.text;
    }
    case SyntaxKind.UnionType:
      return printAll((node as ts.UnionTypeNode).types, " | ", indent);
    case SyntaxKind.IntersectionType:
      return printAll((node as ts.IntersectionTypeNode).types, " & ", indent);
    case SyntaxKind.ArrayType:
      return `${printType((node as ts.ArrayTypeNode).elementType, indent)}[]`;
    case SyntaxKind.TupleType:
      return `[${printAll((node as ts.TupleTypeNode).elements, ", ", indent)}]`;
    case SyntaxKind.ParenthesizedType:
      return `(${printType((node as ts.ParenthesizedTypeNode).type, indent)})`;
    case SyntaxKind.OptionalType:
      return `${printType((node as ts.OptionalTypeNode).type, indent)}?`;
    case SyntaxKind.RestType:
      return `...${printType((node as ts.RestTypeNode).type, indent)}`;
    case SyntaxKind.IndexedAccessType: {
      const { objectType, indexType } = node as ts.IndexedAccessTypeNode;
      return `${printType(objectType, indent)}[${printType(indexType, indent)}]`;
    }
    case SyntaxKind.LiteralType:
      return printLiteral((node as ts.LiteralTypeNode).literal);
    default:
      return ts.tokenToString(node.kind) ?? printOther(node, indent);
  }
}

function printAll(nodes: readonly ts.TypeNode[], between: string, indent: string): string {
  let text = "";
  for (const node of nodes) text += (text === "" ? "" : between) + printType(node, indent);
  return text;
}

const FILE = ts.createSourceFile("schema.ts", "", ts.ScriptTarget.ESNext);
const PRINTER = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });

function printOther(node: ts.Node, indent: string): string {
  return PRINTER.printNode(ts.EmitHint.Unspecified, node, FILE).replaceAll("\n", `\n${indent}`);
}
