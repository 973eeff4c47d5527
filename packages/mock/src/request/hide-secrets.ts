import type { MockContract } from "../mock-operation.ts";
import type { Violation } from "./violation.ts";

/** Removes secret values from a violation, because its message may quote numbers and property names of the request. */
export function hideSecrets(violation: Violation, { secrets = [] }: Pick<MockContract, "secrets">): Violation {
  const { in: place, at, problem } = violation;
  const names = place === "body" ? at.split("/") : [at];
  const end = names.findIndex((name) => secrets.includes(name.replaceAll("~1", "/").replaceAll("~0", "~"))) + 1;
  if (end === 0) return violation;
  const hidden = problem
    .replaceAll(/(?<=^|\. )-?(?:\d|Infinity)\S* is (?=less|greater|not a)/g, "It is ")
    .replace(/, got .*/s, "");
  return { in: place, at: names.slice(0, end).join("/"), problem: hidden };
}
