import { listServers } from "@snap/diff/compare-servers";
import { ALL_METHODS, listOperations } from "@snap/openapi/operations";
import { type SpecDocument, SpecNode } from "@snap/openapi/spec-node";

/** Describes new places to which a contract sends the credential: other origins, and query parameters. */
export function findExposures(from: SpecDocument, to: SpecDocument): string[] {
  const [old, next] = [SpecNode.root(from), SpecNode.root(to)];
  const origins = originsOf(old);
  const parameters = queryCredentials(old);
  return [
    ...[...originsOf(next)]
      .filter((origin) => !origins.has(origin))
      .map(
        (origin) =>
          `Requests can now be sent to \`${origin}\`, including the credential. Does this origin belong to the provider?`,
      ),
    ...[...queryCredentials(next)]
      .filter((name) => !parameters.has(name))
      .map((name) => `The credential is now sent in the query, as \`${name}\`. Servers and proxies log URLs.`),
  ];
}

function originsOf(root: SpecNode): Set<string> {
  const urls = listOperations(root, ALL_METHODS).flatMap((operation) => [...listServers(operation).keys()]);
  return new Set(urls.flatMap((url) => originOf(url) ?? []));
}

// As `fetch` reads a URL: slashes may be missing, and spaces and tabs are ignored.
function originOf(url: string): string | undefined {
  const origin = URL.canParse(url) ? new URL(url).origin : "null";
  return origin === "null" ? /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i.exec(url)?.[0] : origin;
}

function queryCredentials(root: SpecNode): Set<string> {
  const schemes = root.raw("components").raw("securitySchemes").rawEntries();
  return new Set(schemes.flatMap(([, scheme]) => (scheme.text("in") === "query" ? [scheme.text("name") ?? ""] : [])));
}
