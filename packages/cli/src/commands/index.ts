import type { Command } from "../command/define-command.ts";
import type { Entry } from "../command/help.ts";

/** A command that is loaded when it is used. */
export interface LazyCommand extends Entry {
  readonly load: () => Promise<{ readonly command: Command }>;
}

const READING = "Read";
const ACCOUNTS = "Accounts";

/** All commands by name, in the order of the help. A name may have two words. */
export const COMMANDS: Readonly<Record<string, LazyCommand>> = {
  ls: { group: READING, summary: "List snapshots", load: () => import("./ls.ts") },
  "accounts list": { group: ACCOUNTS, summary: "List accounts", load: () => import("./accounts-list.ts") },
};
