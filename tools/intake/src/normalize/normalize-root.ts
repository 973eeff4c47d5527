import { isRecord, itemsAt, type Tree, treeAt } from "@snap/openapi/json";
import { operationsOf } from "@snap/openapi/places";
import { dropExtensions } from "./drop-extensions.ts";
import type { Warn } from "./warnings.ts";

interface RootOptions {
  readonly displayName: string;
  /** The address of the document. */
  readonly location: string | undefined;
  /** Whether the variables of the first server are kept. Default: their defaults are written into its URL. */
  readonly keepsVariables: boolean;
}

/** Ensures that a document has the name and the absolute base URL that a client needs. */
export function normalizeRoot(
  document: Tree,
  { displayName, location, keepsVariables }: RootOptions,
  warn: Warn,
): void {
  dropExtensions(document);
  // The emitters do not use these parts.
  for (const part of ["externalDocs", "tags", "jsonSchemaDialect"]) delete document[part];
  const info = treeAt(document, "info");
  dropExtensions(info);
  info["title"] = String(info["title"] ?? displayName);
  info["version"] = String(info["version"] ?? "0");
  info["x-snap-provider"] = displayName;
  hoistServers(document, warn);
  normalizeServers(document, location, keepsVariables, warn);
}

// If all operations have the same servers, they become the servers of the document.
function hoistServers(document: Tree, warn: Warn): void {
  const operations = operationsOf(document);
  const holders = operations.map((each) =>
    [each.operation, each.pathItem].find((holder) => Array.isArray(holder["servers"])),
  );
  const [first] = holders;
  const wanted = JSON.stringify(first?.["servers"]);
  if (!first || itemsAt(first, "servers").length === 0) return;
  if (holders.some((holder) => JSON.stringify(holder?.["servers"]) !== wanted)) return;
  document["servers"] = first["servers"];
  for (const holder of operations.flatMap(({ operation, pathItem }) => [operation, pathItem])) delete holder["servers"];
  warn("server-changed", "/servers", "all operations have the same servers, which became the servers of the document");
}

const PLACEHOLDER = "https://api.example.com";

function normalizeServers(document: Tree, location: string | undefined, keepsVariables: boolean, warn: Warn): void {
  const servers = itemsAt(document, "servers");
  const urls = servers.map(fillVariables).map((url) => resolveAddress(url, location));
  const first = urls[0] ?? (location === undefined ? "" : resolveAddress("/", location));
  const whole = urls.find((url) => /^https?:\/\//.test(url)) ?? first;
  const safe = whole.replace(/^http:/, "https:");
  const url = toAddress(urls.includes(safe) ? safe : whole);
  const open = keepsVariables && servers[0] && url === urls[0] ? openServer(servers[0]) : undefined;
  if (urls.length !== 1) {
    const message =
      urls.length === 0
        ? "the document has no server"
        : `the document has ${urls.length} servers, and the first is the default`;
    warn("server-changed", "/servers", `${message}: requests go to ${url}, or to the \`baseUrl\` that a caller passes`);
  } else if ((open?.url ?? url) !== servers[0]?.["url"]) {
    warn("server-changed", "/servers/0", `${String(servers[0]?.["url"])} became ${open?.url ?? url}`);
  }
  document["servers"] = [open ?? { url }];
}

function resolveAddress(url: string, location: string | undefined): string {
  const isRelative = location !== undefined && !/^[a-z][a-z\d+.-]*:/i.test(url);
  return isRelative && URL.canParse(url, location) ? new URL(url, location).href : url;
}

// Parts of an address that do not depend on the account. Callers pass another host as `baseUrl`.
const FIXED = /^(?:scheme|protocol|port|version|api_?version|base_?path)$/i;

// The server with the variables that select a part of an account, such as the region; undefined if it has none.
function openServer({ url: template, variables }: Tree): { url: string; variables: Tree } | undefined {
  const kept: Tree = {};
  const url = String(template).replaceAll(/\{([^{}]*)\}/g, (whole, name: string, index: number, address: string) => {
    const { default: usual, enum: values } = Object(isRecord(variables) ? variables[name] : undefined);
    if (typeof usual !== "string" || usual === "") return name;
    const isHost = address.slice(0, index).endsWith("//") && /^(?:[:/]|$)/.test(address.slice(index + whole.length));
    if (FIXED.test(name) || isHost || (Array.isArray(values) && values.length === 1)) return usual;
    kept[name] = { default: usual, ...(Array.isArray(values) && { enum: values }) };
    return whole;
  });
  return Object.keys(kept).length > 0 && /^https?:\/\//.test(url) ? { url, variables: kept } : undefined;
}

function fillVariables({ url, variables }: Tree): string {
  return String(url ?? "").replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const variable = isRecord(variables) ? variables[name] : undefined;
    const value = isRecord(variable) ? variable["default"] : undefined;
    return String(value ?? "") || name;
  });
}

function toAddress(url: string): string {
  const whole = /^https?:\/\//.test(url) ? url : url.startsWith("//") ? `https:${url}` : joinPlaceholder(url);
  const bare = whole
    .trim()
    .replace(/[?#].*$/, "")
    .replaceAll(/[{}\s]/g, "");
  return URL.canParse(bare) ? bare : PLACEHOLDER;
}

function joinPlaceholder(path: string): string {
  if (/^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(path)) return `https://${path}`;
  return path === "" ? PLACEHOLDER : `${PLACEHOLDER}/${path.replace(/^[./]+/, "")}`;
}
