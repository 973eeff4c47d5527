import { escapeDocCode } from "@snap/openapi/escape";
import type { Pagination, SignWord } from "../model/extensions.ts";
import { toIdentifier } from "../model/identifier.ts";
import type { Model, Operation, ScopeModel } from "../model/model.ts";
import { neededParts } from "../model/needed-parts.ts";
import { pagingOf } from "../model/paging-of.ts";
import { isRequired, requiredKeys, type Security, signWords } from "../model/read-security.ts";
import { header } from "./header.ts";
import { keyOf } from "./key-of.ts";
import { Code, printLiteral } from "./literal.ts";
import { mapScopes } from "./map-scopes.ts";

/** Emits `client.ts`: the factory of the typed client. */
export function emitClient(model: Model): string {
  const { provider, displayName: name, baseUrl, credentials, scopes, security, sending, operations, hasWire } = model;
  const isScoped = Object.keys(scopes).length > 0;
  const create = isScoped ? "createScopedClient" : "createApiClient";
  const traits = operations
    .map((operation) => [keyOf(operation), toClientTraits(operation)] as const)
    .filter(([, words]) => Object.keys(words).length > 0);
  const parts = neededParts(operations);
  const paging = [...new Set(operations.filter(isList).flatMap(({ pagination }) => pagingOf(pagination) ?? []))];
  const imports = [
    ...parts.map((part) => [part, part]),
    ...(paging.length > 0 ? [["paging", paging.sort().join(", ")]] : []),
    ...(isScoped ? [["scopes", create]] : []),
  ]
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))
    .map(([entry, names]) => `import { ${names} } from "@snap/runtime/${entry}";\n`);
  const definition = printLiteral({
    provider,
    baseUrl,
    credentials,
    scopes: mapScopes(model, toScope),
    security: toSigned(security),
    paginations: new Code("paginations"),
    ...sending,
    ...(traits.length > 0 && { operations: Object.fromEntries(traits) }),
    ...(hasWire && { wire: new Code('() => import("../wire.ts")') }),
    ...Object.fromEntries(parts.map((part) => [part, new Code(part)])),
  });
  const options = Object.keys(credentials);
  const signs = signWords(model);
  const types = [
    "type ApiClient",
    "type ClientOptions",
    ...(options.some((option) => !signs.has(option)) ? ["type Credential"] : []),
    ...(signs.size > 0 ? ["type SigningCredentials"] : []),
    ...(isScoped ? [] : ["createApiClient"]),
    ...(operations.some(isList) ? ["type Pagination"] : []),
  ];
  return `${header(model)}
import { ${types.join(", ")} } from "@snap/runtime";
${imports.join("")}${signs.size > 0 ? 'import { sign } from "../sign.ts";\n' : ""}import type { paths } from "./schema.ts";

${printOptions(model)}
/** A typed client for the ${name} snapshot API. */
export type ${name}Client = ApiClient<paths, typeof paginations>;

${printPaginations(model)}
const definition = ${definition} as const;

/**
 * Creates a typed client for the ${name} snapshot API (${escapeDocCode(baseUrl)}).
${printThrows(model)} */
export function create${name}Client(options: ${name}ClientOptions = {}): ${name}Client {
  return ${create}<paths, typeof paginations>(definition, options);
}
`;
}

// One constant for each distinct pagination.
function printPaginations({ displayName, operations }: Model): string {
  const names = new Map<string, string>();
  const byPath = operations.filter(isList).map(({ path, pagination }) => {
    const paging = pagingOf(pagination);
    const words = { ...asFollowed(pagination), ...(paging && { paging: new Code(paging) }) };
    const literal = printLiteral(words, { before: " ".repeat(40) });
    const name = names.get(literal) ?? nameOf(pagination.style, names.size, [...names.values()]);
    names.set(literal, name);
    return [path, new Code(name)];
  });
  const constants = [...names].map(
    ([literal, name]) => `const ${name} = ${literal} as const satisfies Pagination;\n\n`,
  );
  return `${constants.join("")}/** The pagination of each list of the ${displayName} snapshot API, by path. */
const paginations = ${printLiteral(Object.fromEntries(byPath))};
`;
}

// Where responses contain the next number, a client needs the first number only to notice that a page repeats. For the
// client, page 1 is the first page, unless the next page is read like a link.
function asFollowed(pagination: Pagination): Pagination {
  const { first = 1, ...words } = pagination;
  if (words.next === undefined || words.style !== "page-number") return pagination;
  return first === 1 ? words : { ...words, style: "next-link" };
}

