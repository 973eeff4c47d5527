import { stat } from "node:fs/promises";
import type { Price } from "@snap/unified";
import { RefusedError, UsageError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import { explainUnreadable, readText } from "../command/read-text.ts";
import { suggest } from "../command/suggest.ts";
import { quotePath } from "../output/quote-path.ts";
import { type AccountConfig, checkAccount, checkVariables, hasSecret } from "./account-config.ts";
import type { ConfigPath } from "./config-path.ts";

/** The contents of the configuration file. */
export interface Config {
  readonly path: string;
  /** The source of the file; empty if there is no file. */
  readonly text: string;
  readonly accounts: readonly AccountConfig[];
  /** The prices of snapshots, checked when they are used. */
  readonly prices: readonly Price[];
}

const KEYS = ["accounts", "prices"];

/**
 * Reads the configuration. A file that does not exist is empty, unless the user named it.
 *
 * @throws {UsageError} with the file and the line of the first problem.
 * @throws {RefusedError} if other users can write the file, or if it has a credential and they can read it.
 */
export async function readConfig({ path, isNamed }: ConfigPath, platform: Io["platform"]): Promise<Config> {
  const text = await readIfPresent(path, isNamed);
  const config = await parseConfig(path, text ?? "");
  if (platform !== "win32" && text !== undefined) await checkMode(config);
  return config;
}

/** Parses the contents of a configuration file. @throws {UsageError} with the file and the line of the first problem. */
export async function parseConfig(path: string, text: string): Promise<Config> {
  const table = await parse(path, text);
  for (const key of Object.keys(table))
    if (!KEYS.includes(key))
      throw await problem(path, text, [key], `Unknown setting \`${key}\`. ${await suggest(key, KEYS)}`);
  const { accounts: given = {}, prices = [] } = table;
  if (!isTable(given))
    throw await problem(path, text, ["accounts"], "`accounts` must be tables such as [accounts.production].");
  if (!Array.isArray(prices))
    throw await problem(path, text, ["prices"], "`prices` must be tables such as [[prices]].");
  const accounts: AccountConfig[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (!isTable(value)) throw await problem(path, text, ["accounts", name], `\`accounts.${name}\` must be a table.`);
    try {
      checkVariables(name, accounts);
      accounts.push(await checkAccount(name, value));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw await problem(path, text, ["accounts", name, /`([^`]+)`/.exec(error.message)?.[1] ?? ""], error.message);
    }
  }
  return { path, text, accounts, prices: prices as Price[] };
}

async function readIfPresent(path: string, isNamed: boolean): Promise<string | undefined> {
  try {
    return await readText(path);
  } catch (error) {
    if (Object(error).code === "ENOENT" && !isNamed) return undefined;
    throw new UsageError(`Cannot read the configuration ${path}: ${explainUnreadable(error)}.`, { cause: error });
  }
}

async function parse(path: string, text: string): Promise<Record<string, unknown>> {
  if (text === "") return {};
  const { parse: parseToml, TomlError } = await import("smol-toml");
  try {
    return parseToml(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The rest of the message quotes the file, which may contain a credential.
    const [reason = ""] = error.message.replace(/^Invalid TOML document: /, "").split("\n");
    throw new UsageError(`${path}:${error.line}: ${reason}`, { cause: error });
  }
}

// Finds the line of the key that the message is about.
async function problem(path: string, text: string, keys: readonly string[], message: string): Promise<UsageError> {
  const lines = text.split("\n");
  let line = 0;
  for (const key of keys) {
    const pattern = new RegExp(`(?:^\\s*|\\[[^\\]]*?)["']?${key.replace(/[^\w-]/g, "\\$&")}["']?\\s*(?:=|\\]|\\.|$)`);
    const found = lines.findIndex((each, index) => index >= line && pattern.test(each));
    if (key !== "" && found >= 0) line = found;
  }
  return new UsageError(`${path}:${line + 1}: ${message}`);
}

// The file names programs to run, and addresses that receive credentials.
async function checkMode({ path, accounts }: Config): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o022) !== 0) throw new RefusedError(`Other users can write ${path}. Run: chmod go-w ${quotePath(path)}`);
  if ((mode & 0o077) === 0 || !accounts.some(hasSecret)) return;
  throw new RefusedError(`${path} has a credential, and other users can read it. Run: chmod 600 ${quotePath(path)}`);
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
