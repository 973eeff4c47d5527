import type { Tree } from "@snap/openapi/json";
import { keysOf } from "@snap/openapi/pointer";
import { SpecNode } from "@snap/openapi/spec-node";
import type { Warning } from "../normalize/warnings.ts";
import type { Decide, Decision } from "./decisions.ts";

/** Reports the changes that lenient reading made to a document. */
export function noteWarnings(document: Tree, warnings: readonly Warning[], decide: Decide): void {
  decide("prose", "summaries are derived from operationIds: describe each operation and its fields");
  for (const { code, pointer, message } of warnings) {
    if (code === "summary-derived") continue;
    const name = parameterAt(document, pointer);
    decide(ABOUT[code] ?? "spec", `${pointer}${name === undefined ? "" : ` (${name})`}: ${message}`);
  }
}

const ABOUT: Readonly<Partial<Record<Warning["code"], Decision["about"]>>> = {
  "example-replaced": "example",
  "example-sampled": "example",
  "response-inferred": "failure",
  "security-changed": "credential",
  "security-left-out": "credential",
};

const PARAMETER = /^(?:\/paths\/[^/]+(?:\/[a-z]+)?\/parameters\/\d+|\/components\/parameters\/[^/]+)(?=\/|$)/;

/** Returns the name of the parameter that a pointer leads into, because a list index would be unclear. */
function parameterAt(document: Tree, pointer: string): string | undefined {
  const place = PARAMETER.exec(pointer)?.[0];
  return (
    place &&
    keysOf(place)
      .reduce((node, key) => node.get(key), SpecNode.of(document))
      .text("name")
  );
}
