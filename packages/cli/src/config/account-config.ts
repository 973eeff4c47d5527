import { UsageError } from "../command/command-error.ts";
import { suggest } from "../command/suggest.ts";
import { looksLikeCredential, quoteName } from "./looks-like-credential.ts";
import { PROVIDERS, type Provider } from "./providers.ts";
import { toKey, toVariable } from "./spelling.ts";

/** An account of the configuration or of the environment. */
export interface AccountConfig {
  readonly name: string;
  readonly provider: string;
  /** The settings by key, as in the configuration. */
  readonly settings: Readonly<Record<string, Setting>>;
}

/** The value of a setting: an array of strings is a command. */
export type Setting = string | readonly string[];

/** The keys of the settings of a provider's accounts. */
export interface Keys {
  /** The keys of each option that holds a credential. `token` is another name of the only credential. */
  readonly credentials: readonly CredentialKeys[];
  /** The keys of other options. */
  readonly options: readonly OptionKey[];
  /** The keys of the login, if the provider has one. */
  readonly login?: {
    /** The keys of each option with a secret. */
    readonly credentials: readonly CredentialKeys[];
    /** The keys of other options. */
    readonly options: readonly OptionKey[];
  };
}

/** The key of an option in the configuration. */
export interface OptionKey {
  readonly option: string;
  readonly variable: string | undefined;
  readonly key: string;
}

/** The keys of a credential in the configuration. */
export interface CredentialKeys {
  readonly option: string;
  /** The key in the option, if the option is an object. */
  readonly part?: string;
  readonly variable: string;
  readonly keys: readonly string[];
  /** Whether the value is the path of a key file, which is not secret. */
  readonly isPath?: true;
}

/** The endings of a key that say where a credential comes from. */
export const FROM = { command: "-command", environment: "-env" } as const;

/** Returns the keys of the settings of a provider's accounts. */
export function keysOf({ credentials, options, login }: Provider): Keys {
  const secret = Object.entries(credentials).flatMap(([option, variable]): Omit<CredentialKeys, "keys">[] =>
    typeof variable === "string"
      ? [{ option, variable }]
      : Object.entries(variable).map(([part, each]) => ({ option, part, variable: each })),
  );
  return {
    credentials: secret.map((each) => ({
      ...each,
      keys: [...new Set([toKey(each.part ?? each.option), ...(secret.length === 1 ? ["token"] : [])])],
    })),
    options: [
      ...toOptionKeys(options),
      { option: "baseUrl", variable: undefined, key: "base-url" },
      { option: "timeout", variable: undefined, key: "timeout" },
    ],
    ...(login && {
      login: {
        credentials: [
          ...toOptionKeys(login.secrets).map(({ key, ...each }) => ({ ...each, keys: [key] })),
          ...(login.file === undefined ? [] : [{ ...KEY_FILE, variable: login.file }]),
        ],
        options: toOptionKeys(login.options),
      },
    }),
  };
}

const KEY_FILE = { option: "keyFile", keys: ["key-file"], isPath: true } as const;

function toOptionKeys(variables: Readonly<Record<string, string>>) {
  return Object.entries(variables).map(([option, variable]) => ({ option, variable, key: toKey(option) }));
}

/**
 * Returns the environment variables with which an account at a provider can be used without a configuration: those of
 * its credentials, or those of each login.
 */
export function waysOf(provider: string): readonly (readonly string[])[] {
  const { [provider]: { login } = {} } = PROVIDERS;
  const { file, secrets = {}, options = {}, required = [] } = login ?? {};
  const others = required.flatMap((option) => options[option] ?? []);
  const single = [...Object.values(secrets), ...(file === undefined ? [] : [file])];
  return [variablesOf(provider), ...single.map((variable) => [...others, variable])];
}

/** Returns the environment variables of the credentials of a provider. */
export function variablesOf(provider: string): readonly string[] {
  const { [provider]: entry } = PROVIDERS;
  return entry ? keysOf(entry).credentials.map(({ variable }) => variable) : [];
}

/** Returns a provider by its name. @throws {UsageError} if it is unknown. */
export async function findProvider(name: string): Promise<Provider> {
  const provider = Object.hasOwn(PROVIDERS, name) ? PROVIDERS[name] : undefined;
  if (provider) return provider;
  throw new UsageError(`Unknown provider ${quoteName(name)}. ${await suggest(name, Object.keys(PROVIDERS))}`);
}

/** Checks the name of an account, which is the first part of refs. @throws {UsageError} if it is not usable. */
export function checkAccountName(name: string): void {
  if (/^[\w.-]+$/.test(name) && !name.startsWith("-")) return;
  throw new UsageError(
    `The name of an account must have only letters, digits, ".", "_" and "-", got ${JSON.stringify(name)}.`,
  );
}

/**
 * Checks that an account does not share an environment variable with another account: otherwise, the credential of one
 * account would be sent to the provider of the other.
 *
 * @throws {UsageError} if it does.
 */
