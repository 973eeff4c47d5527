import { InvalidRequestError } from "@snap/runtime";
import { refuseOption } from "../option-values.ts";

/** What the placeholders of a name stand for. */
export interface NameValues {
  /** The id of the source. */
  readonly source: string;
  /** The name of the source; its id if it has no name. */
  readonly sourceName: string;
}

/** A name of snapshots with placeholders, such as `{source}-{date}`. */
export interface NameTemplate {
  /** Whether the names contain the id of the source. */
  readonly namesSource: boolean;
  /** Returns the name of a new snapshot. */
  format(values: NameValues): string;
  /** Returns a test for the names that the template gives the snapshots of a source at any time. */
  matches(values: NameValues): (name: string) => boolean;
}

const PLACEHOLDER = /(\{[^{}]*\})/;
const KNOWN = ["{source}", "{sourceName}", "{date}", "{time}"] as const;
const PATTERNS: Readonly<Record<string, string>> = { "{date}": "\\d{4}-\\d\\d-\\d\\d", "{time}": "\\d{4}" };

/**
 * Reads a name with placeholders. `{date}` and `{time}` are those of `now` in UTC, such as `2026-11-21` and `0930`.
 *
 * @throws {InvalidRequestError} when a placeholder is unknown.
 */
export function createNameTemplate(template: unknown, now: Date): NameTemplate {
  if (typeof template !== "string" || template === "")
    refuseOption("name", "a string such as {source}-{date}", template);
  const parts = template.split(PLACEHOLDER);
  const unknown = parts.find((part) => PLACEHOLDER.test(part) && !(KNOWN as readonly string[]).includes(part));
  if (unknown !== undefined) {
    throw new InvalidRequestError(
      `\`name\` must only have the placeholders ${KNOWN.join(", ")}, got ${JSON.stringify(unknown)}.`,
    );
  }
  const [date = "", clock = ""] = now.toISOString().split("T");
  const times: Readonly<Record<string, string>> = { "{date}": date, "{time}": clock.slice(0, 5).replace(":", "") };
  const fill = (part: string, { source, sourceName }: NameValues) =>
    part === "{source}" ? source : part === "{sourceName}" ? sourceName : part;
  return {
    namesSource: parts.includes("{source}"),
    format: (values) => parts.map((part) => times[part] ?? fill(part, values)).join(""),
    matches(values) {
      const pattern = parts.map((part) => PATTERNS[part] ?? fill(part, values).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
      const expression = new RegExp(`^${pattern.join("")}$`);
      return (name) => expression.test(name);
    },
  };
}
