import { type Observer, observe, type ReadingAdapter, type Verification, verifyReads } from "@snap/mock/verify";
import { CommandError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import { CLOUDS } from "../mock/clouds.ts";

export type { Observer, Verification };

/** Creates a `fetch` that sends only requests that read, and remembers the responses. */
export async function createObserver(provider: string, { fetch, now }: Pick<Io, "fetch" | "now">): Promise<Observer> {
  return observe(await loadContract(provider), { send: fetch, now });
}

/** Reads an account, and compares the responses with the contract of its provider. */
export async function verifyAccount(
  adapter: ReadingAdapter & { readonly provider: string },
  observer: Observer,
  options: Pick<Io, "signal"> & { readonly baseUrl: string | undefined },
): Promise<Verification> {
  return verifyReads({ contract: await loadContract(adapter.provider), adapter, observer, ...options });
}

async function loadContract(provider: string) {
  const cloud = CLOUDS[provider];
  if (!cloud) throw new CommandError(`The contract of ${provider} is missing.`);
  const { contract } = await cloud.load();
  return contract;
}
