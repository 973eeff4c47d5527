import { CommandError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import { explainUnreadable, readText } from "../command/read-text.ts";
import type { AdapterOptions } from "./adapter-options.ts";
import { quoteName } from "./looks-like-credential.ts";

/**
 * Calls the function of a provider's package that logs in to the cloud of an account, now or when a credential is
 * needed.
 *
 * @param secrets the options with a secret or with the path of a key file, as values or functions
 * @returns the function that returns a credential, or several options of the adapter
 */
export async function logIn(
  { load, function: name, file, values }: NonNullable<AdapterOptions["login"]>,
  secrets: Readonly<Record<string, unknown>>,
  { fetch }: Io,
): Promise<unknown> {
  const run: unknown = Reflect.get(await load(), name);
  if (typeof run !== "function") throw new CommandError(`The package of the provider exports no function ${name}.`);
  const read = Object.entries(secrets).map(async ([option, value]) => [
    option,
    typeof value === "function" ? await value() : value,
  ]);
  const send = fetch && { fetch: (url: string, init: RequestInit) => fetch(new Request(url, init)) };
  const given: Readonly<Record<string, unknown>> = { ...values, ...Object.fromEntries(await Promise.all(read)) };
  return run(file === undefined ? given : await readKeyFile(String(given["keyFile"])), send);
}

async function readKeyFile(path: string): Promise<string> {
  try {
    return await readText(path);
  } catch (error) {
    // A variable may contain the key itself by mistake.
    throw new CommandError(`Cannot read the key file ${quoteName(path)}: ${explainUnreadable(error)}.`);
  }
}
