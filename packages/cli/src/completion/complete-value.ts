import type { Completion } from "../command/define-command.ts";
import type { Io } from "../command/io.ts";
import { readAdapterOptions } from "../config/adapter-options.ts";
import { PROVIDERS } from "../config/providers.ts";
import { readAccounts } from "../config/read-accounts.ts";

/** A word that the shell suggests. `:files` stands for the names of files. */
export interface Suggestion {
  readonly value: string;
  readonly description?: string;
}

/** What the suggestions depend on. */
export interface ValueContext {
  readonly io: Io;
  /** The value of `--config`. */
  readonly config: string | undefined;
  /** The columns of the command. */
  readonly columns: readonly string[];
}

/** How long a shell waits for refs, in milliseconds, and how many it shows. */
const [PATIENCE, MOST] = [3000, 200];

/** Suggests values of a flag or of an argument. */
export async function completeValue(
  { choices, complete }: { readonly choices?: readonly string[]; readonly complete?: Completion },
  current: string,
  { io, config, columns }: ValueContext,
): Promise<readonly Suggestion[]> {
  if (choices) return choices.map((value) => ({ value }));
  switch (complete) {
    case "account":
      return suggestAccounts(io, config);
    case "column":
      return suggestColumns(columns, current);
    case "file":
      return [{ value: ":files" }];
    case "provider":
      return Object.keys(PROVIDERS).map((value) => ({ value }));
    case "ref":
      return suggestRefs(current, io, config);
    default:
      return [];
  }
}

async function suggestAccounts(io: Io, config: string | undefined): Promise<readonly Suggestion[]> {
  const { accounts } = await readAccounts(io, config);
  return accounts.map(({ name, provider }) => ({ value: name, description: provider }));
}

// Columns are a list with commas.
function suggestColumns(columns: readonly string[], current: string): readonly Suggestion[] {
  const start = current.slice(0, current.lastIndexOf(",") + 1);
  const used = start.split(",");
  return columns.filter((name) => !used.includes(name)).map((name) => ({ value: start + name }));
}

async function suggestRefs(current: string, io: Io, config: string | undefined): Promise<readonly Suggestion[]> {
  const slash = current.indexOf("/");
  const { accounts } = await readAccounts(io, config);
  if (slash < 0) return accounts.map(({ name, provider }) => ({ value: `${name}/`, description: provider }));
  const account = accounts.find(({ name }) => name === current.slice(0, slash));
  if (!account) return [];
  const { credentials, login } = await readAdapterOptions(account, io);
  // A password manager would ask for a password while the user types, and a login may take long.
  if (login || credentials.some(({ value }) => typeof value === "function")) return [];
  const { loadSnap } = await import("../config/load-snap.ts");
  const { snap } = await loadSnap(io, { config, account: [account.name] });
  const found: Suggestion[] = [];
  for await (const { ref, name, createdAt } of snap.list({ signal: AbortSignal.timeout(PATIENCE) })) {
    if (!ref.startsWith(current)) continue;
    const facts = [createdAt?.toISOString().slice(0, 10), name].filter((fact) => fact);
    if (found.push({ value: ref, description: facts.join(" ") }) >= MOST) break;
  }
  return found;
}
