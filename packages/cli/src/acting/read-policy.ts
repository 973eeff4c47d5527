import type { AnyPolicy } from "@snap/unified";
import { UsageError } from "../command/command-error.ts";
import { explainUnreadable, readText } from "../command/read-text.ts";

/**
 * Reads a policy from a TOML file. Its keys are those of `snap.plan`, written with dashes: `keep-daily = 7`.
 *
 * @throws {UsageError} with the file and the line, if the file cannot be read. The rules are checked when the plan is
 * made.
 */
export async function readPolicy(path: string): Promise<AnyPolicy> {
  let text: string;
  try {
    text = await readText(path);
  } catch (error) {
    throw new UsageError(`Cannot read the policy ${path}: ${explainUnreadable(error)}.`, { cause: error });
  }
  const { parse, TomlError } = await import("smol-toml");
  try {
    return toPolicy(parse(text)) as AnyPolicy;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ""] = error.message.replace(/^Invalid TOML document: /, "").split("\n");
    throw new UsageError(`${path}:${error.line}: ${reason}`, { cause: error });
  }
}

function toPolicy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPolicy);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    toPolicy(item),
  ]);
  return Object.fromEntries(entries);
}
