import { UsageError } from "../command/command-error.ts";
import type { Flags } from "../command/define-command.ts";

/** The flag for properties that only some providers have. */
export const PROPERTY_FLAGS = {
  property: {
    type: "string",
    short: "p",
    value: "KEY=VALUE",
    multiple: true,
    parse: parseProperty,
    description: "A property that the provider needs, such as memoryMb=2048. Numbers, true, false and JSON are parsed.",
  },
} as const satisfies Flags;

/** Reads a resource such as `volume:123`. @throws {UsageError} if it is malformed. */
export function parseResource(text: string): { type: string; id: string } {
  const { type, id } = parseTarget(text);
  if (id === undefined) throw new UsageError(`A resource must be TYPE:ID such as volume:123, got "${text}".`);
  return { type, id };
}

/**
 * Reads a target: `volume` for a new volume, or `volume:123` to overwrite that volume. @throws {UsageError} if it is
 * malformed.
 */
export function parseTarget(text: string): { type: string; id?: string } {
  const colon = text.indexOf(":");
  const [type, id] = colon < 0 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
  if (type === "" || id === "") throw new UsageError(`A resource must be TYPE:ID such as volume:123, got "${text}".`);
  return { type, ...(id !== undefined && { id }) };
}

function parseProperty(text: string, flag: string): readonly [key: string, value: unknown] {
  const [, key = "", value = ""] = /^([\w.-]+)=(.*)$/s.exec(text) ?? [];
  if (key === "") throw new UsageError(`\`--${flag}\` must be KEY=VALUE such as memoryMb=2048, got "${text}".`);
  // A restoration into an existing resource needs a confirmation.
  if (key === "id") throw new UsageError(`\`--${flag}\` must not be \`id\`. Pass the resource as TYPE:ID.`);
  return [key, readValue(value)];
}

function readValue(text: string): unknown {
  if (!/^(?:-?\d+(?:\.\d+)?|true|false|null|[[{].*)$/s.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    // A value that is not JSON is a string, as in name=[draft].
    return text;
  }
}
