import { listServers, readUrl } from "@snap/diff/compare-servers";
import { ALL_METHODS, callOf, listOperations, type Operation } from "@snap/openapi/operations";
import { type SpecDocument, SpecNode } from "@snap/openapi/spec-node";

/** Describes new places to which a contract sends the credential: other origins, and query parameters. */
export function findExposures(from: SpecDocument, to: SpecDocument): string[] {
  const [old, next] = [readPlaces(from), readPlaces(to)];
  const origins = [...[...next.defaults].filter(notIn(old.defaults)), ...[...next.origins].filter(notIn(old.origins))];
  const parameters = [...next.parameters].flatMap(([call, names]) =>
    [...names].filter(notIn(old.parameters.get(call) ?? old.declared)),
  );
  return [
    ...[...new Set(origins)].map(
      (origin) =>
        `Requests can now be sent to \`${origin}\`, including the credential. Does this origin belong to the provider?`,
    ),
    ...[...new Set([...parameters, ...[...next.declared].filter(notIn(old.declared))])].map(
      (name) => `The credential is now sent in the query, as \`${name}\`. Servers and proxies log URLs.`,
    ),
  ];
}

function notIn(known: ReadonlySet<string>): (value: string) => boolean {
  return (value) => !known.has(value);
}

function readPlaces(document: SpecDocument) {
  const root = SpecNode.root(document);
  const operations = listOperations(root, ALL_METHODS);
  const servers = operations.map((operation) => [...listServers(operation)].map(originsOf));
  return {
    /** The origins of all servers. */
    origins: new Set(servers.flat(2)),
    /** The origins of the servers that clients use by default. */
    defaults: new Set(servers.flatMap(([first]) => first ?? [])),
    /** The query parameters of the credentials of each operation. */
    parameters: new Map(operations.map((operation) => [callOf(operation), queryCredentials(operation)])),
    /** The query parameters of all credentials, including unused ones. */
    declared: new Set(
      schemesOf(root)
        .keys()
        .flatMap((name) => queryNames(root, name)),
    ),
  };
}

// A variable can have any of its values or, without a list of values, any value: then the origin contains its name.
function originsOf([url, server]: readonly [string, SpecNode]): string[] {
  const template = server.text("url") ?? "";
  const urls = server
    .get("variables")
    .entries()
    .flatMap(([name, variable]) => {
      const values = variable
        .get("enum")
        .items()
        .map(({ value }) => String(value));
      const fill = (value: string) => readUrl(server, { [name]: value });
      return template.includes(`{${name}}`) ? (values.length > 0 ? values : [`{${name}}`]).map(fill) : [];
    });
  return [url, ...urls].flatMap((each) => originOf(each) ?? []);
}

// As `fetch` reads a URL: slashes may be missing, and spaces and tabs are ignored.
function originOf(url: string): string | undefined {
  const origin = URL.canParse(url) ? new URL(url).origin : "null";
  return origin === "null" ? /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i.exec(url)?.[0] : origin;
}

function queryCredentials({ place, root }: Operation): Set<string> {
  const holder = place.raw("security").exists ? place : root;
  const names = holder
    .get("security")
    .items()
    .flatMap((requirement) => requirement.keys());
  return new Set(names.flatMap((name) => queryNames(root, name)));
}

function schemesOf(root: SpecNode): SpecNode {
  return root.get("components").get("securitySchemes");
}

function queryNames(root: SpecNode, name: string): string[] {
  const scheme = schemesOf(root).get(name);
  return scheme.text("in") === "query" ? [scheme.text("name") ?? ""] : [];
}
