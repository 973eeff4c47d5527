import type { ExitCode } from "./exit-codes.ts";
import type { Io } from "./io.ts";

/** What the shell suggests for a value. */
export type Completion = "account" | "column" | "file" | "provider" | "ref";

interface FlagBase {
  /** One sentence that says what the flag does. */
  readonly description: string;
  /** A single letter, as in `-o`. */
  readonly short?: string;
  /** The names of flags that cannot be passed together with this flag. */
  readonly excludes?: readonly string[];
}

/** A flag without a value, such as `--no-header`. */
export interface BooleanFlag extends FlagBase {
  readonly type: "boolean";
}

/** A flag with a value, such as `--sort created`. */
export interface ValueFlag<Value = unknown> extends FlagBase {
  readonly type: "string";
  /** The placeholder of the value, such as `FILE`. */
  readonly value: string;
  /** Whether the flag can be passed several times. */
  readonly multiple?: true;
  /** The allowed values. */
  readonly choices?: readonly string[];
  /** What the shell suggests. */
  readonly complete?: Completion;
  /** Converts a value; throws a `UsageError` that names the flag if the value is invalid. */
  readonly parse?: (text: string, flag: string) => Value;
}

/** A flag of a command. */
export type Flag = BooleanFlag | ValueFlag;

/** The flags of a command by name, without the leading dashes. */
export type Flags = Readonly<Record<string, Flag>>;

type ValueOf<F> = F extends { readonly parse: (...given: never[]) => infer Value }
  ? Value
  : F extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : string;

/** The values of flags, by name. */
export type FlagValues<Defined extends Flags> = {
  readonly [Name in keyof Defined]: Defined[Name] extends { readonly type: "boolean" }
    ? boolean
    : Defined[Name] extends { readonly multiple: true }
      ? readonly ValueOf<Defined[Name]>[]
      : ValueOf<Defined[Name]> | undefined;
};

/** A positional argument of a command. */
export interface Argument {
  /** The name in the usage, such as `REF`. */
  readonly name: string;
  /** One sentence that says what the argument is. */
  readonly description: string;
  /** Whether the argument can be left out. */
  readonly optional?: true;
  /** Whether the argument can be passed several times. Only the last argument may set this. */
  readonly multiple?: true;
  /** The allowed values. */
  readonly choices?: readonly string[];
  /** What the shell suggests. */
  readonly complete?: Completion;
}

/** A command line that shows how a command is used. */
export interface Example {
  readonly line: string;
  readonly description: string;
}

/** The parsed arguments of a command, and its surroundings. */
export interface CommandInput<Defined extends Flags> {
  readonly flags: FlagValues<Defined>;
  /** The positional arguments. */
  readonly args: readonly string[];
  /** The arguments after `--`, if the command takes any. */
  readonly rest: readonly string[];
  readonly io: Io;
  /** All commands by name. */
  readonly commands: Readonly<Record<string, LazyCommand>>;
}

/** A command that is loaded when it is used. */
export interface LazyCommand {
  readonly summary: string;
  /** The heading of the help under which the command is listed. */
  readonly group: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** A command. Help, parsing, completion and the reference are made from it. */
export interface Command<Defined extends Flags = Flags> {
  /** Further sentences, which the help prints after the summary. */
  readonly description?: string;
  readonly args?: readonly Argument[];
  /** The placeholder and the description of the arguments after `--`. */
  readonly rest?: Omit<Argument, "choices" | "complete" | "multiple">;
  readonly flags: Defined;
  /** The names that `--columns` accepts. */
  readonly columns?: readonly string[];
  readonly examples: readonly Example[];
  /** Runs the command. `undefined` means success. Modules that only some runs need are imported here. */
  run(input: CommandInput<Defined>): Promise<ExitCode | undefined>;
}

/** Defines a command; the types of its flags are inferred. */
export function defineCommand<const Defined extends Flags>(command: Command<Defined>): Command {
  // The values come from `parse` of the same definition.
  return command as unknown as Command;
}
