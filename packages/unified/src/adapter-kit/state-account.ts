import type { Adapter } from "../adapter.ts";
import type { StandardAdapterOptions } from "./standard-account.ts";

type StatedParts<Provider extends string, Raw, Account extends string, Client> = Pick<
  StandardAdapterOptions<Provider, Raw, Account, Client, never, never, unknown>,
  "account" | "capabilities" | "client" | "environment" | "options" | "provider" | "traits"
>;

/** Returns the parts of an adapter that are known without a request. */
export function stateAccount<Provider extends string, Raw, Account extends string, Client>({
  provider,
  account,
  client,
  traits,
  capabilities,
  environment,
  options,
}: StatedParts<Provider, Raw, Account, Client>): Pick<
  Adapter<Provider, Raw, Account, Client>,
  "account" | "capabilities" | "client" | "environment" | "limits" | "provider"
> {
  const absent = Object.entries({ ...traits.environment, ...environment }).filter(
    ([option]) => Object(options)[option] === undefined,
  );
  return {
    provider,
    account,
    client,
    capabilities: { ...capabilities, ...traits.capabilities },
    environment: Object.fromEntries(absent),
    ...(traits.limits && { limits: traits.limits }),
  };
}
