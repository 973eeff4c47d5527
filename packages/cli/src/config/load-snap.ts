import type { Adapter, Snap } from "@snap/unified";
import { CommandError, describeError, UsageError } from "../command/command-error.ts";
import { EXIT } from "../command/exit-codes.ts";
import type { Io } from "../command/io.ts";
import { printAccountErrors } from "../output/print-account-errors.ts";
import { type AccountConfig, checkSetting, findProvider, waysOf } from "./account-config.ts";
import { type AdapterOptions, type CredentialSource, readAdapterOptions } from "./adapter-options.ts";
import { loadAdapterFactory } from "./load-adapter-factory.ts";
import { PROVIDERS } from "./providers.ts";
import { type Accounts, pickAccounts, readAccounts } from "./read-accounts.ts";

/** Which accounts to load. */
export interface LoadOptions {
  /** The value of `--config`. */
  readonly config?: string | undefined;
  /** The names of accounts. Default: all. */
  readonly account?: readonly string[] | undefined;
  /** The short names of providers. Default: all. */
  readonly provider?: readonly string[] | undefined;
}

/** An account that cannot be used, for example because its credential is missing. */
export interface AccountFailure {
  readonly account: string;
  readonly provider: string;
  readonly error: unknown;
}

/** The accounts of the user, ready to be used. */
export interface LoadedSnap {
  readonly snap: Snap<readonly Adapter[]>;
  readonly adapters: readonly Adapter[];
  /** The configuration of all chosen accounts. */
  readonly accounts: readonly AccountConfig[];
  /** The accounts that are not part of `snap`. */
  readonly failures: readonly AccountFailure[];
  readonly config: Accounts["config"];
}

/**
 * Loads the accounts of the user. Sends no request and runs no command, except to log in. Says on standard error if the
 * accounts come from the environment.
 *
 * @param fetchOf returns the function that sends the requests of an account
 *
 * @throws {UsageError} if no account is configured, or if a flag names an unknown account or provider.
 * @throws {CommandError} if no account can be used.
 */
export async function loadSnap(
  io: Io,
  { config: configFlag, account = [], provider = [] }: LoadOptions,
  fetchOf: (account: AccountConfig) => Io["fetch"] = () => io.fetch,
): Promise<LoadedSnap> {
  const unified = import("@snap/unified");
  const { config, accounts, isFound } = await readAccounts(io, configFlag);
  if (accounts.length === 0) throw new UsageError(explainNoAccounts(config.path, io));
  for (const name of provider) await findProvider(name);
  const named = await pickAccounts(accounts, account);
  const picked = named.filter((each) => provider.length === 0 || provider.includes(each.provider));
  if (picked.length === 0) throw new UsageError(`No account is at ${provider.join(" or ")}.`);
  if (isFound) io.stderr.write(`${await describeFound(picked, io)}\n`);
  await refuseSharedCredentials(picked, io);
  const adapters: Adapter[] = [];
  const failures: AccountFailure[] = [];
  await Promise.all(
    picked.map(async (each) => {
      try {
        adapters.push(await createAdapter(each, io, fetchOf(each)));
      } catch (error) {
        failures.push({ account: each.name, provider: each.provider, error });
      }
    }),
  );
  const order = picked.map(({ name }) => name);
  for (const found of [adapters, failures])
    found.sort((one, other) => order.indexOf(one.account) - order.indexOf(other.account));
  const [first] = failures;
  if (adapters.length === 0) {
    if (failures.length === 1) throw first?.error;
    printAccountErrors(io, failures);
    throw new CommandError("No account can be used.");
  }
  const { createSnap } = await unified;
  return {
    snap: createSnap<readonly Adapter[]>({ accounts: adapters }),
    adapters,
    accounts: picked,
    failures,
    config,
  };
}

// Throws if a setting is invalid, a credential is missing, or the login fails.
async function createAdapter(account: AccountConfig, io: Io, fetch: Io["fetch"]): Promise<Adapter> {
  const { name, provider } = account;
  const [create, { options, credentials, login }] = await Promise.all([
    loadAdapterFactory(provider),
    readAdapterOptions(account, io, checkSetting),
  ]);
  const secrets = toCredentials(name, credentials);
  return create({
    ...(login ? await replaceByLogin(account, { login, secrets }, io) : secrets),
    ...options,
    account: name,
    ...(fetch && { fetch }),
    ...(io.trace && (await import("./trace-attempts.ts")).traceAttempts(name, io)),
  });
}

