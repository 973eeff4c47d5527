import type { ClientContext } from "../client/client-context.ts";
import type { OperationTraits } from "../client/operation-traits.ts";
import type { Call, CallInit } from "./call.ts";
import { hasPlainParameters } from "./plain-object.ts";

// Matches ids that need no encoding, and that are neither a dot segment nor an integer that JavaScript may have rounded.
const PLAIN_ID = /^(?!\.{1,2}$|.*\d{16})[\w.~-]+$/;

/**
 * Builds the request of a plain call: without body, headers and lists, and with parameters that need no style. Returns
 * `undefined` for any other call, including one with an invalid value; `buildAnyCall` handles those.
 */
export function buildPlainCall(
  context: ClientContext,
  method: string,
  path: string,
  options: CallInit,
): Call | undefined {
  if (!context.isPlain || !/^[A-OQ-Z]/.test(method)) return undefined;
  for (const name in options) if (!/^(?:params|signal|timeout|budget)$/.test(name)) return undefined;
  const { timeout } = options;
  const params = options.params ?? {};
  for (const name in params) if (name !== "path" && name !== "query") return undefined;
  const { path: ids, query } = params;
  const traits: OperationTraits = context.operations?.[`${method} ${path}`] ?? context.otherOperations ?? {};
  if (traits.path || traits.query || !hasPlainParameters(options)) return undefined;
  if (!(Number(timeout ?? 1) > 0)) return undefined;

  const parts = templates.get(path) ?? split(path);
  if (!parts) return undefined;
  let url = context.baseUrl + parts[0];
  for (let index = 1; index < parts.length; index += 2) {
    const id = ids?.[parts[index] ?? ""];
    if (!isPlain(id) || !PLAIN_ID.test(id)) return undefined;
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
    secrets: [],
    init: {},
    options,
  };
}

/** Literal parts are at even indexes, the parameter names between them at odd indexes. */
const templates = new Map<string, readonly string[]>();

// Returns `undefined` if the template contains more than a path.
function split(path: string): readonly string[] | undefined {
  if (!/^\/[^?#]*$/.test(path)) return undefined;
  const parts = path.split(/[{}]/);
  // The cache is limited, because the number of paths without parameters in braces is not.
  if (templates.size < 500) templates.set(path, parts);
  return parts;
}

// Numbers and booleans are used as strings.
function isPlain(value: unknown): value is string {
  // `encodeURIComponent` refuses a lone surrogate, and its error message quotes the string.
  if (typeof value === "string") return !/\p{Surrogate}/u.test(value);
  return typeof value === "boolean" || (typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER);
}
