import { isRecord } from "@snap/codegen/src/model/schema-walk.ts";

/** The operationIds of the paths that an adapter's source names. */
export function adapterOperations(source: string, contract: unknown): string[] {
  const paths = isRecord(contract) && isRecord(contract["paths"]) ? contract["paths"] : {};
  return Object.entries(paths).flatMap(([path, item]) =>
    source.includes(JSON.stringify(path)) ? Object.values(Object(item)).flatMap(operationIdOf) : [],
  );
}

function operationIdOf(operation: unknown): string[] {
  const id = isRecord(operation) ? operation["operationId"] : undefined;
  return typeof id === "string" ? [id] : [];
}
