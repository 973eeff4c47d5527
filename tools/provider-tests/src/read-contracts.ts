import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { type Contract, readContract } from "./contract.ts";

/** Reads the contracts of all providers, keyed by provider. */
export function readContracts(): Record<string, Contract> {
  const folders = readdirSync(resolve(import.meta.dirname, "../../../specs"), { withFileTypes: true });
  const providers = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Object.fromEntries(providers.sort().map((provider) => [provider, readContract(provider)]));
}
