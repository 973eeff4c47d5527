import type { Adapter } from "@snap/unified";
import { CommandError } from "../command/command-error.ts";
import { findProvider } from "./account-config.ts";

/** Loads the function that creates adapters of a provider, such as `digitalocean`. */
export async function loadAdapterFactory(provider: string): Promise<(options: object) => Adapter> {
  const { load } = await findProvider(provider);
  const name = provider.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const create: unknown = Reflect.get(await load(), name);
  if (isFactory(create)) return create;
  throw new CommandError(`@snap/unified/${provider} exports no function ${name}.`);
}

function isFactory(value: unknown): value is (options: object) => Adapter {
  return typeof value === "function";
}
