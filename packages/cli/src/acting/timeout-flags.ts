import type { Duration } from "@snap/unified";
import type { Flags, FlagValues } from "../command/define-command.ts";
import type { Io } from "../command/io.ts";
import { parseDuration } from "../command/parse-values.ts";

/** The flag of every command that waits for a provider. */
export const TIMEOUT_FLAGS = {
  timeout: {
    type: "string",
    value: "DURATION",
    parse: parseDuration,
    description: "The longest time to wait. Default: 10m.",
  },
} as const satisfies Flags;

/** Returns the limits of a call: the timeout of the user, and Ctrl-C. */
export function toLimits(
  { signal }: Pick<Io, "signal">,
  { timeout }: FlagValues<typeof TIMEOUT_FLAGS>,
): { readonly signal: AbortSignal; readonly timeout?: Duration } {
  return { signal, ...(timeout !== undefined && { timeout }) };
}
