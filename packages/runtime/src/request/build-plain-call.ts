import type { ClientContext } from "../client/client-context.ts";
import type { OperationTraits } from "../client/operation-traits.ts";
import type { Call, CallInit } from "./call.ts";

const NO_TRAITS: OperationTraits = {};
const NO_INIT: RequestInit = {};
const NO_SECRETS: readonly string[] = [];

// Ids as they are in nearly every path: nothing to encode, no dot segment, no integer that may be rounded.
const PLAIN_ID = /^(?!\.{1,2}$|.*\d{16})[\w.~-]+$/;

/**
 * Turns what a caller passes into a request, where that is plain: no body, no headers, no lists, ids and queries that
 * need no style.
 * Returns `undefined` for anything else, wrong values included, which `buildAnyCall` judges.
 */
export function buildPlainCall(
  context: ClientContext,
  method: string,
  path: string,
  options: CallInit,
): Call | undefined {
  if (!context.isPlain || method[0] === "P") return undefined;
  for (const name in options) if (name !== "params" && !/^(?:signal|timeout|budget)$/.test(name)) return undefined;
  const { timeout } = options;
  const params = options.params ?? {};
  for (const name in params) if (name !== "path" && name !== "query") return undefined;
  const { path: ids, query } = params;
  const traits = context.operations?.[`${method} ${path}`] ?? context.otherOperations ?? NO_TRAITS;
  if (traits.path || traits.query || Symbol.iterator in Object(query)) return undefined;
  if (timeout !== undefined && !(typeof timeout === "number" && timeout > 0)) return undefined;

  const parts = templates.get(path) ?? split(path);
  if (!parts) return undefined;
  let url = context.baseUrl + parts[0];
  for (let index = 1; index < parts.length; index += 2) {
    const id = ids?.[parts[index] ?? ""];
    if (typeof id === "object" || !PLAIN_ID.test(String(id ?? ""))) return undefined;
    url += id + (parts[index + 1] ?? "");
  }
  let joint = "?";
  for (const name in query) {
    const { [name]: value } = query;
    if (value === undefined || value === null) continue;
    if (!/^\w+$/.test(name) || !isPlain(value)) return undefined;
    url += `${joint}${name}=${typeof value === "string" ? encodeURIComponent(value) : value}`;
    joint = "&";
  }
  return {
    context,
    method,
    path,
    params,
    url,
    trusted: true,
    traits,
    headers: { accept: traits.accept ?? "application/json" },
    body: undefined,
    secrets: NO_SECRETS,
    init: NO_INIT,
    options,
  };
}

/** Literal parts at even places, names of parameters between them. */
const templates = new Map<string, readonly string[]>();

// `undefined` where there is more than a path.
function split(path: string): readonly string[] | undefined {
  if (!/^\/[^?#]*$/.test(path)) return undefined;
  const parts = path.split(/[{}]/);
  // Without parameters in braces it may be one of endless many.
  if (templates.size < 500) templates.set(path, parts);
  return parts;
}

function isPlain(value: unknown): value is string {
  // `encodeURIComponent` refuses half of a character, with a message that quotes it.
  if (typeof value === "string") return !/\p{Surrogate}/u.test(value);
  return typeof value === "boolean" || (typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER);
}
