import { listServers, readUrl } from "@snap/diff/compare-servers";
import { ALL_METHODS, callOf, listOperations, type Operation } from "@snap/openapi/operations";
import { type SpecDocument, SpecNode } from "@snap/openapi/spec-node";

/** Describes new places to which a contract sends the credential: other origins, and query parameters. */
export function findExposures(from: SpecDocument, to: SpecDocument): string[] {
  const [old, next] = [readPlaces(from), readPlaces(to)];
  const origins = [...addedTo(next.defaults, old.defaults), ...[...next.origins].filter(notIn(old.origins))];
  const parameters = addedTo(next.parameters, old.parameters);
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

type ByCall = ReadonlyMap<string, ReadonlySet<string>>;

// A new operation, or one with a new path, is compared with all old ones.
function addedTo(next: ByCall, old: ByCall): string[] {
  const all = new Set([...old.values()].flatMap((values) => [...values]));
  return [...next].flatMap(([call, values]) => [...values].filter(notIn(old.get(call) ?? all)));
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
    /** The origins of the server that clients use by default for each operation. */
    defaults: new Map(operations.map((operation, at) => [callOf(operation), new Set(servers[at]?.[0])])),
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

// As `fetch` reads a URL: slashes may be missing or backslashes, and spaces and tabs are ignored.
function originOf(url: string): string | undefined {
  const base = URL.canParse(url) ? undefined : RELATIVE;
  const origin = URL.canParse(url, base) ? new URL(url, base).origin : "null";
  if (origin === RELATIVE) return undefined;
  return origin === "null" ? /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i.exec(url)?.[0] : origin;
}

const RELATIVE = "https://relative.invalid";

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
