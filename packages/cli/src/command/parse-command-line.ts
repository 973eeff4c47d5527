import { parseArgs } from "node:util";
import { looksLikeCredential, quoteName } from "../config/looks-like-credential.ts";
import { UsageError } from "./command-error.ts";
import type { Argument, Command, CommandInput, Flags } from "./define-command.ts";
import { suggest } from "./suggest.ts";

/**
 * Parses the arguments of a command.
 *
 * @throws {UsageError} at the first problem. A value that may be a credential is never in the message.
 */
export async function parseCommandLine(
  command: Command,
  given: readonly string[],
): Promise<Omit<CommandInput<Flags>, "commands" | "io">> {
  const { flags, args = [], rest } = command;
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type, short }]) => [name, { type, ...(short !== undefined && { short }) }]),
  );
  const { tokens } = parseArgs({ args: [...given], options, strict: false, allowPositionals: true, tokens: true });
  const end = tokens.find(({ kind }) => kind === "option-terminator")?.index ?? given.length;
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token] : []));
  const before = positionals.filter(({ index }) => index < end).map(({ value }) => value);
  const after = positionals.filter(({ index }) => index > end).map(({ value }) => value);
  const values = new Map<string, unknown[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (!flag) throw new UsageError(`Unknown flag ${rawName}. ${await suggest(rawName, spellings(flags))}`);
    const known = values.get(name) ?? [];
    values.set(name, known);
    if (flag.type === "boolean") {
      if (value !== undefined) throw new UsageError(`--${name} takes no value.`);
      known.push(true);
      continue;
    }
    const isMissing = value === undefined || (flag.complete === "file" && value === "");
    if (isMissing || (!token.inlineValue && looksLikeFlag(value, flags)))
      throw new UsageError(`--${name} needs a value: ${rawName} ${flag.value}.`);
    if (known.length > 0 && !flag.multiple) throw new UsageError(`--${name} can be passed only once.`);
    if (flag.choices && !flag.choices.includes(value))
      throw new UsageError(`\`--${name}\` must be one of ${flag.choices.join(", ")}, got "${value}".`);
    if (flag.complete === "file" && looksLikeCredential(value))
      throw new UsageError(`\`--${name}\` must be a file, got ${quoteName(value)}. Pass such a name as ./NAME.`);
    known.push(flag.parse ? flag.parse(value, name) : value);
  }
  for (const name of values.keys()) {
    const other = flags[name]?.excludes?.find((excluded) => values.has(excluded));
    if (other !== undefined) throw new UsageError(`--${name} and --${other} exclude each other. Pass one of them.`);
  }
  checkCount(args, rest ? before : [...before, ...after]);
  if (rest && !rest.optional && after.length === 0) throw new UsageError(`Pass ${rest.name} after \`--\`.`);
  const read = Object.entries(flags).map(([name, flag]): [string, unknown] => {
    const found = values.get(name) ?? [];
    if (flag.type === "boolean") return [name, found.length > 0];
    return [name, flag.multiple ? found : found[0]];
  });
  return {
    flags: Object.fromEntries(read) as CommandInput<Flags>["flags"],
    args: rest ? before : [...before, ...after],
    rest: rest ? after : [],
  };
}

function checkCount(args: readonly Argument[], given: readonly string[]): void {
  const missing = args.find(({ optional }, index) => !optional && index >= given.length);
  if (missing) throw new UsageError(`${missing.name} is missing: ${lowerFirst(missing.description)}`);
  for (const [index, { name, choices }] of args.entries()) {
    const value = given[index];
    if (choices && value !== undefined && !choices.includes(value))
      throw new UsageError(`${name} must be ${choices.join(", ")}.`);
  }
  if (args.at(-1)?.multiple || given.length <= args.length) return;
  const expected = args.length === 0 ? "no arguments" : `at most ${args.map(({ name }) => name).join(" ")}`;
  // The arguments may contain a credential, so they are not repeated.
  throw new UsageError(`This command takes ${expected}, got ${given.length} argument${given.length === 1 ? "" : "s"}.`);
}

function spellings(flags: Flags): string[] {
  return Object.keys(flags).map((name) => `--${name}`);
}

// `--older-than --sort created` lacks a value; `--name -x` does not.
function looksLikeFlag(value: string, flags: Flags): boolean {
  return value.startsWith("--") && Object.hasOwn(flags, value.slice(2));
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
