import { STATUS_CODES } from "node:http";
import { type Tree, treeAt } from "@snap/openapi/json";
import { operationsOf } from "@snap/openapi/places";

/** Moves failures that several operations have in common to `components/responses`, where each is written once. */
export function shareFailures(document: Tree): void {
  const groups = new Map<string, Failure[]>();
  for (const { operation } of operationsOf(document)) {
    const responses = treeAt(operation, "responses");
    for (const [status, response] of Object.entries(responses)) {
      if (/^[123]/.test(status) || Object.hasOwn(Object(response), "$ref")) continue;
      const key = `${status} ${JSON.stringify(response)}`;
      groups.set(key, [...(groups.get(key) ?? []), { responses, status }]);
    }
  }
  for (const group of groups.values()) {
    const [first, second] = group;
    if (!first || !second) continue;
    const shared = treeAt(treeAt(document, "components"), "responses");
    const name = freeName(shared, nameOf(first.status));
    shared[name] = first.responses[first.status];
    for (const { responses, status } of group) responses[status] = { $ref: `#/components/responses/${name}` };
  }
}

interface Failure {
  /** The responses of an operation. */
  readonly responses: Tree;
  readonly status: string;
}

const RANGES: Readonly<Record<string, string>> = { "4XX": "ClientError", "5XX": "ServerError" };

function nameOf(status: string): string {
  return STATUS_CODES[status]?.replaceAll(/\W/g, "") ?? RANGES[status] ?? "UnexpectedError";
}

function freeName(taken: Tree, name: string): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}${count}`;
    if (!Object.hasOwn(taken, free)) return free;
  }
}
