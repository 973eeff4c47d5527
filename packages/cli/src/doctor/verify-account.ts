import {
  type MockContract,
  type Observer,
  observe,
  type ReadingAdapter,
  type Verification,
  verifyReads,
} from "@snap/mock/verify";
import { CommandError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import { CONTRACTS } from "./contracts.ts";

export type { Observer, Verification };

/** Creates a `fetch` that sends only requests that read, and remembers the responses. */
export function createObserver(provider: string, { fetch, now }: Pick<Io, "fetch" | "now">): Observer {
  return observe(contractOf(provider), { send: fetch, now });
}

/** Reads an account, and compares the responses with the contract of its provider. */
export function verifyAccount(
  adapter: ReadingAdapter & { readonly provider: string },
  observer: Observer,
  options: Pick<Io, "signal"> & { readonly baseUrl: string | undefined },
): Promise<Verification> {
  return verifyReads({ contract: contractOf(adapter.provider), adapter, observer, ...options });
}

function contractOf(provider: string): MockContract {
  const contract = CONTRACTS[provider];
  if (!contract) throw new CommandError(`The contract of ${provider} is missing.`);
  return contract;
}
