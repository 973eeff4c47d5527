import { ALL_METHODS, fieldOf, type Operation } from "@snap/openapi/operations";
import { SpecNode } from "@snap/openapi/spec-node";
import { type ChangeCode, type Direction, type Finding, finding, type Places } from "./change.ts";
import { compareMediaTypes } from "./compare-media-types.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareRequestBodies } from "./compare-request-bodies.ts";
import { saysSameByName } from "./says-same.ts";
import type { SchemaComparer } from "./schema/schema-comparer.ts";

/** Both versions of a webhook or callback: its path item, or one of its operations. */
interface Sides {
  readonly from: SpecNode;
  readonly to: SpecNode;
}

type Kind = "callback" | "webhook";

/** Compares webhooks or callbacks. The directions are reversed: callers receive the request and send the response. */
export function compareIncoming({ from, to }: Sides, kind: Kind, name: string, schemas: SchemaComparer): Finding[] {
  return ALL_METHODS.flatMap((method): Finding[] => {
    const call = { from: fieldOf(from, method), to: fieldOf(to, method) };
    if (!call.from.exists && !call.to.exists) return [];
    if (!call.from.exists) {
      return [finding(`${kind}-added`, "both", `${name} can now also be sent with ${method}`, { to: call.to })];
    }
    if (!call.to.exists) {
      const code = kind === "webhook" ? "webhook-removed" : "callback-changed";
      return [finding(code, "both", `${name} is no longer sent with ${method}`, { from: call.from })];
    }
    const pair = { from: asOperation(call.from, from, method), to: asOperation(call.to, to, method) };
    return [
      ...compareRest(call, kind, name),
      ...compareParameters(pair, schemas, name),
      ...compareRequestBodies(pair, schemas, name),
      ...compareIncomingResponses(call, kind, name, schemas),
    ];
  });
}

function asOperation(place: SpecNode, item: SpecNode, method: string): Operation {
  return { method, path: "", id: undefined, place, item, root: SpecNode.root(place.document) };
}

// The description, operationId, security, servers and tags do not affect the receiver of a request.
function compareRest({ from, to }: Sides, kind: Kind, name: string): Finding[] {
  const found: Finding[] = [];
  const report = (code: ChangeCode, text: string) => found.push(finding(code, "both", `${name} ${text}`, { from, to }));
  const [was, is] = [from.flag("deprecated"), to.flag("deprecated")];
  if (!was && is) report("deprecated", "is deprecated: stop using it");
  if (was && !is) report("no-longer-deprecated", "is no longer deprecated");
  const keys = new Set([...from.keys(), ...to.keys()].filter((key) => key === "callbacks" || /^x-snap-/.test(key)));
  for (const key of keys) {
    if (!saysSameByName(from.raw(key), to.raw(key))) report(`${kind}-changed`, `has a different \`${key}\``);
  }
  return found;
}

function compareIncomingResponses({ from, to }: Sides, kind: Kind, name: string, schemas: SchemaComparer): Finding[] {
  const found: Finding[] = [];
  const [before, after] = [from.raw("responses"), to.raw("responses")];
  const report = (code: ChangeCode, direction: Direction, text: string, places: Places) =>
    found.push(finding(code, direction, text, places));
  for (const status of new Set([...before.keys(), ...after.keys()].filter((key) => !key.startsWith("x-")))) {
    const takes = [status, `${status[0]}XX`, "default"].map((key) => after.get(key));
    const response = { from: before.get(status), to: takes.find(({ exists }) => exists) ?? after.get(status) };
    const text = `the ${status} response to ${name}`;
    if (!response.from.exists) {
      report("response-status-added", "request", `${text} is now accepted`, { from: before, to: response.to });
      continue;
    }
    if (!response.to.exists) {
      report("response-status-removed", "request", `${text} is no longer accepted`, { from: response.from, to: after });
      continue;
    }
    if (!saysSameByName(response.from.raw("headers"), response.to.raw("headers"))) {
      report(`${kind}-changed`, "both", `${text} has different headers`, response);
    }
    found.push(...compareMediaTypes(response, "request", text, schemas));
  }
  return found;
}