// Some logins return the address of the API, too.
async function replaceByLogin(
  { name, provider }: AccountConfig,
  {
    login,
    secrets,
  }: { readonly login: NonNullable<AdapterOptions["login"]>; readonly secrets: Readonly<Record<string, unknown>> },
  io: Io,
): Promise<object> {
  const { logIn } = await import("./log-in.ts");
  const result = await logIn(login, secrets, io).catch((error: unknown) => {
    const message = describeError(error);
    // The package names its option, and the user sets a variable or a key of the configuration.
    const [, option = ""] = /`(\w+)` must/.exec(message) ?? [];
    const { [option]: remedy } = login.remedies;
    const fix = remedy === undefined ? "" : ` To change it, ${remedy}.`;
    throw new CommandError(`${name}: ${message}${fix}`, EXIT.failed, { cause: error });
  });
  const [credential = ""] = Object.keys((await findProvider(provider)).credentials);
  return typeof result === "function" ? { [credential]: result } : Object(result);
}

type Credential = string | (() => Promise<string>);

function toCredentials(account: string, sources: readonly CredentialSource[]) {
  const options: Record<string, Credential | (() => Promise<object>)> = {};
  const parts = new Map<string, Map<string, Credential>>();
  for (const source of sources) {
    const { option, part } = source;
    const credential = toCredential(account, source);
    // The client reads these variables itself, including optional ones.
    const isShared = sources.every((each) => each.option !== option || each.shared !== undefined);
    if (part === undefined) options[option] = credential;
    else if (!isShared) parts.set(option, new Map(parts.get(option)).set(part, credential));
  }
  for (const [option, keys] of parts)
    options[option] = async () => {
      const read = [...keys].map(async ([key, value]) => [key, typeof value === "string" ? value : await value()]);
      return Object.fromEntries(await Promise.all(read));
    };
  return options;
}

function toCredential(account: string, { option, part = option, origin, value }: CredentialSource): Credential {
  if (value === undefined) throw new CommandError(`Account "${account}" has no credential \`${part}\`: ${origin}.`);
  if (typeof value === "string") return value;
  return () =>
    value().catch(async (error: unknown) => {
      const { CredentialError } = await import("@snap/unified");
      // The error of a client repeats the message of this class alone.
      throw new CredentialError(describeError(error));
    });
}

// The same account under two names would, for example, be pruned twice.
async function refuseSharedCredentials(accounts: readonly AccountConfig[], io: Io): Promise<void> {
  const readers = new Map<string, string>();
  for (const account of accounts) {
    const { credentials } = await readAdapterOptions(account, io);
    for (const { shared } of credentials) {
      const other = shared === undefined ? undefined : readers.get(shared);
      if (other !== undefined)
        throw new UsageError(
          `"${other}" and "${account.name}" would both use ${shared}. Add \`token-env\` or \`token-command\` to each.`,
        );
      if (shared !== undefined) readers.set(shared, account.name);
    }
  }
}

async function describeFound(accounts: readonly AccountConfig[], io: Io): Promise<string> {
  const found = await Promise.all(
    accounts.map(async (account) => {
      const { credentials } = await readAdapterOptions(account, io);
      return `${account.name} (${credentials.map(({ origin }) => origin).join(", ")})`;
    }),
  );
  return `No account is configured. Using accounts found in the environment: ${found.join(", ")}.`;
}

function explainNoAccounts(path: string, { env }: Io): string {
  const variables = Object.keys(PROVIDERS).flatMap((provider) => waysOf(provider).map((way) => way.join(" and ")));
  const { OS_AUTH_URL, OS_CLOUD } = env;
  const cloud =
    OS_CLOUD && !OS_AUTH_URL
      ? " OS_CLOUD names a cloud in clouds.yaml, which is not read: set its values as variables, such as OS_AUTH_URL."
      : "";
  return `No account is configured in ${path}, and none was found in the environment. Run \`snapshots accounts add\`, or set ${variables.join(", or ")}.${cloud}`;
}
