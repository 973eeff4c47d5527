import type { Command } from "../command/define-command.ts";
import type { Entry } from "../command/help.ts";
import { COMMANDS } from "../commands/index.ts";

/** A command with everything that the reference says about it. */
export interface NamedCommand extends Entry {
  readonly name: string;
  readonly command: Command;
}

/** Loads the definitions of all commands, in the order of the help. */
export async function readCommands(): Promise<readonly NamedCommand[]> {
  return Promise.all(
    Object.entries(COMMANDS).map(async ([name, { load, group, summary }]) => ({
      name,
      group,
      summary,
      command: (await load()).command,
    })),
  );
}
