import { InvalidRequestError } from "@snap/runtime";
import type { Adapter } from "../adapter.ts";

/** Returns the adapter of an account. `wanted` is the text to show if the account is unknown. */
export type FindAdapter = (account: string, wanted: string) => Adapter;

/** The account of a ref, and the provider's id. */
export interface Located {
  readonly adapter: Adapter;
  readonly id: string;
}

/** @throws {InvalidRequestError} when the string is not a ref, or when its account is unknown. */
export function locate(find: FindAdapter, ref: string): Located {
  const { account, id } = splitRef(ref);
  return { adapter: find(account, ref), id };
}

/**
 * Implements `parseRef`. Code that is loaded on demand imports this file: esbuild bundles every export of the main entry
 * that such code uses into the program itself.
 */
export function splitRef(ref: string): { account: string; id: string } {
  const text = String(ref);
  const slash = text.indexOf("/");
  const [account, id] = [text.slice(0, slash), text.slice(slash + 1)];
  if (slash > 0 && id !== "") return { account, id };
  throw new InvalidRequestError(`A ref must be <account>/<id>, such as production/123, got "${text}".`);
}
