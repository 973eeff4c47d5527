import { listServers, readUrl } from "@snap/diff/compare-servers";
import { ALL_METHODS, callOf, listOperations, type Operation } from "@snap/openapi/operations";
import { type SpecDocument, SpecNode } from "@snap/openapi/spec-node";
import { withinTime } from "@snap/openapi/time-limit";

/** Describes new places to which a contract sends the credential: other origins, and query parameters. */
export function findExposures(from: SpecDocument, to: SpecDocument): string[] {
  const { origins, parameters } = withinTime(to.file, () => compareAll(readPlaces(from), readPlaces(to)));
  return [
    ...[...new Set(origins)].map(
      (origin) =>
        `Requests can now be sent to \`${origin}\`, including the credential. Does this origin belong to the provider?`,
    ),
    ...[...new Set(parameters)].map(
      (name) => `The credential is now sent in the query, as \`${name}\`. Servers and proxies log URLs.`,
    ),
  ];
}

function compareAll(old: Places, next: Places): Added {
  const added = addedTo(next.operations, old.operations);
  return {
    origins: [...added.flatMap((one) => one.origins), ...[...next.origins].filter(notIn(old.origins))],
    parameters: [...added.flatMap((one) => one.parameters), ...[...next.declared].filter(notIn(old.declared))],
  };
}

interface Places {
  /** The origins of all servers. */
  readonly origins: ReadonlySet<string>;
  readonly operations: readonly Place[];
  /** The query parameters of all credentials, including unused ones. */
  readonly declared: ReadonlySet<string>;
}

interface Place {
  readonly call: string;
  readonly id: string | undefined;
  /** The origins of the server that clients use by default. */
  readonly origins: ReadonlySet<string>;
  /** The combinations of credentials. A client uses the first combination whose credentials it has. */
  readonly security: readonly Alternative[];
}

interface Alternative {
  /** The credentials that a client must have to use it. */
  readonly needs: string;
  /** The credentials in the query, each with the name of its parameter. */
  readonly query: readonly { readonly credential: string; readonly name: string }[];
}

interface Added {
  readonly origins: readonly string[];
  readonly parameters: readonly string[];
}

// An operation is compared with the old ones that have its path or its id; if there are none, with all old ones.
function addedTo(next: readonly Place[], old: readonly Place[]): Added[] {
  const byCall = new Map(old.map((place) => [place.call, place]));
  const byId = new Map(old.flatMap((place) => (place.id === undefined ? [] : [[place.id, place] as const])));
  const origins = new Set(old.flatMap((place) => [...place.origins]));
  const query = new Set(old.flatMap(({ security }) => security.flatMap((each) => each.query.map(keyOf))));
  return next.flatMap((place) => {
    const same = [byCall.get(place.call), byId.get(place.id ?? "")].filter((each) => each !== undefined);
    if (same.length > 0) return same.map((before) => compare(place, before));
    const sent = place.security.flatMap((each) => each.query).filter((each) => !query.has(keyOf(each)));
    return [{ origins: [...place.origins].filter(notIn(origins)), parameters: sent.map(({ name }) => name) }];
  });
}

// A combination that was used before is used by the same clients as before only if all combinations that came before it
// still do.
function compare(next: Place, old: Place): Added {
  const earlier = new Set<string>();
  const parameters = next.security.flatMap(({ needs, query }) => {
    const at = old.security.findIndex(
      (each) => each.needs === needs && query.every((one) => each.query.map(keyOf).includes(keyOf(one))),
    );
    const isSame = at >= 0 && old.security.slice(0, at).every((each) => earlier.has(each.needs));
    earlier.add(needs);
    return isSame ? [] : query.map(({ name }) => name);
  });
  return { origins: [...next.origins].filter(notIn(old.origins)), parameters };
}

function keyOf({ credential, name }: Alternative["query"][number]): string {
  return JSON.stringify([credential, name]);
}

function notIn(known: ReadonlySet<string>): (value: string) => boolean {
  return (value) => !known.has(value);
}

function readPlaces(document: SpecDocument): Places {
  const root = SpecNode.root(document);
  const operations = listOperations(root, ALL_METHODS);
  const servers = operations.map((operation) => [...listServers(operation)].map(originsOf));
  return {
    origins: new Set(servers.flat(2)),
    operations: operations.map((operation, at) => ({
      call: callOf(operation),
      id: operation.id,
      origins: new Set(servers[at]?.[0]),
      security: securityOf(operation),
    })),
    declared: new Set(
      schemesOf(root)
        .keys()
        .flatMap((name) => queryNames(root, name)),
    ),
  };
}

// A variable can have any of its values or, without a list of values, any value. Where another variable has more than one
// value, the origin contains its name: so the same origins result only from the same values of the same template.
function originsOf([url, server]: readonly [string, SpecNode]): string[] {
  const template = server.text("url") ?? "";
  const variables = server
    .get("variables")
    .entries()
    .filter(([name]) => template.includes(`{${name}}`))
    .map(([name, variable]) => {
      const values = variable
        .get("enum")
        .items()
        .map(({ value }) => String(value));
      return { name, values: values.length > 0 ? values : [`{${name}}`] };
    });
  const others = Object.fromEntries(
    variables.map(({ name, values }) => [name, values.length === 1 ? values[0] : `{${name}}`]),
  );
  const urls = variables.flatMap(({ name, values }) =>
    values.map((value) => readUrl(server, { ...others, [name]: value })),
  );
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

// In the order of clients: combinations with a prefix come first, and no credential comes last.
function securityOf({ place, root }: Operation): Alternative[] {
  const holder = place.raw("security").exists ? place : root;
  const alternatives = holder
    .get("security")
    .items()
    .map((requirement) => requirement.keys().map((name) => readCredential(root, name)))
    .filter((credentials) => credentials.length > 0);
  const hasPrefix = (credentials: readonly Credential[]) => credentials.some(({ prefix }) => prefix !== undefined);
  return [...alternatives.filter(hasPrefix), ...alternatives.filter((each) => !hasPrefix(each))].map((credentials) => ({
    needs: JSON.stringify(credentials.map(({ credential, prefix }) => JSON.stringify([credential, prefix])).sort()),
    query: credentials.flatMap(({ credential, names }) => names.map((name) => ({ credential, name }))),
  }));
}

interface Credential {
  /** The option of clients that contains it, or the name of its scheme. */
  readonly credential: string;
  readonly prefix: string | undefined;
  /** Its query parameters: one or none. */
  readonly names: readonly string[];
}

function readCredential(root: SpecNode, scheme: string): Credential {
  const word = schemesOf(root).get(scheme).get("x-snap-credential");
  const [credential = scheme, prefix] = [word.text("option"), word.text("prefix")];
  return { credential, prefix, names: queryNames(root, scheme) };
}

function schemesOf(root: SpecNode): SpecNode {
  return root.get("components").get("securitySchemes");
}

function queryNames(root: SpecNode, name: string): string[] {
  const scheme = schemesOf(root).get(name);
  return scheme.text("in") === "query" ? [scheme.text("name") ?? ""] : [];
}
