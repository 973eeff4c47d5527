import type { Model, Operation } from "../model/model.ts";
import { header } from "./header.ts";
import { printComment, printKey, printLiteral } from "./literal.ts";

/** Emits `operations.ts`: what each operation is, as a constant. */
export function emitOperations(model: Model): string {
  const entries = model.operations.map((operation) => {
    const before = `${printKey(operation.id)}: `;
    const record = printLiteral(toRecord(operation), { indent: 2, before });
    return `  /** ${printComment(operation.summary || operation.id)}. */\n  ${before}${record},\n`;
  });
  return `${header(model)}
import type { OperationRecord } from "@snap/runtime";

/** Every operation of the ${model.displayName} snapshot API by its operationId. */
export const operationsById = {
${entries.join("")}} as const satisfies Record<string, OperationRecord>;

/** An operationId of the ${model.displayName} snapshot API. */
export type OperationId = keyof typeof operationsById;
`;
}

function toRecord({ method, path, responses, pagination }: Operation): object {
  const statuses = responses.map(({ status }) => (/^\d+$/.test(status) ? Number(status) : status));
  return { method: method.toUpperCase(), path, statuses, ...(pagination && { pagination }) };
}
