import type { Tree } from "@snap/openapi/json";
import { type Operation, parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { bodyOf } from "../bodies.ts";
import { findOperation } from "./find-operation.ts";

/** An example call for a README. */
export interface Sample {
  readonly id: string;
  /** The method, such as `GET`. */
  readonly method: string;
  readonly path: string;
  /** The code after the path: `, { params: … }`, or an empty string. */
  readonly init: string;
  /** The code after the client in a call of the operation's function; undefined if the input has a body or parts. */
  readonly input?: string;
  /** Whether the function returns the items of all pages. */
  readonly isList: boolean;
}

/** Returns the list of snapshots with its required input. Without one, returns the first GET, or else the first operation. */
export function sampleCall(document: Tree, list?: Operation): Sample {
  const operations = operationsOf(document);
  const shown = findOperation(operations, list) ?? operations.find(({ method }) => method === "get") ?? operations[0];
  if (!shown) throw new Error("the document has no operation");
  const params: Record<string, Tree> = {};
  for (const parameter of parametersFor(shown).filter((each) => each.flag("required"))) {
    const [place, name] = [String(parameter.text("in")), String(parameter.text("name"))];
    params[place] = { ...params[place], [name]: parameter.raw("example").value };
  }
  const [example] = Object.values(Object(bodyOf(shown.place.get("requestBody"))?.["examples"]));
  const init = {
    ...(Object.keys(params).length > 0 && { params }),
    ...(example !== undefined && { body: Object(example).value }),
  };
  return {
    id: shown.id ?? "",
    method: shown.method.toUpperCase(),
    path: shown.path,
    init: argumentOf(init),
    isList: shown.method === "get" && shown.operation["x-snap-pagination"] !== undefined,
    ...(hasFlatInput(shown) && { input: argumentOf(Object.assign({}, ...Object.values(params))) }),
  };
}

function argumentOf(value: object): string {
  return Object.keys(value).length > 0 ? `, ${JSON.stringify(value)}` : "";
}

// Parameters with the same name in two places are passed by place.
function hasFlatInput(operation: OperationPlace): boolean {
  const names = parametersFor(operation).map((each) => each.text("name"));
  return operation.operation["requestBody"] === undefined && new Set(names).size === names.length;
}
