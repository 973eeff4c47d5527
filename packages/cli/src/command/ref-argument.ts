import type { Argument } from "./define-command.ts";

/** The argument of every command that takes a snapshot. */
export const REF_ARGUMENT = {
  name: "REF",
  complete: "ref",
  description: "A snapshot, as ls prints it: ACCOUNT/ID.",
} as const satisfies Argument;
