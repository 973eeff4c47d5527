import { UsageError } from "../command/command-error.ts";
import { defineCommand } from "../command/define-command.ts";
import { type AccountConfig, checkAccount, FROM, findProvider, hasSecret, keysOf } from "../config/account-config.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { findConfigPath } from "../config/config-path.ts";
import { looksLikeCredential } from "../config/looks-like-credential.ts";
import { readConfig } from "../config/read-config.ts";
import { addAccount } from "../config/write-config.ts";

export const command = defineCommand({
  description:
    "A credential is never an argument: name the environment variable that contains it, or pass the command that prints it. Without either, the environment variable of the provider is used.",
  args: [
    { name: "NAME", description: "The name of the account. It is the first part of refs." },
    {
      name: "PROVIDER",
      complete: "provider",
      description: "The provider, such as digitalocean. See snapshots providers.",
    },
  ],
  rest: {
    name: "COMMAND",
    optional: true,
    description: "The command that prints the credential, such as that of a password manager. It runs without a shell.",
  },
  flags: {
    "token-env": {
      type: "string",
      value: "VARIABLE",
      description: "The environment variable that contains the credential.",
    },
    set: {
      type: "string",
      value: "KEY=VALUE",
      multiple: true,
      parse: parseSetting,
      description: "Another setting, such as account-id=acme or access-key-id-env=BACKUP_KEY_ID.",
    },
    "base-url": {
      type: "string",
      value: "URL",
      description: "The URL to send requests to instead of the provider's API.",
    },
    ...CONFIG_FLAGS,
  },
  examples: [
    { line: "snapshots accounts add production digitalocean --token-env DO_PROD", description: "From the environment" },
    {
      line: 'snapshots accounts add production digitalocean -- op read "op://infra/digitalocean/token"',
      description: "From 1Password",
    },
    {
      line: "snapshots accounts add production digitalocean -- pass show infra/digitalocean",
      description: "From pass",
    },
    {
      line: "snapshots accounts add production digitalocean -- security find-generic-password -w -s digitalocean",
      description: "From the macOS keychain",
    },
    {
      line: "snapshots accounts add production digitalocean -- secret-tool lookup service digitalocean",
      description: "From the keyring of GNOME or KDE",
    },
    {
      line: "snapshots accounts add lab fireworks --set account-id=acme --token-env FW_LAB",
      description: "At a provider that needs more than a credential",
    },
  ],
  async run({ flags, args, rest, io }) {
    const [name = "", provider = ""] = args;
    if (looksLikeCredential(name))
      throw new UsageError(
        "The name of an account must not look like a credential. Choose a name of less than 20 characters, or without digits.",
      );
    const { credentials } = keysOf(await findProvider(provider));
    const { "token-env": variable, "base-url": baseUrl, set } = flags;
    if (credentials.length > 1 && (variable !== undefined || rest.length > 0)) {
      const passed = credentials.map(({ keys: [key] }) => `--set ${key}${FROM.environment}=VARIABLE`);
      const keys = credentials.map(({ keys: [key] }) => `\`${key}${FROM.command}\``);
      throw new UsageError(
        `${provider} has several credentials. Pass ${passed.join(" and ")}, or write ${keys.join(" and ")} to the configuration.`,
      );
    }
    if (variable !== undefined && rest.length > 0)
      throw new UsageError("--token-env and a command exclude each other. Pass one of them.");
    if (variable !== undefined && !/^[A-Za-z_]\w*$/.test(variable))
      // The value may be the credential itself, so the message does not repeat it.
      throw new UsageError("`--token-env` must be the name of an environment variable, not the credential.");
    const account: AccountConfig = await checkAccount(name, {
      provider,
      ...(rest.length > 0 && { [`token${FROM.command}`]: rest }),
      ...(variable !== undefined && { [`token${FROM.environment}`]: variable }),
      ...(baseUrl !== undefined && { "base-url": baseUrl }),
      ...Object.fromEntries(set),
    });
    if (hasSecret(account))
      throw new UsageError(
        "A credential must not be an argument: others can see it. Use --token-env, or a command after `--`.",
      );
    // The file that the user named may not exist yet.
    const config = await readConfig({ ...findConfigPath(io, flags.config), isNamed: false }, io.platform);
    await addAccount(config, account);
    io.stderr.write(`Added ${name} to ${config.path}. Run \`snapshots accounts test ${name}\` to try it.\n`);
    return undefined;
  },
});

function parseSetting(text: string, flag: string): readonly [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`\`--${flag}\` must be a setting such as account-id=acme.`);
  return [text.slice(0, at), text.slice(at + 1)];
}
