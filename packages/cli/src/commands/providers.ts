import type { Capabilities } from "@snap/unified";
import { defineCommand } from "../command/define-command.ts";
import { variablesOf } from "../config/account-config.ts";
import { loadAdapterFactory } from "../config/load-adapter-factory.ts";
import { PROVIDERS } from "../config/providers.ts";
import type { Columns } from "../output/column.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";
import { createPrinter } from "../output/printer.ts";

interface Row {
  readonly name: string;
  readonly variables: readonly string[];
  readonly capabilities: Capabilities;
}

const COLUMNS: Columns<Row> = {
  provider: { value: ({ name }) => name },
  variables: { value: ({ variables }) => variables },
  create: { value: ({ capabilities }) => Object.keys(capabilities.create).sort() },
  restore: { value: ({ capabilities }) => Object.keys(capabilities.restore).sort() },
  delete: yesOrNo(({ capabilities }) => capabilities.delete !== false),
  rename: yesOrNo(({ capabilities }) => capabilities.rename === true),
  protect: yesOrNo(({ capabilities }) => capabilities.protect === true),
  state: yesOrNo(({ capabilities }) => capabilities.state !== false),
};

export const command = defineCommand({
  description:
    "Sends no request and needs no account. The column `variables` names the environment variables of the credentials.",
  flags: OUTPUT_FLAGS,
  columns: Object.keys(COLUMNS),
  examples: [{ line: "snapshots providers", description: "What snapshots can do at each provider" }],
  async run({ flags, io }) {
    const printer = await createPrinter<Row>(io, flags, { columns: COLUMNS, defaults: Object.keys(COLUMNS) });
    const rows = await Promise.all(
      Object.entries(PROVIDERS).map(async ([name, { credentials, options }]): Promise<Row> => {
        // No request is sent, so no value is used.
        const secret = Object.keys(credentials).map((option) => [option, () => ""]);
        const plain = Object.keys(options).map((option) => [option, "any"]);
        const create = await loadAdapterFactory(name);
        const given = Object.fromEntries([...secret, ...plain]);
        return { name, variables: variablesOf(name), capabilities: create(given).capabilities };
      }),
    );
    printer.print(rows);
    printer.end();
    return undefined;
  },
});

function yesOrNo(value: (row: Row) => boolean) {
  return { value, text: (row: Row) => (value(row) ? "yes" : "no") };
}
