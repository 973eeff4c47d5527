import { listServers } from "@snap/diff/compare-servers";
import { ALL_METHODS, listOperations } from "@snap/openapi/operations";
import { type SpecDocument, SpecNode } from "@snap/openapi/spec-node";

/** Describes where a new contract sends the credential and the old one does not: to another origin, or in addresses. */
export function findExposures(from: SpecDocument, to: SpecDocument): string[] {
  const [old, next] = [SpecNode.root(from), SpecNode.root(to)];
  const origins = originsOf(old);
  const parameters = queryCredentials(old);
  return [
    ...[...originsOf(next)]
      .filter((origin) => !origins.has(origin))
      .map((origin) => `Requests, and with them the credential, can go to \`${origin}\` now. Is that the provider's?`),
    ...[...queryCredentials(next)]
      .filter((name) => !parameters.has(name))
      .map((name) => `The credential is sent in the query now, as \`${name}\`: servers and proxies log addresses.`),
  ];
}

function originsOf(root: SpecNode): Set<string> {
  const urls = listOperations(root, ALL_METHODS).flatMap((operation) => [...listServers(operation).keys()]);
  return new Set(urls.flatMap((url) => /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i.exec(url)?.[0] ?? []));
}

function queryCredentials(root: SpecNode): Set<string> {
  const schemes = root.raw("components").raw("securitySchemes").rawEntries();
  return new Set(schemes.flatMap(([, scheme]) => (scheme.text("in") === "query" ? [scheme.text("name") ?? ""] : [])));
}
