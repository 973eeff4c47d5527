import { UsageError } from "../command/command-error.ts";
import { defineCommand } from "../command/define-command.ts";
import type { Io } from "../command/io.ts";
import { complete } from "../completion/complete.ts";
import { SCRIPTS, SHELLS, type Shell } from "../completion/scripts.ts";
import { toPrintable } from "../output/to-printable.ts";

// Such a word needs no quotes in any shell, so that a name from a provider cannot run as a command.
const PLAIN = /^:files$|^[\w./:@+=,-]+$/;

export const command = defineCommand({
  description:
    "Prints the script with which a shell completes commands, flags, accounts and refs. Refs are listed for at most three seconds; refs of an account with a `token-command` are not completed.",
  args: [{ name: "SHELL", optional: true, choices: SHELLS, description: "bash, zsh, fish or powershell." }],
  rest: { name: "WORD", optional: true, description: "The words to complete, as the scripts pass them." },
  flags: {},
  examples: [
    { line: "snapshots completion bash >> ~/.bash_completion", description: "Bash" },
    { line: 'snapshots completion zsh > "${fpath[1]}/_snapshots"', description: "Zsh" },
    { line: "snapshots completion fish > ~/.config/fish/completions/snapshots.fish", description: "fish" },
    { line: "snapshots completion powershell >> $PROFILE", description: "PowerShell" },
  ],
  async run({ args: [shell], rest, io, commands }) {
    if (shell === undefined && rest.length === 0) throw new UsageError(`SHELL is missing: ${SHELLS.join(", ")}.`);
    if (shell !== undefined) {
      // The choices of the argument are the shells.
      io.stdout.write(SCRIPTS[shell as Shell]);
      return undefined;
    }
    const words = [...rest.slice(0, -1), rest.at(-1)?.replace(/^\./, "") ?? ""];
    const quiet: Io = Object.create(io, { stderr: { value: { write: () => true } } });
    const suggestions = await complete(words, quiet, commands);
    for (const { value, description } of suggestions)
      if (PLAIN.test(value))
        io.stdout.write(`${value}${description ? `\t${toPrintable(description).replace(/[\t\\]/g, " ")}` : ""}\n`);
    return undefined;
  },
});
