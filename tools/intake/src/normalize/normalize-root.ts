import { isRecord, itemsAt, type Tree, treeAt } from "@snap/openapi/json";
import { operationsOf } from "@snap/openapi/places";
import { dropExtensions } from "./drop-extensions.ts";
import type { Warn } from "./warnings.ts";

interface RootOptions {
  readonly displayName: string;
  /** The address of the document. */
  readonly location: string | undefined;
}

/** Ensures that a document has the name and the absolute base URL that a client needs. */
export function normalizeRoot(document: Tree, { displayName, location }: RootOptions, warn: Warn): void {
  dropExtensions(document);
  // The emitters do not use these parts.
  for (const part of ["externalDocs", "tags", "jsonSchemaDialect"]) delete document[part];
  const info = treeAt(document, "info");
  dropExtensions(info);
  info["title"] = String(info["title"] ?? displayName);
  info["version"] = String(info["version"] ?? "0");
  info["x-snap-provider"] = displayName;
  hoistServers(document, warn);
  normalizeServers(document, location, warn);
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

function normalizeServers(document: Tree, location: string | undefined, warn: Warn): void {
  const servers = itemsAt(document, "servers");
  const urls = servers.map(fillVariables).map((url) => resolveAddress(url, location));
  const first = urls[0] ?? (location === undefined ? "" : resolveAddress("/", location));
  const whole = urls.find((url) => /^https?:\/\//.test(url)) ?? first;
  const safe = whole.replace(/^http:/, "https:");
  const url = toAddress(urls.includes(safe) ? safe : whole);
  if (urls.length !== 1) {
    const message =
      urls.length === 0
        ? "the document has no server"
        : `the document has ${urls.length} servers, and the first is the default`;
    warn("server-changed", "/servers", `${message}: requests go to ${url}, or to the \`baseUrl\` that a caller passes`);
  } else if (url !== servers[0]?.["url"]) {
    warn("server-changed", "/servers/0", `${String(servers[0]?.["url"])} became ${url}`);
  }
  document["servers"] = [{ url }];
}

function resolveAddress(url: string, location: string | undefined): string {
  const isRelative = location !== undefined && !/^[a-z][a-z\d+.-]*:/i.test(url);
  return isRelative && URL.canParse(url, location) ? new URL(url, location).href : url;
}

function fillVariables({ url, variables }: Tree): string {
  return String(url ?? "").replaceAll(/\{([^}]*)\}/g, (_, name: string) => {
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
