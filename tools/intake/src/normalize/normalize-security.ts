import { toIdentifier } from "@snap/codegen/identifier";
import { isReserved } from "@snap/codegen/read-security";
import { entriesAt, itemsAt, type Tree, treeAt } from "@snap/openapi/json";
import { operationsOf } from "@snap/openapi/places";
import { sentAs } from "../sent-as.ts";
import type { Warn } from "./warnings.ts";

type Requirement = readonly string[];

/**
 * Converts every security scheme to one that clients can send, and names its option and environment variable.
 *
 * The requirement of most operations becomes the document's `security`, so that few operations override it.
 */
export function normalizeSecurity(document: Tree, provider: string, warn: Warn): void {
  const components = treeAt(document, "components");
  const declared = new Map(entriesAt(components, "securitySchemes"));
  const sent = new Map([...declared].flatMap(([name, scheme]) => toSent(name, scheme, warn)));
  const operations = operationsOf(document);
  const stated = requirementsOf(document, "");
  const all = operations.map(({ operation, pointer }) => requirementsOf(operation, pointer) ?? stated);
  const general = mostCommon(all.map((own) => own ?? assumed())) ?? stated ?? assumed();
  for (const [index, { operation }] of operations.entries()) {
    const own = all[index] ?? assumed();
    if (JSON.stringify(own) === JSON.stringify(general)) delete operation["security"];
    else operation["security"] = toTree(own);
  }
  document["security"] = toTree(general);
  components["securitySchemes"] = nameOptions(sent, provider);

  function requirementsOf(holder: Tree, pointer: string): Requirement[] | undefined {
    if (!Array.isArray(holder["security"])) return undefined;
    const given = itemsAt(holder, "security");
    const known = given.filter((requirement) => Object.keys(requirement).every((name) => declared.has(toName(name))));
    if (known.length < given.length) {
      warn(
        "security-left-out",
        `${pointer}/security`,
        "it refers to a security scheme that is not defined, and was removed",
      );
    }
    const names = known.map((requirement) => Object.keys(requirement).map(toName));
    const alternatives = names.map((schemes) => schemes.filter((name) => sent.has(name)));
    if (alternatives.every((schemes) => schemes.length === 0)) return [];
    return [...new Map(alternatives.map((schemes) => [JSON.stringify(schemes), schemes])).values()];
  }

  // A document that defines schemes but does not require any has most likely omitted the requirement by mistake, so
  // each scheme becomes optional.
  function assumed(): Requirement[] {
    if (sent.size === 0 || all.some((own) => own !== undefined)) return [];
    return [...[...sent.keys()].map((name) => [name]), []];
  }

  // References to components have been resolved; requirements use component names.
  function toName(name: string): string {
    return declared.has(name) ? name : name.replaceAll(/[^\w.-]+/g, "_").replaceAll(/^_+|_+$/g, "");
  }
}

function toTree(security: readonly Requirement[]): Tree[] {
  return security.map((names) => Object.fromEntries(names.map((name) => [name, []])));
}

function mostCommon(all: readonly Requirement[][]): Requirement[] | undefined {
  const counts = new Map<string, number>();
  for (const own of all) counts.set(JSON.stringify(own), (counts.get(JSON.stringify(own)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return all.find((own) => counts.get(JSON.stringify(own)) === most);
}

const BEARER = { type: "http", scheme: "bearer" };

// Converts a scheme; returns an empty list if clients cannot send it.
function toSent(name: string, scheme: Tree, warn: Warn): [name: string, scheme: Tree][] {
  const pointer = `/components/securitySchemes/${name}`;
  const { type, in: place, name: key } = scheme;
  const http = String(scheme["scheme"]).toLowerCase();
  switch (sentAs(scheme)) {
    case "declared":
      return [[name, type === "http" ? { type, scheme: http } : { type, in: place, name: key }]];
    case "bearer":
      warn("security-changed", pointer, `${type} is sent as a bearer token, which the caller must obtain`);
      return [[name, BEARER]];
    case "header":
      warn(
        "security-left-out",
        pointer,
        `clients do not support "${http}": the credential must be the whole Authorization header`,
      );
      return [[name, { type: "apiKey", in: "header", name: "Authorization" }]];
    default:
      warn(
        "security-left-out",
        pointer,
        `clients do not support "${String(type)}": the \`fetch\` of the caller must send it`,
      );
      return [];
  }
}

// `token` and `apiKey` if they are unambiguous, otherwise the name of the scheme.
function nameOptions(schemes: ReadonlyMap<string, Tree>, provider: string): Tree {
  const before = provider
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, "_")
    .replace(/^(?=\d)/, "API_");
  const keys = [...schemes.values()].filter(({ type }) => type === "apiKey");
  const taken = new Set<string>();
  const toWord = (option: string) => ({ option, environment: `${before}_${toSnake(option)}` });
  const named = [...schemes].map(([name, scheme]): [string, Tree] => {
    const { type, scheme: http } = scheme;
    const usual = type === "http" ? (http === "basic" ? "username" : "token") : keys.length === 1 ? "apiKey" : "";
    const option = usual || unusedOption(toIdentifier(name), taken);
    taken.add(option);
    const password = http === "basic" && { password: toWord("password") };
    return [name, { ...scheme, "x-snap-credential": { ...toWord(option), ...password } }];
  });
  return Object.fromEntries(named);
}

function unusedOption(wanted: string, taken: ReadonlySet<string>): string {
  const usual = wanted.replaceAll(/[^A-Za-z0-9]/g, "");
  const option =
    /^[a-z]/.test(usual) && !isReserved(usual) ? usual : `key${usual.slice(0, 1).toUpperCase()}${usual.slice(1)}`;
  return taken.has(option) ? unusedOption(`${option}2`, taken) : option;
}

function toSnake(option: string): string {
  return option.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();
}
