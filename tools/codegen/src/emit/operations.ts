import type { Model, Operation } from "../model/model.ts";
import { header } from "./header.ts";
import { Code, printComment, printKey, printLiteral } from "./literal.ts";

/** Emits `operations.ts`: what each operation is, as constants. Paginations stand alone, since clients need only them. */
export function emitOperations(model: Model): string {
  const lists = model.operations.filter(({ method, pagination }) => method === "get" && pagination);
  const names = nameConstants(lists);
  const constants = [...names].map(
    ([literal, name]) => `const ${name} = ${literal} as const satisfies Pagination;\n\n`,
  );
  const byPath = lists.map((list) => [list.path, new Code(names.get(printPagination(list)) ?? "")]);
  const paginations = printLiteral(Object.fromEntries(byPath));
  const entries = model.operations.map((operation) => {
    const before = `${printKey(operation.id)}: `;
    const record = printLiteral(toRecord(operation, names), { indent: 2, before });
    return `  /** ${printComment(operation.summary || operation.id)}. */\n  ${before}${record},\n`;
  });
  const types = lists.length > 0 ? "OperationRecord, Pagination" : "OperationRecord";
  return `${header(model)}
import type { ${types} } from "@snap/runtime";

${constants.join("")}/** How the lists of the ${model.displayName} snapshot API hand out their pages, by path. */
export const paginations = ${paginations};

/** Every operation of the ${model.displayName} snapshot API by its operationId. */
export const operationsById = {
${entries.join("")}} as const satisfies Record<string, OperationRecord>;

/** An operationId of the ${model.displayName} snapshot API. */
export type OperationId = keyof typeof operationsById;
`;
}

// One constant for each way of paging: a bundler then sees that a client needs nothing else of this file.
function nameConstants(lists: readonly Operation[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const list of lists) {
    const literal = printPagination(list);
    if (!names.has(literal)) names.set(literal, `${list.identifier}Pages`);
  }
  return names;
}

function printPagination({ pagination }: Operation): string {
  return printLiteral(pagination ?? {}, { before: " ".repeat(40) });
}

function toRecord(operation: Operation, names: ReadonlyMap<string, string>): object {
  const { method, path, responses, pagination } = operation;
  const statuses = responses.map(({ status }) => (/^\d+$/.test(status) ? Number(status) : status));
  const name = names.get(printPagination(operation));
  return {
    method: method.toUpperCase(),
    path,
    statuses,
    ...(pagination && { pagination: name === undefined ? pagination : new Code(name) }),
  };
}
