import { entriesAt, itemsAt, type Tree, treeAt } from "./json-tree.ts";
import { operationsOf } from "./places.ts";
import type { Warn } from "./warnings.ts";

/**
 * Makes one scheme the credential of all operations: the one that most of them accept. A client has one credential.
 *
 * Those that need none keep an empty list.
 */
export function normalizeSecurity(document: Tree, provider: string, warn: Warn): void {
  const components = treeAt(document, "components");
  const declared = new Map(entriesAt(components, "securitySchemes"));
  const operations = operationsOf(document);
  const general = requirementsOf(document);
  const all = operations.map(({ operation }) => requirementsOf(operation) ?? general ?? []);
  const name = choose(all, declared);
  const scheme = name === undefined ? undefined : declared.get(name);
  const [kept, sent] = toSent(scheme, warn, name);

  for (const { operation, pointer } of operations) {
    const own = requirementsOf(operation);
    const accepted = own ?? general ?? [];
    delete operation["security"];
    if (name === undefined) continue;
    if (accepted.length === 0) operation["security"] = [];
    else if (!accepted.some((names) => names.includes(name))) {
      const message = `it asks for ${accepted[0]?.join(" and ")}: the client sends ${name}`;
      warn("security-changed", `${pointer}/security`, message);
    } else if (!accepted.some((names) => names.length === 1 && names[0] === name)) {
      warn("security-changed", `${pointer}/security`, `the client sends ${name} alone`);
    }
  }
  components["securitySchemes"] = { [kept]: { ...sent, "x-snap-credential": toWord(sent, provider) } };
  document["security"] = [{ [kept]: [] }];
}

// The names that go together, by alternative; an empty one makes the credential optional, and clients have one.
function requirementsOf(holder: Tree): string[][] | undefined {
  if (!Array.isArray(holder["security"])) return undefined;
  const names = itemsAt(holder, "security").map((requirement) => Object.keys(requirement));
  return names.filter(({ length }) => length > 0);
}

// What can be sent as it is comes before what has to be turned into something else.
function choose(all: readonly string[][][], declared: ReadonlyMap<string, Tree>): string | undefined {
  const counts = new Map([...declared.keys()].map((name) => [name, 0]));
  for (const name of all.flatMap((alternatives) => [...new Set(alternatives.flat())])) {
    if (counts.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const score = (name: string) => (counts.get(name) ?? 0) + (isPlain(declared.get(name)) ? 0.5 : 0);
  return [...counts.keys()].sort((a, b) => score(b) - score(a))[0];
}

function isPlain(scheme: Tree | undefined): boolean {
  if (scheme?.["type"] === "http") return String(scheme["scheme"]).toLowerCase() === "bearer";
  return scheme?.["type"] === "apiKey" && (scheme["in"] === "header" || scheme["in"] === "query");
}

const BEARER = { type: "http", scheme: "bearer" };

function toSent(scheme: Tree | undefined, warn: Warn, name = "token"): [name: string, scheme: Tree] {
  const kept = /^[\w.-]+$/.test(name) ? name : "credential";
  const pointer = `/components/securitySchemes/${kept}`;
  if (!scheme) {
    warn("credential-assumed", "/components/securitySchemes", "no scheme is defined: a bearer token is assumed");
    return [kept, BEARER];
  }
  const { type, in: place, name: key } = scheme;
  if (type === "http" && String(scheme["scheme"]).toLowerCase() === "bearer") return [kept, BEARER];
  if (type === "apiKey" && typeof key === "string" && (place === "header" || place === "query")) {
    return [kept, { type, in: place, name: key }];
  }
  if (type === "oauth2" || type === "openIdConnect") {
    warn("security-changed", pointer, `${type} became a bearer token: how it is got is left to the caller`);
    return [kept, BEARER];
  }
  if (type === "apiKey" && typeof key === "string") {
    warn("security-changed", pointer, "a key in a cookie became the header Cookie, whole");
    return [kept, { type: "apiKey", in: "header", name: "Cookie" }];
  }
  warn("security-changed", pointer, "it became the header Authorization, whole");
  return [kept, { type: "apiKey", in: "header", name: "Authorization" }];
}

function toWord({ type }: Tree, provider: string): object {
  const before = provider
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, "_")
    .replace(/^(?=\d)/, "API_");
  return type === "http"
    ? { option: "token", environment: `${before}_TOKEN` }
    : { option: "apiKey", environment: `${before}_API_KEY` };
}
