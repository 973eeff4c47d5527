import { appendFileSync, readFileSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { createSnap, SnapError } from "@snap/unified";
import { openAccount, type Pruning } from "./pruning.ts";

// Applies a stored plan, and writes each result to a journal. The parent kills this program at any time.
const [file = "", journal = "", url = ""] = process.argv.slice(2);
const pruning: Pruning = JSON.parse(readFileSync(file, "utf8"));
const append = (line: object) => appendFileSync(journal, `${JSON.stringify(line)}\n`);
const codeOf = (error: unknown) => (SnapError.isInstance(error) ? error.code : undefined);

/**
 * Sends requests, and reports requests that start although the account has refused an earlier request. A retry counts
 * as the same request.
 */
function watch(account: string): typeof fetch {
  let isRefused = false;
  const late = new Set<string>();
  return async (input, init) => {
    const request = new Request(input, init);
    if (isRefused) {
      late.add(`${request.method} ${request.url}`);
      append({ account, late: late.size });
    }
    const response = await fetch(request);
    isRefused ||= [401, 403, 429].includes(response.status);
    return response;
  };
}

// A process that is killed stores no compiled modules.
flushCompileCache();
const snap = createSnap({
  accounts: pruning.accounts.map((account) => openAccount(account, url, watch(account.account))),
});
const { stopped } = await snap.apply(pruning.plan, {
  concurrency: pruning.accountsAtOnce,
  onError: "collect",
  perAccount: { concurrency: pruning.concurrency },
  onStep: ({ ref, status, error }) => append({ ref, status, code: codeOf(error) }),
});
for (const { account, error, untried, retryAfter } of stopped)
  append({ account, code: error.code, untried, retryAfter });
append({ ended: true });
