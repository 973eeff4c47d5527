import { describeError } from "../command/command-error.ts";
import { defineCommand } from "../command/define-command.ts";
import { EXIT } from "../command/exit-codes.ts";
import { ACCOUNT_FLAGS } from "../config/account-flags.ts";
import { readAdapterOptions } from "../config/adapter-options.ts";
import { loadSnap } from "../config/load-snap.ts";
import { checkAccount, type Finding } from "../doctor/check-account.ts";
import { createObserver, type Observer } from "../doctor/verify-account.ts";
import type { Columns } from "../output/column.ts";
import { countOf } from "../output/count-of.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";
import { createPrinter } from "../output/printer.ts";
import { showProgress } from "../output/progress.ts";

const COLUMNS: Columns<Finding> = {
  account: { value: ({ account }) => account },
  check: { value: ({ check }) => check },
  status: { value: ({ status }) => status },
  detail: { value: ({ detail }) => detail, shrinks: true },
};

export const command = defineCommand({
  description:
    "Checks the credential, the clock, the limits and the capabilities of each account, and compares the responses with the contract of the provider. Sends only requests that read.",
  flags: { ...ACCOUNT_FLAGS, ...OUTPUT_FLAGS },
  columns: Object.keys(COLUMNS),
  examples: [
    { line: "snapshots doctor", description: "Why an account does not work" },
    { line: "snapshots doctor -a production -o json", description: "One account, for a bug report" },
  ],
  async run({ flags, io }) {
    const printer = await createPrinter<Finding>(io, flags, { columns: COLUMNS, defaults: Object.keys(COLUMNS) });
    const observers = new Map<string, Promise<Observer>>();
    const { adapters, accounts, failures } = await loadSnap(io, flags, ({ name, provider }) => {
      const observer = createObserver(provider, io);
      observers.set(name, observer);
      return async (request) => (await observer).fetch(request);
    });
    const progress = showProgress(io, () => `Checking ${countOf(adapters.length, "account")}`);
    const findings = await Promise.all(
      adapters.map(async (adapter) => {
        const { account } = adapter;
        const observer = await observers.get(account);
        const config = accounts.find(({ name }) => name === account);
        if (!observer || !config) return [];
        const { credentials, options } = await readAdapterOptions(config, io);
        const { baseUrl } = options as { readonly baseUrl?: string };
        const origin = [...new Set(credentials.map((source) => source.origin))].join(", ");
        return checkAccount({ adapter, observer, origin, baseUrl }, io);
      }),
    ).finally(progress.stop);
    io.signal.throwIfAborted();
    const unusable = failures.map(
      ({ account, error }): Finding => ({
        account,
        check: "credential",
        status: "failed",
        detail: describeError(error),
      }),
    );
    printer.print([...unusable, ...findings.flat()]);
    printer.end();
    const failed = [unusable, ...findings].filter((each) => each.some(({ status }) => status === "failed"));
    if (failed.length === 0) return EXIT.done;
    return failed.length < findings.length ? EXIT.partial : EXIT.failed;
  },
});
