import { fieldOf, type Operation } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import { type Finding, finding } from "./change.ts";
import { compareVariables } from "./compare-variables.ts";
import type { OperationPair } from "./operation.ts";

/** Compares where an operation is called. The first server is the one that clients use by default. */
export function compareServers({ from, to }: OperationPair): Finding[] {
  const [before, after] = [listServers(from), listServers(to)];
  const [first, second] = [[...before][0], [...after][0]];
  const found: Finding[] = [];
  if (first?.[0] !== second?.[0]) {
    const text = `requests go to \`${second?.[0] || "/"}\` now, no longer to \`${first?.[0] || "/"}\``;
    found.push(finding("server-changed", "request", text, { from: first?.[1], to: second?.[1] }));
  }
  for (const [url, place] of before) {
    const same = after.get(url);
    if (same) found.push(...compareVariables({ from: place, to: same }));
    if (same || url === first?.[0]) continue;
    found.push(finding("server-removed", "request", `the server \`${url}\` is gone`, { from: place }));
  }
  for (const [url, place] of after) {
    if (before.has(url) || url === second?.[0]) continue;
    found.push(finding("server-added", "request", `the server \`${url}\` can be used now`, { to: place }));
  }
  return found;
}

/** The servers of an operation, by the address that each has with the defaults of its variables. */
export function listServers({ place, item, root }: Operation): Map<string, SpecNode> {
  const said = [place.raw("servers"), fieldOf(item, "servers"), root.raw("servers")];
  const own = said.map((servers) => servers.rawItems()).find(({ length }) => length > 0) ?? [];
  // Without any, there is one with the address `/`.
  return new Map(own.length > 0 ? own.map((server) => [readUrl(server), server]) : [["", root]]);
}

function readUrl(server: SpecNode): string {
  const filled = (server.text("url") ?? "").replaceAll(/\{([^}]*)\}/g, (template, name: string) => {
    const { value } = server.raw("variables").raw(name).raw("default");
    return value === undefined ? template : String(value);
  });
  // Scheme and host mean the same in capitals, and with the port that the scheme has anyway.
  const plain = (origin: string) => origin.toLowerCase().replace(/^(?:(http:.*):80|(https:.*):443)$/, "$1$2");
  return filled.replace(/\/$/, "").replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, plain);
}
