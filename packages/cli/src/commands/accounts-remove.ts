import { defineCommand } from "../command/define-command.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { findConfigPath } from "../config/config-path.ts";
import { pickAccounts } from "../config/read-accounts.ts";
import { readConfig } from "../config/read-config.ts";
import { removeAccount } from "../config/write-config.ts";

export const command = defineCommand({
  description: "Changes only the configuration: the account at the provider and its snapshots stay.",
  args: [{ name: "NAME", complete: "account", description: "The name of the account." }],
  flags: CONFIG_FLAGS,
  examples: [{ line: "snapshots accounts remove lab", description: "Remove an account from the configuration" }],
  async run({ flags, args, io }) {
    const config = await readConfig(findConfigPath(io, flags.config), io.platform);
    const [name = ""] = args;
    await pickAccounts(config.accounts, [name]);
    await removeAccount(config, name);
    io.stderr.write(`Removed ${name} from ${config.path}.\n`);
    return undefined;
  },
});
