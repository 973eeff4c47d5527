import type { Flags } from "./define-command.ts";

/** The flags of every command, in addition to its own. */
export const COMMON_FLAGS = {
  trace: {
    type: "boolean",
    description: "Prints each request on standard error, with its status and duration, and without secrets.",
  },
} as const satisfies Flags;
