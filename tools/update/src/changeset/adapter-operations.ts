import { ALL_METHODS, listOperations } from "@snap/openapi/operations";
import { SpecNode } from "@snap/openapi/spec-node";

/**
 * Returns the operationIds of the operations that an adapter's source calls, by name or as `client.GET(path, …)`. If it
 * names a path without such a call, returns all operations of the path.
 */
export function adapterOperations(source: string, contract: unknown): string[] {
  const calls = callsIn(source);
  const code = source.replaceAll(TEXT, '""');
  return listOperations(SpecNode.of(contract), ALL_METHODS).flatMap(({ id, method, path }) => {
    const methods = calls.filter((call) => call.path === path).map((call) => call.method);
    const isCalled = source.includes(JSON.stringify(path)) && (methods.length === 0 || methods.includes(method));
    return id !== undefined && (isCalled || usesName(code, id)) ? [id] : [];
  });
}

const CALL = /\.(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|paginate)\(\s*(?:"([^"]*)"|([\w$]+))/g;
const CONSTANT = /\bconst ([\w$]+)\s*=\s*"([^"]*)"/g;
const TEXT = /"(?:\\.|[^"\\\n])*"|\/\/.*|\/\*[\s\S]*?\*\//g;

// The path is a literal in the call, or a constant of the file.
function callsIn(source: string): { method: string; path: string | undefined }[] {
  const constants = new Map([...source.matchAll(CONSTANT)].map(([, name = "", text = ""]) => [name, text]));
  return [...source.matchAll(CALL)].map(([, method = "", path, name = ""]) => ({
    method: method === "paginate" ? "get" : method.toLowerCase(),
    path: path ?? constants.get(name),
  }));
}

// Ignores properties, and functions of the file with the same name. An operationId is an identifier.
function usesName(code: string, id: string): boolean {
  const name = id.replaceAll("$", "\\$");
  if (new RegExp(`(?<![\\w$.])${name}\\s+as\\s`).test(code)) return true;
  const isOwn = new RegExp(`\\b(?:function|const|let|class)\\*?\\s+${name}(?![\\w$])`).test(code);
  return !isOwn && new RegExp(`(?<![\\w$.])${name}(?![\\w$]|\\s*\\??:)`).test(code);
}
