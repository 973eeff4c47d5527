import type { SpecNode } from "@snap/openapi/spec-node";
import { type Finding, finding } from "./change.ts";
import { renamedInPath } from "./operation.ts";

/** Compares what callers can put into the address of a server; its defaults make it the same address. */
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
  const of = `as \`${name}\` of the server \`${sides.from.text("url")}\``;
  return [
    ...(lost ? [finding("server-removed", "request", `${lost} can no longer stand ${of}`, places)] : []),
    ...(gained ? [finding("server-added", "request", `${gained} can now stand ${of}`, places)] : []),
  ];
}

// Without an enum any value can be put in; where there is no variable, it is as if there were only its default.
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

// Those that stand in the address: the others say nothing.
function listVariables(server: SpecNode): Map<string, SpecNode> {
  const url = server.text("url") ?? "";
  return new Map(
    server
      .raw("variables")
      .rawEntries()
      .filter(([name]) => url.includes(`{${name}}`)),
  );
}
