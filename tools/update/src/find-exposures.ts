import { listServers, readUrl } from "@snap/diff/compare-servers";
import { ALL_METHODS, callOf, listOperations, type Operation } from "@snap/openapi/operations";
import { type SpecDocument, SpecNode } from "@snap/openapi/spec-node";

/** Describes new places to which a contract sends the credential: other origins, and query parameters. */
export function findExposures(from: SpecDocument, to: SpecDocument): string[] {
  const [old, next] = [readPlaces(from), readPlaces(to)];
  const added = (pick: (place: Place) => ReadonlySet<string>) => addedTo(next.operations, old.operations, pick);
  const origins = [...added(({ origins }) => origins), ...[...next.origins].filter(notIn(old.origins))];
  const parameters = [...added(({ parameters }) => parameters), ...added(({ preferred }) => preferred)];
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

interface Place {
  readonly call: string;
  readonly id: string | undefined;
  /** The origins of the server that clients use by default. */
  readonly origins: ReadonlySet<string>;
  /** The query parameters of the credentials. */
  readonly parameters: ReadonlySet<string>;
  /** The query parameters of the credentials that clients use if they have all of them. */
  readonly preferred: ReadonlySet<string>;
}

// An operation is compared with the old ones that have its path or its id; if there are none, with all old ones.
function addedTo(next: readonly Place[], old: readonly Place[], pick: (place: Place) => ReadonlySet<string>): string[] {
  const all = new Set(old.flatMap((place) => [...pick(place)]));
  const byCall = new Map(old.map((place) => [place.call, place]));
  const byId = new Map(old.flatMap((place) => (place.id === undefined ? [] : [[place.id, place] as const])));
  return next.flatMap((place) => {
    const same = [byCall.get(place.call), byId.get(place.id ?? "")].filter((each) => each !== undefined).map(pick);
    const known = same.length === 0 ? [all] : same;
    return [...pick(place)].filter((value) => known.some((values) => !values.has(value)));
  });
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
    operations: operations.map((operation, at): Place => {
      const [call, { id }, origins] = [callOf(operation), operation, new Set(servers[at]?.[0])];
      const names = queryCredentials(operation);
      return { call, id, origins, parameters: new Set(names.flat()), preferred: new Set(names[0]) };
    }),
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

// As `fetch` reads a URL: slashes may be missing or backslashes, and spaces and tabs are ignored. The origin of a relative
// URL is that of its base.
function originOf(url: string): string | undefined {
  // With a base, a URL such as `https:acme.example` would be relative.
  const bases = URL.canParse(url) ? [undefined] : BASES;
  const [origin = "null", other = origin] = bases.map((base) => URL.parse(url, base)?.origin);
  if (origin !== other) return undefined;
  return origin === "null" ? /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i.exec(url)?.[0] : origin;
}

const BASES = ["https://one.invalid", "https://other.invalid"];

// The query parameters of each alternative that has credentials.
function queryCredentials({ place, root }: Operation): string[][] {
  const holder = place.raw("security").exists ? place : root;
  const alternatives = holder.get("security").items();
  return alternatives
    .map((requirement) => requirement.keys())
    .filter((names) => names.length > 0)
    .map((names) => names.flatMap((name) => queryNames(root, name)));
}

function schemesOf(root: SpecNode): SpecNode {
  return root.get("components").get("securitySchemes");
}

function queryNames(root: SpecNode, name: string): string[] {
  const scheme = schemesOf(root).get(name);
  return scheme.text("in") === "query" ? [scheme.text("name") ?? ""] : [];
}
