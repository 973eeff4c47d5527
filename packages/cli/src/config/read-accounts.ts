import { UsageError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import { suggest } from "../command/suggest.ts";
import { type AccountConfig, waysOf } from "./account-config.ts";
import { findConfigPath } from "./config-path.ts";
import { quoteName } from "./looks-like-credential.ts";
import { PROVIDERS } from "./providers.ts";
import { type Config, readConfig } from "./read-config.ts";

/** The accounts, and where they come from. */
export interface Accounts {
  readonly config: Config;
  readonly accounts: readonly AccountConfig[];
  /** Whether the accounts come from the environment variables of the providers, because none are configured. */
  readonly isFound: boolean;
}

/** Reads the configured accounts or, if there are none, those whose environment variables are set. */
export async function readAccounts(io: Io, configFlag: string | undefined): Promise<Accounts> {
  const config = await readConfig(findConfigPath(io, configFlag), io.platform);
  if (config.accounts.length > 0) return { config, accounts: config.accounts, isFound: false };
  const accounts = Object.keys(PROVIDERS)
    .filter((provider) => {
      const isSet = (variable: string) => io.env[variable]?.trim();
      return waysOf(provider).some((variables) => variables.length > 0 && variables.every(isSet));
    })
    .map((provider): AccountConfig => ({ name: provider, provider, settings: {} }));
  return { config, accounts, isFound: true };
}

/** Returns the accounts with the given names, or all accounts. @throws {UsageError} if a name is unknown. */
export async function pickAccounts(
  all: readonly AccountConfig[],
  names: readonly string[],
): Promise<readonly AccountConfig[]> {
  const known = all.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`Unknown account ${quoteName(unknown)}. ${await suggest(unknown, known)}`);
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}
