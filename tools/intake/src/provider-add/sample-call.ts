import type { Tree } from "@snap/openapi/json";
import { parametersFor } from "@snap/openapi/operations";
import { operationsOf } from "@snap/openapi/places";
import { resolve } from "@snap/openapi/spec-node";
import { contentOf } from "./document.ts";

/** An example call for a README and a test. */
export interface Sample {
  readonly id: string;
  /** The method, such as `GET`. */
  readonly method: string;
  readonly path: string;
  /** The code after the path: `, { params: … }`, or an empty string. */
  readonly init: string;
}

/** Returns the first GET of a document with its required input, or else its first operation. */
export function sampleCall(document: Tree): Sample {
  const operations = operationsOf(document);
  const shown = operations.find(({ method }) => method === "get") ?? operations[0];
  if (!shown) throw new Error("the document has no operation");
  const params: Record<string, Tree> = {};
  for (const parameter of parametersFor(shown).filter((each) => each.flag("required"))) {
    const [place, name] = [String(parameter.text("in")), String(parameter.text("name"))];
    params[place] = { ...params[place], [name]: parameter.raw("example").value };
  }
  const [example] = Object.values(Object(contentOf(resolve(document, shown.operation["requestBody"]))?.["examples"]));
  const init = {
    ...(Object.keys(params).length > 0 && { params }),
    ...(example !== undefined && { body: Object(example).value }),
  };
  return {
    id: shown.id ?? "",
    method: shown.method.toUpperCase(),
    path: shown.path,
    init: Object.keys(init).length > 0 ? `, ${JSON.stringify(init)}` : "",
  };
}
