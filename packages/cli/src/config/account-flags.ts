import type { Flags } from "../command/define-command.ts";

/** The flags of every command that reads the configuration. */
export const CONFIG_FLAGS = {
  config: {
    type: "string",
    value: "FILE",
    complete: "file",
    description:
      "The configuration file. Default: SNAPSHOTS_CONFIG, or the file in the platform's configuration folder.",
  },
} as const satisfies Flags;

/** The flags of every command that works with accounts. */
export const ACCOUNT_FLAGS = {
  account: {
    type: "string",
    short: "a",
    value: "NAME",
    multiple: true,
    complete: "account",
    description: "Uses only this account.",
  },
  provider: {
    type: "string",
    value: "NAME",
    multiple: true,
    complete: "provider",
    description: "Uses only accounts at this provider.",
  },
  ...CONFIG_FLAGS,
} as const satisfies Flags;
