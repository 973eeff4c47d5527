import type { OutputUnit } from "@cfworker/json-schema";

// Errors of these keywords only report that an inner schema failed.
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

// Reading the place of an error takes memory, so that those of all errors may take too much.
const MOST_ERRORS = 100;

/**
 * Returns the most useful errors for a developer: the deepest errors of the alternative that the value was meant for.
 */
export function tellingErrors(errors: readonly OutputUnit[]): OutputUnit[] {
  const inner = errors.filter(({ keyword }) => !OUTER.has(keyword)).slice(0, MOST_ERRORS);
  const refusals = inner.filter(isRefusal);
  const refused = new Set(refusals.map(alternativeOf));
  const meant = inner.filter((error) => !refused.has(alternativeOf(error)));
  const left = [meant, refusals, inner, errors.slice(0, MOST_ERRORS)].find((candidates) => candidates.length > 0) ?? [];
  const deepest = left.reduce((most, error) => Math.max(most, depthOf(error)), 0);
  const [first] = left.filter((error) => depthOf(error) === deepest);
  return left.filter(({ instanceLocation }) => instanceLocation === first?.instanceLocation);
}

// Whether an error shows that an alternative was not meant: the value has another type, or another constant in a
// property.
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
