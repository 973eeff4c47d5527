import { defineCommand } from "../command/define-command.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { readAdapterOptions } from "../config/adapter-options.ts";
import { readAccounts } from "../config/read-accounts.ts";
import type { Columns } from "../output/column.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";
import { createPrinter } from "../output/printer.ts";

interface Row {
  readonly name: string;
  readonly provider: string;
  readonly credential: string;
  readonly usable: boolean;
  readonly from: string;
}

const COLUMNS: Columns<Row> = {
  name: { value: ({ name }) => name },
  provider: { value: ({ provider }) => provider },
  credential: { value: ({ credential }) => credential, shrinks: true },
  usable: { value: ({ usable }) => usable, text: ({ usable }) => (usable ? "yes" : "no") },
  from: { value: ({ from }) => from, shrinks: true },
};

export const command = defineCommand({
  description: "Prints where the credential of each account comes from, never the credential. Sends no request.",
  flags: { ...CONFIG_FLAGS, ...OUTPUT_FLAGS },
  columns: Object.keys(COLUMNS),
  examples: [{ line: "snapshots accounts list", description: "All accounts" }],
  async run({ flags, io }) {
    const { accounts, config, isFound } = await readAccounts(io, flags.config);
    const printer = await createPrinter<Row>(io, flags, { columns: COLUMNS, defaults: Object.keys(COLUMNS) });
    const rows = await Promise.all(
      accounts.map(async (account): Promise<Row> => {
        const { name, provider } = account;
        const { credentials } = await readAdapterOptions(account, io);
        const credential = [...new Set(credentials.map(({ origin }) => origin))].join("; ");
        const usable = credentials.every(({ value }) => value !== undefined);
        return { name, provider, credential, usable, from: isFound ? "the environment" : config.path };
      }),
    );
    printer.print(rows);
    printer.end();
    if (rows.length === 0) io.stderr.write("No account is configured. Run `snapshots accounts add --help`.\n");
    return undefined;
  },
});
