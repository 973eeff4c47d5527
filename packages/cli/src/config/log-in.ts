import { CommandError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import type { AdapterOptions } from "./adapter-options.ts";

/**
 * Calls the function of a provider's package that logs in to the cloud of an account, now or when a credential is
 * needed.
 *
 * @param secrets the options with a secret, as values or functions
 * @returns the function that returns a credential, or several options of the adapter
 */
export async function logIn(
  { load, function: name, values }: NonNullable<AdapterOptions["login"]>,
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
  return run({ ...values, ...Object.fromEntries(await Promise.all(read)) }, send);
}
