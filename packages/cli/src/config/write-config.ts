import { isDeepStrictEqual } from "node:util";
import { UsageError } from "../command/command-error.ts";
import { readText } from "../command/read-text.ts";
import { writeAtomically } from "../output/write-atomically.ts";
import { type AccountConfig, checkVariables, type Setting } from "./account-config.ts";
import { type Config, parseConfig } from "./read-config.ts";
import { withLock } from "./with-lock.ts";

/**
 * Adds an account to the end of the configuration. The rest of the file does not change, comments included.
 *
 * @throws {UsageError} if the account exists, or if a setting is invalid.
 */
export async function addAccount(
  { path, text, accounts }: Config,
  { name, provider, settings }: AccountConfig,
): Promise<void> {
  if (accounts.some((account) => account.name === name))
    throw new UsageError(
      `Account "${name}" already exists. Choose another name, or run \`snapshots accounts remove ${name}\`.`,
    );
  checkVariables(name, accounts);
  const before = text === "" ? "" : `${text.trimEnd()}\n\n`;
  const account = { name, provider, settings };
  await change({ path, text }, before + renderAccount(account), [...accounts, account]);
}

/** Renders the table of an account in the configuration. */
export function renderAccount({ name, provider, settings }: AccountConfig): string {
  const lines = Object.entries({ provider, ...settings }).map(([key, value]) => `${key} = ${toToml(value)}\n`);
  return `[accounts.${toKey(name)}]\n${lines.join("")}`;
}

/** Removes an account from the configuration. The rest of the file does not change. */
export async function removeAccount({ path, text, accounts }: Config, name: string): Promise<void> {
  const lines = text.split("\n");
  const headers = [
    `[accounts.${name}]`,
    `[accounts.${toKey(name)}]`,
    `[accounts.${JSON.stringify(name)}]`,
    `[accounts.'${name}']`,
  ];
  const start = lines.findIndex((line) => headers.includes(line.replace(/#.*/, "").replace(/\s/g, "")));
  const next = lines.findIndex((line, index) => index > start && /^\s*\[/.test(line));
  const end = next < 0 ? lines.length : next;
  const rest = start < 0 ? text : [...lines.slice(0, start), ...lines.slice(end)].join("\n");
  await change(
    { path, text },
    `${rest.trimEnd()}\n`,
    accounts.filter((account) => account.name !== name),
  );
}

// Verifies that the changed file has exactly these accounts, so that a file with unusual syntax is not damaged.
async function change(
  { path, text: before }: Pick<Config, "path" | "text">,
  text: string,
  accounts: readonly AccountConfig[],
): Promise<void> {
  const problem = await parseConfig(path, text).then(
    (changed) => !isDeepStrictEqual(toPlain(changed.accounts), toPlain(accounts)),
    () => true,
  );
  if (problem) throw new UsageError(`${path} is written in a way that cannot be changed safely. Edit it by hand.`);
  await withLock(path, async () => {
    // Another command, or an editor, may have written the file.
    const current = await readText(path).catch(() => "");
    if (current !== before) throw new UsageError(`${path} was changed by another program. Run the command again.`);
    await writeAtomically(path, text);
  });
}

function toPlain(accounts: readonly AccountConfig[]): unknown {
  return JSON.parse(JSON.stringify(accounts));
}

function toToml(value: Setting): string {
  // A JSON string is also a TOML string.
  return typeof value === "string"
    ? JSON.stringify(value)
    : `[${value.map((part) => JSON.stringify(part)).join(", ")}]`;
}

function toKey(name: string): string {
  return /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
}
