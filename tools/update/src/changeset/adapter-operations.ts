import { isRecord } from "@snap/openapi/json";

/** The operationIds of the operations that an adapter's source calls; all of a path that it names but calls otherwise. */
export function adapterOperations(source: string, contract: unknown): string[] {
  const paths = isRecord(contract) && isRecord(contract["paths"]) ? contract["paths"] : {};
  const calls = callsIn(source);
  return Object.entries(paths).flatMap(([path, item]) => {
    if (!source.includes(JSON.stringify(path))) return [];
    const methods = calls.filter((call) => call.path === path).map(({ method }) => method);
    const called = Object.entries(Object(item)).filter(([key]) => methods.length === 0 || methods.includes(key));
    return called.flatMap(([, operation]) => operationIdOf(operation));
  });
}

const CALL = /\.(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|paginate)\(\s*(?:"([^"]*)"|([\w$]+))/g;
const CONSTANT = /\bconst ([\w$]+)\s*=\s*"([^"]*)"/g;

// The path is written in the call, or is a constant of the file.
function callsIn(source: string): { method: string; path: string | undefined }[] {
  const constants = new Map([...source.matchAll(CONSTANT)].map(([, name = "", text = ""]) => [name, text]));
  return [...source.matchAll(CALL)].map(([, method = "", path, name = ""]) => ({
    method: method === "paginate" ? "get" : method.toLowerCase(),
    path: path ?? constants.get(name),
  }));
}

function operationIdOf(operation: unknown): string[] {
  const id = isRecord(operation) ? operation["operationId"] : undefined;
  return typeof id === "string" ? [id] : [];
}
