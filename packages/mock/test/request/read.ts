import type { JsonSchema, MockBody, MockContract, MockOperation } from "../../src/mock-operation.ts";
import { compilePath } from "../../src/request/compile-path.ts";
import { readBytes, readRequest } from "../../src/request/read-request.ts";
import { acme } from "../support/acme.ts";

/** Returns a contract with one operation that has these parameters or this body. */
export function contractOf(given: Partial<MockOperation>, schemas: Record<string, JsonSchema> = {}): MockContract {
  const operation: MockOperation = {
    id: "findThings",
    method: given.body ? "POST" : "GET",
    path: "/things",
    parameters: [],
    responses: { 200: {} },
    ...given,
  };
  return { ...acme(), security: [], schemas, operations: [operation] };
}

/** Reads a request as the only operation of a contract does. */
export async function read(contract: MockContract, request: Request) {
  const [operation] = contract.operations;
  if (!operation) throw new Error("The contract has no operation.");
  const path = compilePath(contract.baseUrl, operation);
  return readRequest({ request, bytes: await readBytes(request), path, contract, operation });
}

/** Reads a body. Returns its value, or the violation. */
export async function readBodyOf(body: MockBody, init: RequestInit, schemas: Record<string, JsonSchema> = {}) {
  const contract = contractOf({ body }, schemas);
  const result = await read(contract, new Request(`${contract.baseUrl}/things`, { method: "POST", ...init }));
  return "violation" in result ? result.violation : result.body;
}
