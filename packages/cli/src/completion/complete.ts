import { COMMON_FLAGS } from "../command/common-flags.ts";
import type { Argument, Command, Flag, Flags, LazyCommand } from "../command/define-command.ts";
import type { Io } from "../command/io.ts";
import { completeValue, type Suggestion } from "./complete-value.ts";

type Commands = Readonly<Record<string, LazyCommand>>;

/** Suggests words for the last of the given words, which may be empty. */
export async function complete(words: readonly string[], io: Io, commands: Commands): Promise<readonly Suggestion[]> {
  const current = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  if (before[0] === "help") return keepPrefix(suggestNext(before.slice(1), commands), current);
  const name = [2, 1].map((count) => before.slice(0, count).join(" ")).find((each) => Object.hasOwn(commands, each));
  const entry = name === undefined ? undefined : commands[name];
  if (name === undefined || !entry) return keepPrefix(suggestCommands(before, commands), current);
  const { command } = await entry.load();
  const given = before.slice(name.split(" ").length);
  return keepPrefix(await suggestFor(command, given, current, io), current);
}

function keepPrefix(suggestions: readonly Suggestion[], current: string): readonly Suggestion[] {
  return suggestions.filter(({ value }) => value === FILES || value.startsWith(current));
}

const FILES = ":files";

function suggestCommands(before: readonly string[], commands: Commands): readonly Suggestion[] {
  const flags = before.length === 0 ? [HELP, { value: "--version", description: "Prints the version." }] : [];
  return [...suggestNext(before, commands), ...flags];
}

// The next word of the names of commands that start with these words.
function suggestNext(before: readonly string[], commands: Commands): readonly Suggestion[] {
  const start = before.map((word) => `${word} `).join("");
  const next = new Map<string, string>();
  for (const [name, { summary, group }] of Object.entries(commands)) {
    if (!name.startsWith(start)) continue;
    const [word = "", ...others] = name.slice(start.length).split(" ");
    next.set(word, others.length === 0 ? summary : group);
  }
  return [...next].map(([value, description]) => ({ value, description }));
}

const HELP: Suggestion = { value: "--help", description: "Prints help." };

async function suggestFor(
  { flags: own, args = [], columns = [] }: Command,
  given: readonly string[],
  current: string,
  io: Io,
): Promise<readonly Suggestion[]> {
  const flags: Flags = { ...own, ...COMMON_FLAGS };
  // The words after `--` belong to another program, such as file names.
  if (given.includes("--")) return [{ value: FILES }];
  const { used, positionals, open, config } = readGiven(flags, given);
  const context = { io, config, columns };
  if (open) return open.type === "string" ? completeValue(open, current, context) : [];
  const inline = /^--([\w-]+)=(.*)$/s.exec(current);
  if (inline) {
    const [, name = "", value = ""] = inline;
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (flag?.type !== "string") return [];
    const suggestions = await completeValue(flag, value, context);
    return suggestions
      .filter(({ value: each }) => each !== FILES)
      .map((each) => ({ ...each, value: `--${name}=${each.value}` }));
  }
  if (current.startsWith("-")) return [...suggestFlags(flags, used), HELP];
  const argument: Argument | undefined = args[positionals] ?? (args.at(-1)?.multiple ? args.at(-1) : undefined);
  return argument ? completeValue(argument, current, context) : [];
}

function suggestFlags(flags: Flags, used: ReadonlySet<string>): readonly Suggestion[] {
  return Object.entries(flags)
    .filter(([name, flag]) => {
      if (used.has(name)) return flag.type === "string" && flag.multiple;
      return !flag.excludes?.some((other) => used.has(other));
    })
    .map(([name, { description }]) => ({ value: `--${name}`, description }));
}

interface Given {
  readonly used: ReadonlySet<string>;
  /** How many positional arguments there are. */
  readonly positionals: number;
  /** The flag whose value comes next. */
  readonly open: Flag | undefined;
  /** The value of `--config`. */
  readonly config: string | undefined;
}

function readGiven(flags: Flags, words: readonly string[]): Given {
  const used = new Set<string>();
  let [positionals, config]: [number, string | undefined] = [0, undefined];
  let open: [string, Flag] | undefined;
  for (const word of words) {
    if (open) {
      if (open[0] === "config") config = word;
      open = undefined;
      continue;
    }
    const [, long, inline] = /^--([\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
    const found = Object.entries(flags).find(([name, { short }]) => name === long || (short && word === `-${short}`));
    if (!found) {
      if (!word.startsWith("-")) positionals++;
      continue;
    }
    used.add(found[0]);
    if (found[1].type === "string" && inline === undefined) open = found;
    else if (found[0] === "config") config = inline;
  }
  return { used, positionals, open: open?.[1], config };
}
