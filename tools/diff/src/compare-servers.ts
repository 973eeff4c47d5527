import { fieldOf, type Operation } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import { type Finding, finding } from "./change.ts";
import { compareVariables } from "./compare-variables.ts";
import type { OperationPair } from "./operation.ts";

/** Compares the servers of an operation. Clients use the first server by default. */
export function compareServers({ from, to }: OperationPair): Finding[] {
  const [before, after] = [listServers(from), listServers(to)];
  const [first, second] = [[...before][0], [...after][0]];
  const found: Finding[] = [];
  if (first?.[0] !== second?.[0]) {
    const text = `requests are now sent to \`${second?.[0] || "/"}\`, no longer to \`${first?.[0] || "/"}\``;
    found.push(finding("server-changed", "request", text, { from: first?.[1], to: second?.[1] }));
  }
  for (const [url, place] of before) {
    const same = after.get(url);
    if (same) found.push(...compareVariables({ from: place, to: same }));
    if (same || url === first?.[0]) continue;
    found.push(finding("server-removed", "request", `the server \`${url}\` was removed`, { from: place }));
  }
  for (const [url, place] of after) {
    if (before.has(url) || url === second?.[0]) continue;
    found.push(finding("server-added", "request", `the server \`${url}\` was added`, { to: place }));
  }
  return found;
}

/** Returns the servers of an operation by their URL, in which each variable has its default. */
export function listServers({ place, item, root }: Operation): Map<string, SpecNode> {
  const said = [place.raw("servers"), fieldOf(item, "servers"), root.raw("servers")];
  const own = said.map((servers) => servers.rawItems()).find(({ length }) => length > 0) ?? [];
  // Without `servers`, OpenAPI assumes one server with the URL `/`.
  return new Map(own.length > 0 ? own.map((server) => [readUrl(server), server]) : [["", root]]);
}

/** Returns the URL of a server, in which each variable has its given value, otherwise its default. */
export function readUrl(server: SpecNode, values: Readonly<Record<string, unknown>> = {}): string {
  const filled = (server.text("url") ?? "").replaceAll(/\{([^{}]*)\}/g, (template, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : server.raw("variables").raw(name).raw("default").value;
    return value === undefined ? template : String(value);
  });
  // The scheme and the host are not case-sensitive, and the default port of the scheme can be omitted.
  const plain = (origin: string) => origin.toLowerCase().replace(/^(?:(http:.*):80|(https:.*):443)$/, "$1$2");
  return filled.replace(/\/$/, "").replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, plain);
}
