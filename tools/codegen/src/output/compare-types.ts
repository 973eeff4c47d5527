import ts from "typescript";

/** A difference between two versions of the generated types. */
export interface TypeChange {
  /** The place in a readable form: `Region.features`. */
  readonly place: string;
  /** The types in TypeScript; undefined if the place does not exist in that version. */
  readonly from?: string;
  readonly to?: string;
}

/** Compares two versions of `schema.ts` without their comments, and returns the innermost places that differ. */
export function compareTypes(from: string, to: string): TypeChange[] {
  const [before, after] = [from, to].map(declarationsOf) as [Members, Members];
  return compareMembers(before, after, "");
}

type Members = ReadonlyMap<string, Member>;

interface Member {
  readonly node: ts.Node;
  readonly text: string;
}

function compareMembers(from: Members, to: Members, place: string): TypeChange[] {
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((name) => {
    const [was, is] = [from.get(name), to.get(name)];
    const here = nameIn(place, name);
    if (was === undefined || is === undefined) {
      return [{ place: here, ...(was && { from: was.text }), ...(is && { to: is.text }) }];
    }
    if (was.text === is.text) return [];
    const [before, after] = [membersOf(was.node), membersOf(is.node)];
    const inner = before && after ? compareMembers(before, after, here) : [];
    return inner.length > 0 ? inner : [{ place: here, from: was.text, to: is.text }];
  });
}

// Components have short names here, without `components["schemas"]`.
function nameIn(place: string, name: string): string {
  if (place === "components" || /^components\.[a-z]+$/i.test(place)) {
    return place === "components" ? `${place}.${name}` : name;
  }
  return place === "" ? name : `${place}.${name}`;
}

function declarationsOf(text: string): Members {
  const file = ts.createSourceFile("schema.ts", text, ts.ScriptTarget.Latest, true);
  const named = file.statements.filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node));
  return new Map(named.map((node) => [node.name.text, { node, text: print(node) }]));
}

function membersOf(node: ts.Node): Members | undefined {
  const holder = ts.isTypeAliasDeclaration(node) || ts.isPropertySignature(node) ? node.type : node;
  if (holder === undefined || !(ts.isInterfaceDeclaration(holder) || ts.isTypeLiteralNode(holder))) return undefined;
  const entries = holder.members.map((member): [string, Member] => {
    const name = member.name && !ts.isComputedPropertyName(member.name) ? member.name.text : "[key]";
    return [name, { node: member, text: printMember(member) }];
  });
  return new Map(entries);
}

// Describes a property by its type and by whether it is optional.
function printMember(member: ts.TypeElement): string {
  if (!ts.isPropertySignature(member) || member.type === undefined) return print(member);
  return print(member.type) + (member.questionToken ? " | undefined" : "");
}

const PRINTER = ts.createPrinter({ removeComments: true });

function print(node: ts.Node): string {
  return PRINTER.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replaceAll(/\s+/g, " ");
}
