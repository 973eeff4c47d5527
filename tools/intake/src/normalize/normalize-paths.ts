import { entriesAt, isRecord, itemsAt, type Tree, treeAt } from "@snap/openapi/json";
import { METHODS, parameterNames } from "@snap/openapi/operations";
import { isPercentEncoded, toPointer } from "@snap/openapi/pointer";
import { resolve } from "@snap/openapi/spec-node";
import { dropExtensions } from "./drop-extensions.ts";
import type { Warn } from "./warnings.ts";

/**
 * Prepares paths for the compiler: no references, no unsupported methods, no paths that differ only in parameter names.
 */
export function normalizePaths(document: Tree, warn: Warn): void {
  const paths = treeAt(document, "paths");
  for (const path of Object.keys(paths)) {
    if (path.startsWith("x-")) delete paths[path];
    else paths[path] = normalizeItem(document, path, paths[path], warn);
  }
  for (const path of Object.keys(paths)) {
    simplifyParameters(document, path, treeAt(paths, path));
    const address = toAddress(path);
    if (address !== path) rename(paths, path, address, warn);
  }
  mergeIdentical(document, paths, warn);
  for (const [path, item] of entriesAt(document, "paths")) declareParameters(document, path, item, warn);
}

function normalizeItem(document: Tree, path: string, value: unknown, warn: Warn): Tree {
  const { $ref: _, ...own } = isRecord(value) ? value : {};
  const target = resolve(document, value);
  const item: Tree = { ...(isRecord(target) && target !== value && structuredClone(target)), ...own };
  const pointer = toPointer(["paths", path]);
  dropExtensions(item);
  if (item["servers"] !== undefined) {
    delete item["servers"];
    warn("server-left-out", pointer, "servers of a path were removed: requests go to the first server of the document");
  }
  if (item["trace"] !== undefined) {
    delete item["trace"];
    warn("method-left-out", `${pointer}/trace`, "neither fetch nor MSW can send TRACE");
  }
  const unknown = Object.keys(item).filter((key) => !METHODS.some((method) => method === key) && !KNOWN.includes(key));
  for (const key of unknown) {
    delete item[key];
    warn(
      "method-left-out",
      `${pointer}/${key}`,
      `clients do not support the method "${key}": the operation was removed`,
    );
  }
  for (const method of METHODS) if (item[method] !== undefined) item[method] = { ...Object(item[method]) };
  return item;
}

const KNOWN = ["description", "parameters", "summary"];

// Starts at the root, has parameters in braces, and uses no characters that need encoding.
function toAddress(path: string): string {
  const templated = path
    .trim()
    .replaceAll(/<([^<>/]+)>/g, "{$1}")
    .replaceAll(TEMPLATE, "{$2}");
  const parts = templated.split(/(\{[^}]*\})/).map((part) => (part.startsWith("{") ? part : encodeUnsafe(part)));
  const address = withoutDots(parts.join(""));
  return address.startsWith("/") ? address : `/${address}`;
}

// `{+path}` (RFC 6570) may contain slashes; `{id*}`, `{id?}` and `{id:[0-9]+}` are the notation of RFC 6570 and of
// routers.
const TEMPLATE = /\{(\+?)([^{}:?*+]+)(?:[?*]|:(?:[^{}]|\{[^{}]*\})*)?\}/g;

// Gives the declared path parameters the names that they have in the simplified path.
function simplifyParameters(document: Tree, path: string, item: Tree): void {
  const templates = [...path.matchAll(TEMPLATE)].filter(([whole, , name]) => whole !== `{${name}}`);
  if (templates.length === 0) return;
  for (const holder of [item, ...METHODS.map((method) => item[method]).filter(isRecord)]) {
    if (!Array.isArray(holder["parameters"])) continue;
    holder["parameters"] = itemsAt(holder, "parameters").map((parameter) => {
      const target = resolve(document, parameter);
      if (!isRecord(target) || target["in"] !== "path") return parameter;
      const { name: given } = target;
      const [, plus, name] = templates.find(([whole, , name]) => given === name || whole === `{${given}}`) ?? [];
      if (name === undefined) return parameter;
      return { ...structuredClone(target), name, ...(plus && { allowReserved: true }) };
    });
  }
}

