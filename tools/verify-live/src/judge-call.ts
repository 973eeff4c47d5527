import { keysOf } from "@snap/openapi/pointer";
import { UnexpectedResponseError } from "@snap/runtime";
import type { Call } from "./ask.ts";
import { type Contract, nodeOf } from "./contract.ts";
import type { Findings } from "./findings.ts";
import { findResponse, judgeResponse } from "./judge-response.ts";
import { idParameter } from "./plan.ts";

/** Compares all responses to a call with the contract, and the result of the call with its purpose. */
export function judgeCall(contract: Contract, call: Call, findings: Findings): void {
  for (const received of call.responses) judgeResponse(contract, call.operation, received, findings);
  const { status } = call.responses.at(-1) ?? {};
  if (status === undefined || !findResponse(call.operation, status)) return;
  if (call.purpose === "unknown id") judgeUnknown(contract, call, status, findings);
  else if (status > 299) judgeFailure(contract, call, status, findings);
  else if (call.purpose === "list") judgePaging(contract, call, status, findings);
  else judgeIdentity(contract, call, status, findings);
}

/** Returns a reason to stop: no response, or a refused credential. */
export function stopping(contract: Contract, { operation, purpose, responses, error }: Call): string | undefined {
  const status = responses.at(-1)?.status;
  const refused = status === 401 || (status === 403 && purpose !== "unknown id");
  if (refused) {
    const variables = Object.values(contract.model.credentials).join(" and ");
    return `${operation.id} was refused with ${status}: set ${variables} to a credential that may read snapshots`;
  }
  return error !== undefined && !RESPONDED.includes(error.name) ? `${operation.id}: ${error.message}` : undefined;
}

// Errors about responses that have arrived, and that have already been compared.
const RESPONDED = ["ApiError", "RedirectError", "UnexpectedResponseError", "UnreadableResponseError"];

function judgeUnknown(contract: Contract, { operation }: Call, status: number, findings: Findings): void {
  if (status === 404) return;
  // Some APIs use another status for a missing object, and document that status.
  if (status >= 400 && !operation.responses.some((response) => response.status === "404")) return;
  const places = [`${nodeOf(contract, operation).pointer}/responses/404`];
  const call = { operation: operation.id, status, at: "" };
  findings.add({
    kind: "unknown-id",
    ...call,
    expected: "404 for an id that does not exist",
    found: `${status}`,
    places,
  });
}

function judgeFailure(contract: Contract, { operation }: Call, status: number, findings: Findings): void {
  const places = [nodeOf(contract, operation).pointer];
  const call = { operation: operation.id, status, at: "" };
  findings.add({ kind: "no-success", ...call, expected: "a success", found: `the documented ${status}`, places });
}

function judgePaging(contract: Contract, { operation, error }: Call, status: number, findings: Findings): void {
  if (!UnexpectedResponseError.isInstance(error)) return;
  const places = [`${nodeOf(contract, operation).pointer}/x-snap-pagination`];
  const call = { operation: operation.id, status, at: operation.pagination?.next ?? "" };
  const found = "pages that the client cannot follow";
  findings.add({ kind: "paging", ...call, expected: "pages as x-snap-pagination describes them", found, places });
}

function judgeIdentity(
  contract: Contract,
  { operation, wanted, data }: Call,
  status: number,
  findings: Findings,
): void {
  // A response that the client could not read has already been reported.
  if (data === undefined) return;
  const { collection = "", item = "" } = operation.resource ?? {};
  const key = contract.model.collections[collection]?.id ?? "";
  const answered = keysOf(item).reduce<unknown>((node, name) => Reflect.get(Object(node), name), data);
  const place = idPlace(contract, operation);
  const [found, meant] = [answered, wanted].map((object) => `${Reflect.get(Object(object), key)}`);
  if (found === meant) {
    findings.meet(place);
    return;
  }
  const call = { operation: operation.id, status, at: `${item}/${key}` };
  const expected = "the requested item";
  findings.add({ kind: "identity", ...call, expected, found: "another one", places: [place] });
}

// The parameter may belong to the operation or to its path.
function idPlace(contract: Contract, operation: Call["operation"]): string {
  const node = nodeOf(contract, operation);
  const item = contract.root.get("paths").get(operation.path);
  const all = [...node.get("parameters").items(), ...item.get("parameters").items()];
  const found = all.find(
    (parameter) => parameter.text("in") === "path" && parameter.text("name") === idParameter(operation)?.name,
  );
  return found?.pointer ?? node.pointer;
}
