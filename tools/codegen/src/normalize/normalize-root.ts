import { isRecord } from "../model/schema-walk.ts";
import { dropExtensions, itemsAt, type Tree, treeAt } from "./json-tree.ts";
import type { Warn } from "./warnings.ts";

/** Makes the head of a document what a client needs: a name, and one whole address. */
export function normalizeRoot(document: Tree, displayName: string, warn: Warn): void {
  dropExtensions(document);
  // Nothing that is emitted uses them.
  for (const part of ["externalDocs", "tags", "webhooks"]) delete document[part];
  const info = treeAt(document, "info");
  dropExtensions(info);
  info["title"] = String(info["title"] ?? displayName);
  info["version"] = String(info["version"] ?? "0");
  info["x-snap-provider"] = displayName;
  normalizeServers(document, warn);
}

const PLACEHOLDER = "https://api.example.com";

function normalizeServers(document: Tree, warn: Warn): void {
  const servers = itemsAt(document, "servers");
  const urls = servers.map(fillVariables);
  const first = urls[0] ?? "";
  const url = toAddress(urls.find((url) => /^https?:\/\//.test(url)) ?? first);
  if (urls.length !== 1) {
    const message = urls.length === 0 ? "no server is named" : `of ${urls.length} servers, one is kept`;
    warn("server-changed", "/servers", `${message}: requests go to ${url}`);
  } else if (url !== servers[0]?.["url"]) {
    warn("server-changed", "/servers/0", `${String(servers[0]?.["url"])} became ${url}`);
  }
  document["servers"] = [{ url }];
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
