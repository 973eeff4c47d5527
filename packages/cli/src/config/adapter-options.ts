import type { Io } from "../command/io.ts";
import {
  type AccountConfig,
  type CredentialKeys,
  type checkSetting,
  FROM,
  findProvider,
  keysOf,
  type OptionKey,
  waysOf,
} from "./account-config.ts";
import type { Login, Provider } from "./providers.ts";
import { toVariable } from "./spelling.ts";

/** Where the credential of an account comes from. It never contains the credential. */
export interface CredentialSource {
  readonly option: string;
  /** The key in the option, if the option is an object. */
  readonly part?: string;
  /** Where the credential comes from, such as `DIGITALOCEAN_TOKEN`, `token-command (op)` or `config.toml`. */
  readonly origin: string;
  /** The environment variable of the provider, if the credential comes from it. */
  readonly shared?: string;
  /** Whether the account's table in the configuration has neither the credential nor a place to read it from. */
  readonly isAbsent?: true;
  /** The credential, or how it is read. `undefined` if there is none: then `origin` says what is missing. */
  readonly value: string | (() => Promise<string>) | undefined;
}

/** The options of an adapter, and where its credentials come from. */
export interface AdapterOptions {
  readonly options: Readonly<Record<string, unknown>>;
  readonly credentials: readonly CredentialSource[];
  /** The login, with the values of its options, if `credentials` are those of the login. */
  readonly login?: Login & {
    readonly values: Readonly<Record<string, unknown>>;
    /** Where each option can be set. */
    readonly remedies: Readonly<Record<string, string>>;
  };
}

/**
 * Returns the options of an account's adapter. The environment overrides the configuration. Runs no command.
 *
 * @param check is called for each option that a variable contains, and may throw
 */
export async function readAdapterOptions(
  account: AccountConfig,
  io: Io,
  check?: typeof checkSetting,
): Promise<AdapterOptions> {
  const provider = await findProvider(account.provider);
  const keys = keysOf(provider);
  const read = (each: readonly OptionKey[]) => readOptions(account, each, io, check);
  const options = read(keys.options);
  const credentials = keys.credentials.map((each) => findCredential(account, each, io));
  const login = isOwn(credentials) ? undefined : findLogin(account, { provider, credentials, read }, io);
  if (login) return { options, ...login };
  const hint = waysToLogIn(account.provider);
  const explained = credentials.map((each) => (each.isAbsent ? { ...each, origin: each.origin + hint } : each));
  return { options, credentials: explained };
}

function waysToLogIn(provider: string): string {
  const [, ...logins] = waysOf(provider).map((variables) => variables.join(" and "));
  return logins.length === 0 ? "" : `. To log in, set ${logins.join(", or ")}`;
}

// A credential of the account itself takes precedence over the variables of the provider, which all its accounts share:
// otherwise the account would list the snapshots of another account.
function isOwn(credentials: readonly CredentialSource[]): boolean {
  return credentials.some(({ shared, isAbsent }) => shared === undefined && !isAbsent);
}

function findLogin(
  account: AccountConfig,
  {
    provider,
    credentials,
    read,
  }: {
    readonly provider: Provider;
    readonly credentials: readonly CredentialSource[];
    readonly read: (keys: readonly OptionKey[]) => Readonly<Record<string, unknown>>;
  },
  io: Io,
): Omit<AdapterOptions, "options"> | undefined {
  const { login } = provider;
  const { login: keys } = keysOf(provider);
  if (!login || !keys) return undefined;
  const found = keys.credentials.map((each) => findCredential(account, each, io)).filter((each) => !each.isAbsent);
  const isOwnLogin = isOwn(found);
  if (found.length === 0 || (!isOwnLogin && credentials.every(({ isAbsent }) => !isAbsent))) return undefined;
  const optionKeys = keys.options.map(({ variable, ...key }) => ({
    ...key,
    variable: isOwnLogin ? undefined : variable,
  }));
  const values = read(optionKeys);
  const secretKeys = keys.credentials.map(({ option, variable, keys: [key = ""] }) => ({
    ...{ option, key, ending: FROM.command },
    variable: isOwnLogin ? undefined : variable,
  }));
  const remedies = Object.fromEntries(
    [...optionKeys, ...secretKeys].map((each) => [each.option, describeRemedy(account, each)]),
  );
  const missing = login.required
    .filter((option) => !(option in values))
    .map((option) => ({ option, origin: remedies[option] ?? "", value: undefined }));
  const secrets = isOwnLogin ? found.filter(({ shared }) => shared === undefined) : found;
  return { credentials: [...secrets, ...missing], login: { ...login, values, remedies } };
}

function describeRemedy(
  { name }: Pick<AccountConfig, "name">,
  { variable, key, ending = "" }: Pick<OptionKey, "key" | "variable"> & { readonly ending?: string },
): string {
  const variables = [...(variable === undefined ? [] : [variable]), toVariable(name, key)];
  return `set ${variables.join(" or ")}, or add \`${key}${ending}\` to the configuration`;
}

function readOptions(
  { name, settings }: AccountConfig,
  keys: readonly OptionKey[],
  io: Io,
  check?: typeof checkSetting,
): Readonly<Record<string, unknown>> {
  const found = keys.flatMap(({ option, variable, key }) => {
    const own = toVariable(name, key);
    const fallback = settings[key] === undefined ? variable : undefined;
    const source = readVariable(io, own) === undefined ? fallback : own;
    const value = readVariable(io, source) ?? settings[key];
    if (source !== undefined && typeof value === "string") check?.(source, key, value);
    return value === undefined ? [] : [[option, value]];
  });
  return Object.fromEntries(found);
}

function findCredential(account: AccountConfig, { option, part, ...keys }: CredentialKeys, io: Io): CredentialSource {
  return { option, ...(part !== undefined && { part }), ...findValue(account, keys, io) };
}

function findValue(
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
      if (value === undefined) return { origin: `set ${from}`, value: undefined };
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
  const [key = ""] = keys;
  return {
    origin: describeRemedy({ name }, { variable, key, ending: FROM.command }),
    isAbsent: true,
    value: undefined,
  };
}

function readVariable({ env }: Io, name: string | undefined): string | undefined {
  return (name === undefined ? undefined : env[name]?.trim()) || undefined;
}
