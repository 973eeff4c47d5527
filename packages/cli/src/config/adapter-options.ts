import { CommandError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import { type AccountConfig, FROM, findProvider, keysOf } from "./account-config.ts";
import { toVariable } from "./spelling.ts";

/** Where the credential of an account comes from. It never contains the credential. */
export interface CredentialSource {
  readonly option: string;
  /** Such as `DIGITALOCEAN_TOKEN`, `token-command (op)` or `config.toml`. */
  readonly origin: string;
  /** The environment variable of the provider, if the credential comes from it. */
  readonly shared?: string;
  /** Returns the credential. `undefined` if there is none: then `origin` says what is missing. */
  readonly read: (() => string | Promise<string>) | undefined;
}

/** The options of an adapter, and where its credentials come from. */
export interface AdapterOptions {
  readonly options: Readonly<Record<string, unknown>>;
  readonly credentials: readonly CredentialSource[];
}

/** Returns the options of an account's adapter. The environment overrides the configuration. Runs no command. */
export async function readAdapterOptions(account: AccountConfig, io: Io): Promise<AdapterOptions> {
  const { name, provider, settings } = account;
  const keys = keysOf(await findProvider(provider));
  const credentials = keys.credentials.map((credential) => findCredential(account, credential, io));
  const plain = keys.options.flatMap(({ option, variable, key }) => {
    const value = readVariable(io, toVariable(name, key)) ?? settings[key] ?? readVariable(io, variable);
    return value === undefined ? [] : [[option, value]];
  });
  return { options: Object.fromEntries(plain), credentials };
}

/** Returns the credential of a source. @throws {CommandError} if there is none. */
export function credentialOption(account: string, { option, origin, read }: CredentialSource) {
  if (!read) throw new CommandError(`Account "${account}" has no credential \`${option}\`: ${origin}`);
  return read;
}

function findCredential(
  { name, settings }: AccountConfig,
  { option, variable, keys }: { option: string; variable: string; keys: readonly string[] },
  io: Io,
): CredentialSource {
  for (const own of keys.map((key) => toVariable(name, key))) {
    const value = readVariable(io, own);
    if (value !== undefined) return { option, origin: own, read: () => value };
  }
  for (const key of keys) {
    const { [key]: literal, [key + FROM.environment]: from, [key + FROM.command]: command } = settings;
    if (typeof literal === "string") return { option, origin: "the configuration", read: () => literal };
    if (typeof from === "string") {
      const value = readVariable(io, from);
      if (value === undefined) return { option, origin: `set ${from}.`, read: undefined };
      return { option, origin: from, read: () => value };
    }
    if (Array.isArray(command)) {
      let running: Promise<string> | undefined;
      const run = async () => {
        const { runTokenCommand } = await import("./run-token-command.ts");
        return runTokenCommand(key + FROM.command, command, io);
      };
      return { option, origin: `${key}${FROM.command} (${command[0]})`, read: () => (running ??= run()) };
    }
  }
  const value = readVariable(io, variable);
  if (value !== undefined) return { option, origin: variable, shared: variable, read: () => value };
  const [own = ""] = keys.map((key) => toVariable(name, key));
  return {
    option,
    origin: `set ${variable} or ${own}, or add \`${keys[0]}${FROM.command}\` to the configuration.`,
    read: undefined,
  };
}

function readVariable({ env }: Io, name: string | undefined): string | undefined {
  return (name === undefined ? undefined : env[name]?.trim()) || undefined;
}
