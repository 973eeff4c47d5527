import type { Io } from "../command/io.ts";
import { type AccountConfig, type CredentialKeys, FROM, findProvider, keysOf } from "./account-config.ts";
import { toVariable } from "./spelling.ts";

/** Where the credential of an account comes from. It never contains the credential. */
export interface CredentialSource {
  readonly option: string;
  /** The key in the option, if the option is an object. */
  readonly part?: string;
  /** Such as `DIGITALOCEAN_TOKEN`, `token-command (op)` or `config.toml`. */
  readonly origin: string;
  /** The environment variable of the provider, if the credential comes from it. */
  readonly shared?: string;
  /** The credential, or how it is read. `undefined` if there is none: then `origin` says what is missing. */
  readonly value: string | (() => Promise<string>) | undefined;
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
  const credentials = keys.credentials.map(({ option, part, ...credential }) => ({
    option,
    ...(part !== undefined && { part }),
    ...findCredential(account, credential, io),
  }));
  const plain = keys.options.flatMap(({ option, variable, key }) => {
    const value = readVariable(io, toVariable(name, key)) ?? settings[key] ?? readVariable(io, variable);
    return value === undefined ? [] : [[option, value]];
  });
  return { options: Object.fromEntries(plain), credentials };
}

function findCredential(
  { name, settings }: AccountConfig,
  { variable, keys }: Pick<CredentialKeys, "keys" | "variable">,
  io: Io,
): Omit<CredentialSource, "option" | "part"> {
  for (const own of keys.map((key) => toVariable(name, key))) {
    const value = readVariable(io, own);
    if (value !== undefined) return { origin: own, value };
  }
  for (const key of keys) {
    const { [key]: literal, [key + FROM.environment]: from, [key + FROM.command]: command } = settings;
    if (typeof literal === "string") return { origin: "the configuration", value: literal };
    if (typeof from === "string") {
      const value = readVariable(io, from);
      if (value === undefined) return { origin: `set ${from}.`, value: undefined };
      return { origin: from, value };
    }
    if (Array.isArray(command)) {
      let running: Promise<string> | undefined;
      const run = async () => {
        const { runTokenCommand } = await import("./run-token-command.ts");
        return runTokenCommand(key + FROM.command, command, io);
      };
      return { origin: `${key}${FROM.command} (${command[0]})`, value: () => (running ??= run()) };
    }
  }
  const value = readVariable(io, variable);
  if (value !== undefined) return { origin: variable, shared: variable, value };
  const [own = ""] = keys.map((key) => toVariable(name, key));
  return {
    origin: `set ${variable} or ${own}, or add \`${keys[0]}${FROM.command}\` to the configuration.`,
    value: undefined,
  };
}

function readVariable({ env }: Io, name: string | undefined): string | undefined {
  return (name === undefined ? undefined : env[name]?.trim()) || undefined;
}