// URLs do not keep dot segments, encoded or not.
function withoutDots(address: string): string {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    const decoded = segment.replaceAll(/%2e/gi, ".");
    if (decoded === ".." && kept.length > 1) kept.pop();
    else if (decoded !== "." && decoded !== "..") kept.push(segment);
  }
  return kept.join("/") + rest;
}

function encodeUnsafe(text: string): string {
  const encoded = isPercentEncoded(text) ? text : text.replaceAll("%", "%25");
  return encoded.replaceAll(/[\s"<>\\^`{|}]/g, (character) => encodeURIComponent(character));
}

function rename(paths: Tree, from: string, to: string, warn: Warn): void {
  if (paths[to] === undefined) paths[to] = paths[from];
  delete paths[from];
  warn("path-changed", toPointer(["paths", from]), `the path became ${to}`);
}

// `/a/{id}` and `/a/{name}` are the same URL, so their operations are merged under the parameter names of the first
// path.
function mergeIdentical(document: Tree, paths: Tree, warn: Warn): void {
  const first = new Map<string, string>();
  for (const path of Object.keys(paths)) {
    const shape = path.replaceAll(/\{[^}]*\}/g, "{}");
    const kept = first.get(shape);
    if (kept === undefined) {
      first.set(shape, path);
      continue;
    }
    const [target, source] = [treeAt(paths, kept), treeAt(paths, path)];
    const names = new Map(zip(parameterNames(path), parameterNames(kept)));
    for (const method of METHODS.filter((method) => isRecord(source[method]))) {
      const pointer = toPointer(["paths", path, method]);
      if (target[method] !== undefined) {
        warn("method-left-out", pointer, `${kept} has the same method and differs only in parameter names`);
        continue;
      }
      const operation = treeAt(source, method);
      const given = [...itemsAt(source, "parameters"), ...itemsAt(operation, "parameters")];
      operation["parameters"] = given.map((parameter) => renamed(document, parameter, names));
      target[method] = operation;
      warn("path-changed", pointer, `it was moved to ${kept}, which differs only in parameter names`);
    }
    delete paths[path];
  }
}

function renamed(document: Tree, parameter: Tree, names: ReadonlyMap<string, string>): Tree {
  const target = resolve(document, parameter);
  const name = isRecord(target) && target["in"] === "path" ? names.get(String(target["name"])) : undefined;
  return isRecord(target) && name !== undefined ? { ...structuredClone(target), name } : parameter;
}

function zip(keys: readonly string[], values: readonly string[]): [string, string][] {
  return keys.map((key, index) => [key, values[index] ?? key]);
}

function declareParameters(document: Tree, path: string, item: Tree, warn: Warn): void {
  const wanted = parameterNames(path);
  const isWanted = (parameter: Tree) => {
    const target = resolve(document, parameter);
    return !isRecord(target) || target["in"] !== "path" || wanted.includes(String(target["name"]));
  };
  const shared = declared(document, item);
  for (const method of METHODS.filter((method) => isRecord(item[method]))) {
    const operation = treeAt(item, method);
    const pointer = toPointer(["paths", path, method]);
    const present = [...shared, ...declared(document, operation)];
    const missing = [...new Set(wanted)].filter((name) => !present.includes(name));
    if (missing.length > 0) {
      const added = missing.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
      operation["parameters"] = [...itemsAt(operation, "parameters"), ...added];
      warn(
        "parameter-changed",
        pointer,
        `the path parameter ${missing.join(", ")} is not declared: any string is accepted`,
      );
    }
    keep(operation, pointer);
  }
  keep(item, toPointer(["paths", path]));

  function keep(holder: Tree, pointer: string): void {
    const given = itemsAt(holder, "parameters");
    const kept = given.filter(isWanted);
    if (kept.length < given.length)
      warn("parameter-changed", pointer, "a path parameter that is not in the path was removed");
    if (Array.isArray(holder["parameters"])) holder["parameters"] = kept;
  }
}

function declared(document: Tree, holder: Tree): string[] {
  return itemsAt(holder, "parameters").flatMap((parameter) => {
    const target = resolve(document, parameter);
    return isRecord(target) && target["in"] === "path" ? [String(target["name"])] : [];
  });
}
