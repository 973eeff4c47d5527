import { countOf } from "@snap/openapi/count-of";
import type { Tree } from "@snap/openapi/json";
import { parametersFor } from "@snap/openapi/operations";
import { operationsOf } from "@snap/openapi/places";
import type { Decide } from "./decisions.ts";

const CREDENTIAL = /^(?:x-)?(?:api|access|auth|app|subscription|secret)[-_]?(?:key|token|id)$|^(?:token|key|appid)$/i;

/**
 * Reports parameters that look like credentials but have no security scheme: callers would have to pass them with each
 * call.
 */
export function noteCredentials(document: Tree, decide: Decide): void {
  const found = new Map<string, number>();
  for (const operation of operationsOf(document)) {
    for (const parameter of parametersFor(operation)) {
      const [place, name = ""] = [parameter.text("in"), parameter.text("name")];
      if ((place !== "query" && place !== "header") || !CREDENTIAL.test(name)) continue;
      const key = `${name} in the ${place}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  for (const [parameter, count] of found) {
    const text = `the parameter ${parameter} of ${countOf(count, "operation")} looks like a credential, which callers pass with each call`;
    decide("credential", `${text}, unless you define a security scheme for it`);
  }
}