type List = Operation & Required<Pick<Operation, "pagination">>;

function isList(operation: Operation): operation is List {
  return operation.method === "get" && operation.pagination !== undefined;
}

// Returns `pageNumberPagination`, or a numbered name for further paginations of the same style.
function nameOf(style: string, count: number, taken: readonly string[]): string {
  const name = `${toIdentifier(style === "none" ? "single-page" : style)}Pagination`;
  return taken.includes(name) ? `${name}${count + 1}` : name;
}

function toScope({ environment, path, query, variable, default: usual }: ScopeModel): object {
  const parameters = Object.entries(query);
  const optional = parameters.filter(([, { required }]) => !required).map(([key]) => key);
  return {
    environment,
    ...(path.length > 0 && { path }),
    ...(parameters.length > 0 && { query: Object.fromEntries(parameters.map(([key, { name }]) => [key, name])) }),
    ...(optional.length > 0 && { optional }),
    variable,
    default: usual,
  };
}

function printScope([option, scope]: [string, ScopeModel]): string {
  const { environment, path, query, variable, default: usual, values, isOpen, isNumber } = scope;
  const names = [...new Set([...path, ...Object.values(query).map(({ name }) => name)])].map(escapeDocCode);
  const calls =
    names.length > 0 ? [`${names.join(" and ")} in calls that do not pass ${names.length > 1 ? "them" : "it"}`] : [];
  const places = [...calls, ...(variable === undefined ? [] : [`${escapeDocCode(variable)} in the URL of the API`])];
  const otherwise = usual === undefined ? "" : `, or ${escapeDocCode(usual)}`;
  const known = isOpen ? [] : values.map((value) => printLiteral(value));
  const types = [...known, ...(known.length > 0 ? ["(string & {})"] : ["string"]), ...(isNumber ? ["number"] : [])];
  return `  /**
   * The ${places.join(", and the ")}. Default: the environment variable \`${environment}\`${otherwise}.
   */
  ${option}?: ${types.join(" | ")} | undefined;
`;
}

function printOptions(model: Model): string {
  const { displayName: name, credentials, scopes, security } = model;
  const comment = `/** Options of {@link create${name}Client}. */\n`;
  const passwords = new Set(security.flat().map(({ password }) => password));
  const users = new Set(security.flat().flatMap(({ password, option }) => (password === undefined ? [] : [option])));
  const options = Object.entries(credentials).map(([option, environment]) => {
    const sign = signWords(model).get(option);
    if (sign) return printKeys(option, sign);
    const what = passwords.has(option) ? "The password" : users.has(option) ? "The user name" : "The credential";
    return `  /**
   * ${what}, or a function that returns it; \`null\` to send none. Default: the environment variable \`${environment}\`.
   */
  ${option}?: Credential | null;
`;
  });
  options.push(...Object.entries(scopes).map(printScope));
  if (options.length === 0) return `${comment}export type ${name}ClientOptions = ClientOptions;\n`;
  return `${comment}export interface ${name}ClientOptions extends ClientOptions {\n${options.join("")}}\n`;
}

function printKeys(option: string, sign: SignWord): string {
  const variables = Object.values(sign.keys).map((name) => `\`${name}\``);
  const types = [requiredKeys(sign), sign.optional ?? []]
    .filter((keys) => keys.length > 0)
    .map((keys) => keys.map((key) => printLiteral(key)).join(" | "));
  return `  /**
   * The keys that sign requests, or a function that returns them; \`null\` to send no signature. Default: the environment
   * variables ${variables.join(", ")}.
   */
  ${option}?: SigningCredentials<${types.join(", ")}> | null;
`;
}

// The function that signs requests is written by hand, in `sign.ts` of the package.
function toSigned(security: Security): object[][] {
  return security.map((schemes) =>
    schemes.map(({ sign, ...scheme }) =>
      sign ? { ...scheme, signature: { fields: sign.keys, optional: sign.optional, sign: new Code("sign") } } : scheme,
    ),
  );
}

function toClientTraits({ traits }: Operation): object {
  return { ...traits, ...(traits.security && { security: toSigned(traits.security) }) };
}

function printThrows({ credentials, security }: Model): string {
  const [[option, environment] = ["", ""], second] = Object.entries(credentials);
  if (!isRequired(security) || option === "") return "";
  const message =
    second === undefined
      ? `when neither \`${option}\` nor \`${environment}\` holds a credential`
      : "when neither the options nor the environment hold the credentials that an operation requires";
  return ` *\n * @throws {CredentialError} ${message}.\n`;
}
