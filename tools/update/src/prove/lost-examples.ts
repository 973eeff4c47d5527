import { isRecord } from "@snap/openapi/json";
import { mediaOf } from "@snap/openapi/places";
import type { SpecNode } from "@snap/openapi/spec-node";

/** Returns the names of examples of the last contract that the contract of the new package lacks. */
export function lostExamples(last: SpecNode, next: SpecNode): string[] {
  const kept = new Set(examplesOf(next).map(({ pointer, name }) => `${pointer} ${name}`));
  const lost = examplesOf(last).filter(({ pointer, name }) => !kept.has(`${pointer} ${name}`));
  return [...new Set(lost.map(({ name }) => name))];
}

/**
 * Whether a line fails because it asks for one of our examples by name. People write these examples, so no change of an
 * upstream removes them.
 */
export function asksFor(code: string, error: string, examples: readonly string[]): boolean {
  return examples.some((name) => error.includes(JSON.stringify(name)) && code.includes(JSON.stringify(name)));
}

function examplesOf({ value }: SpecNode): { pointer: string; name: string }[] {
  if (!isRecord(value)) return [];
  return mediaOf(value).flatMap(([media, pointer]) =>
    Object.keys(Object(media["examples"])).map((name) => ({ pointer, name })),
  );
}