export function checkVariables(name: string, others: readonly Pick<AccountConfig, "name">[]): void {
  const twin = others.find((other) => other.name !== name && toVariable(other.name, "") === toVariable(name, ""));
  if (!twin) return;
  const shared = `${toVariable(name, "")}TOKEN`;
  throw new UsageError(
    `The accounts "${twin.name}" and "${name}" would share environment variables such as ${shared}. Rename one.`,
  );
}

/** Checks the table of one account in the configuration. @throws {UsageError} with the first problem. */
export async function checkAccount(name: string, table: Readonly<Record<string, unknown>>): Promise<AccountConfig> {
  checkAccountName(name);
  const { provider: given, ...others } = table;
  if (typeof given !== "string")
    throw new UsageError(`\`provider\` must be the name of a provider such as "digitalocean".`);
  const { credentials, options } = allKeysOf(await findProvider(given));
  const secrets = credentials.flatMap(({ keys }) => keys);
  const variables = secrets.map((key) => key + FROM.environment);
  const strings = [...secrets, ...variables, ...options.map(({ key }) => key)];
  const commands = secrets.map((key) => key + FROM.command);
  for (const [key, value] of Object.entries(others)) {
    if (commands.includes(key)) {
      if (!Array.isArray(value) || value.length === 0 || value.some((part) => !isArgument(part)))
        throw new UsageError(
          `\`${key}\` must be a program and its arguments, such as ["op", "read", "op://infra/token"].`,
        );
      if (looksLikeCredential(String(value[0])))
        throw new UsageError(`\`${key}\` must start with a program, not with the credential.`);
    } else if (!strings.includes(key)) {
      throw new UsageError(
        `Unknown setting ${looksLikeCredential(key) ? quoteName(key) : `\`${key}\``}. ${await suggest(key, [...strings, ...commands])}`,
      );
    } else if (typeof value !== "string" || value === "")
      throw new UsageError(`\`${key}\` must be a non-empty string.`);
    else if (variables.includes(key) && looksLikeCredential(value))
      throw new UsageError(`\`${key}\` must be the name of an environment variable, not the credential.`);
    else checkSetting(key, key, value);
  }
  for (const { keys } of credentials) {
    const [first, second] = keys
      .flatMap((key) => [key, ...Object.values(FROM).map((end) => key + end)])
      .filter((key) => key in others);
    if (second !== undefined)
      throw new UsageError(`\`${first}\` and \`${second}\` exclude each other. Keep one of them.`);
  }
  return { name, provider: given, settings: others as AccountConfig["settings"] };
}

/**
 * Checks the value of a setting that is not a credential, and that messages call `name`.
 *
 * @throws {UsageError} without the value, which may be a credential.
 */
export function checkSetting(name: string, key: string, value: string): void {
  if (key.endsWith("-url") && !isPlainAddress(value))
    throw new UsageError(
      `\`${name}\` must be an address such as https://api.example.com/v2, without user, password, query and fragment, and without a credential in its path.`,
    );
  if (key === KEY_FILE.keys[0] && looksLikeCredential(value))
    throw new UsageError(`\`${name}\` must be a file, not a credential. Pass such a name as ./NAME.`);
  if (key === "timeout" && !/^\d+(?:\.\d+)?(?:ms|s|m|h|d|w)$/.test(value))
    throw new UsageError(`\`${name}\` must be a duration such as 30s.`);
  if (/^(?:region|zone|interface|.*api-version)$/.test(key) && !isPlainName(value))
    throw new UsageError(`\`${name}\` must be a name, not a credential.`);
}

// An error about an argument with a null character would quote it.
function isArgument(part: unknown): boolean {
  return typeof part === "string" && !part.includes("\0");
}

function isPlainAddress(text: string): boolean {
  if (!/^https?:\/\/[^?#@\s\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const decoded = text.replaceAll(/%([\da-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  // A part may begin with the characters that begin a path. The ids of projects are not credentials.
  const parts = decoded.split("/").slice(3);
  return parts.every(
    (part) => !looksLikeCredential(part.replace(/^[.~]+/, "")) || /^[\da-f]{32}$/i.test(part.replaceAll("-", "")),
  );
}

// A name such as `northamerica-northeast1` is long, but has digits only at its end.
function isPlainName(text: string): boolean {
  return !looksLikeCredential(text) || /^[a-z]+(?:[-_][a-z]+)*[-_]?\d{1,2}[a-z]?$/i.test(text);
}

// Returns the keys of the account and of its login.
function allKeysOf(provider: Provider): Pick<Keys, "credentials" | "options"> {
  const { credentials, options, login } = keysOf(provider);
  return {
    credentials: [...credentials, ...(login?.credentials ?? [])],
    options: [...options, ...(login?.options ?? [])],
  };
}

/** Returns whether the settings of an account contain a credential itself. */
export function hasSecret({ provider, settings }: AccountConfig): boolean {
  const entry = PROVIDERS[provider];
  return (
    entry !== undefined &&
    allKeysOf(entry).credentials.some(({ keys, isPath }) => !isPath && keys.some((key) => key in settings))
  );
}
