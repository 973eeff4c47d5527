import { isRecord, type Tree } from "@snap/openapi/json";
import { resolve } from "@snap/openapi/spec-node";
import ts from "typescript";

const { factory, SyntaxKind } = ts;

/**
 * Makes path parameters with an `x-snap-scope` optional in printed types: openapi-typescript prints every path parameter
 * as required. All path parameters with the same name have the extension.
 */
export function markOptionalScopes(nodes: readonly ts.Node[], document: Tree): void {
  const names = scopedNames(document);
  if (names.size === 0) return;
  const visit = (node: ts.Node): void => {
    if (isMember(node, "parameters")) for (const place of membersOf(node)) if (isMember(place, "path")) mark(place);
    ts.forEachChild(node, visit);
  };
  const mark = (path: ts.PropertySignature) => {
    const members = membersOf(path);
    for (const member of members) if (ts.isPropertySignature(member) && names.has(nameOf(member))) makeOptional(member);
    const isOptional = (member: ts.TypeElement) => member.questionToken !== undefined;
    if (members.length > 0 && members.every(isOptional)) makeOptional(path);
  };
  for (const node of nodes) visit(node);
}

function scopedNames(document: Tree): ReadonlySet<string> {
  const items = Object.values(Object(document["paths"])).filter(isRecord);
  const holders = items.flatMap((item) => [item, ...Object.values(item).filter(isRecord)]);
  const parameters = holders.flatMap(({ parameters }) => (Array.isArray(parameters) ? parameters : []));
  const scoped = parameters.map((each) => Object(resolve(document, each))).filter((each) => each["x-snap-scope"]);
  return new Set(scoped.map(({ name }) => String(name)));
}

function isMember(node: ts.Node, name: string): node is ts.PropertySignature {
  return ts.isPropertySignature(node) && nameOf(node) === name;
}

function nameOf({ name }: ts.PropertySignature): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "";
}

function membersOf({ type }: ts.PropertySignature): readonly ts.TypeElement[] {
  return type && ts.isTypeLiteralNode(type) ? type.members : [];
}

function makeOptional(member: ts.PropertySignature): void {
  if (!member.questionToken) Object.assign(member, { questionToken: factory.createToken(SyntaxKind.QuestionToken) });
}
