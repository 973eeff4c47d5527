import type { SpecNode } from "@snap/openapi/spec-node";
import { type Finding, finding } from "./change.ts";
import { compareScope } from "./compare-words.ts";
import { renamedInPath } from "./operation.ts";

/** Compares the values that callers can set for the variables in the URL of a server. */
export function compareVariables({ from, to }: { from: SpecNode; to: SpecNode }): Finding[] {
  const [before, after] = [listVariables(from), listVariables(to)];
  const renamed = renamedInPath(from.text("url") ?? "", to.text("url") ?? "");
  const pairs = [...before].map(([name, was]) => [name, was, renamed.get(name) ?? name] as const);
  const matched = new Set(pairs.map(([, , name]) => name));
  const fresh = [...after.keys()].filter((name) => !matched.has(name));
  return [
    ...pairs.flatMap(([name, was, newName]) => compareVariable({ from, to }, name, was, after.get(newName))),
    ...fresh.flatMap((name) => compareVariable({ from, to }, name, undefined, after.get(name))),
  ];
}

function compareVariable(
  sides: { from: SpecNode; to: SpecNode },
  name: string,
  was?: SpecNode,
  is?: SpecNode,
): Finding[] {
  const [before, after] = [choicesOf(was, is), choicesOf(is, was)];
  const places = { from: was ?? sides.from, to: is ?? sides.to };
  const lost = lacking(before, after);
  const gained = lacking(after, before);
  const of = `for the variable \`${name}\` of the server \`${sides.from.text("url")}\``;
  return [
    ...(was && is ? compareScope({ from: was, to: is }, `\`${name}\``) : []),
    ...(lost ? [finding("server-removed", "request", `${lost} can no longer be used ${of}`, places)] : []),
    ...(gained ? [finding("server-added", "request", `${gained} can now be used ${of}`, places)] : []),
  ];
}

// A variable without an enum accepts any value. A missing variable counts as a variable that accepts only its default.
function choicesOf(variable: SpecNode | undefined, other: SpecNode | undefined): readonly unknown[] | undefined {
  if (!variable) return [other?.raw("default").value];
  const { value } = variable.raw("enum");
  return Array.isArray(value) ? value : undefined;
}

function lacking(some: readonly unknown[] | undefined, others: readonly unknown[] | undefined): string | undefined {
  if (!others) return undefined;
  if (!some) return "any other value";
  const lost = some.filter((value) => !others.includes(value));
  return lost.length > 0 ? lost.map((value) => `\`${value}\``).join(" or ") : undefined;
}

// Returns the variables that the URL contains; any others have no effect.
function listVariables(server: SpecNode): Map<string, SpecNode> {
  const url = server.text("url") ?? "";
  return new Map(
    server
      .raw("variables")
      .rawEntries()
      .filter(([name]) => url.includes(`{${name}}`)),
  );
}
