import type { OutputUnit } from "@cfworker/json-schema";

// These only say that something within them is wrong.
const OUTER = new Set([
  "$ref",
  "allOf",
  "anyOf",
  "items",
  "oneOf",
  "prefixItems",
  "properties",
  "additionalProperties",
]);

/** The most useful errors for a developer: the deepest ones of the intended alternative. */
export function tellingErrors(errors: readonly OutputUnit[]): OutputUnit[] {
  const inner = errors.filter(({ keyword }) => !OUTER.has(keyword));
  const refusals = inner.filter(isRefusal);
  const refused = new Set(refusals.map(alternativeOf));
  const meant = inner.filter((error) => !refused.has(alternativeOf(error)));
  const left = [meant, refusals, inner, errors].find((candidates) => candidates.length > 0) ?? [];
  const deepest = Math.max(...left.map(depthOf));
  const [first] = left.filter((error) => depthOf(error) === deepest);
  return left.filter(({ instanceLocation }) => instanceLocation === first?.instanceLocation);
}

// The value is of another kind than the alternative is for: another type, or another word in a field.
function isRefusal(error: OutputUnit): boolean {
  const [, within] = splitAtAlternative(error);
  return within !== undefined && (/^(?:enum|const)$/.test(error.keyword) || /^(?:\/\$ref)*\/type$/.test(within));
}

function alternativeOf(error: OutputUnit): string | undefined {
  const [alternative] = splitAtAlternative(error);
  return alternative;
}

function splitAtAlternative({ keywordLocation }: OutputUnit): (string | undefined)[] {
  return /^(.*\/(?:oneOf|anyOf)\/\d+)(.*)$/.exec(keywordLocation)?.slice(1) ?? [];
}

function depthOf({ instanceLocation }: OutputUnit): number {
  return instanceLocation.split("/").length;
}
