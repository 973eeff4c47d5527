import type { PublishedProvider } from "@snap/provider-tests/load-published";

/** Renders the module with the providers that the command `snapshots` knows, and how it loads their adapters. */
export function renderCliProviders(published: readonly PublishedProvider[]): string {
  return `// Generated from the contracts by \`pnpm docs:sync\`. Do not edit.

/** A provider that accounts can be at. */
export interface Provider {
  /** The environment variable of each option that holds a credential. */
  readonly credentials: Readonly<Record<string, string>>;
  /** The environment variable of each other option. */
  readonly options: Readonly<Record<string, string>>;
  /** Loads the module with the adapter, which has the name of the provider. */
  readonly load: () => Promise<object>;
}

/** All providers by their short names. */
export const PROVIDERS: Readonly<Record<string, Provider>> = {
${published.map(renderProvider).join("")}};
`;
}

function renderProvider({ provider, credentials, variables }: PublishedProvider): string {
  const secret = credentials.map(({ option }) => option);
  const pick = (isSecret: boolean) =>
    Object.entries(variables).filter(([option]) => secret.includes(option) === isSecret);
  const key = /^\w+$/.test(provider) ? provider : JSON.stringify(provider);
  return `  ${key}: {
    credentials: ${renderRecord(pick(true))},
    options: ${renderRecord(pick(false))},
    load: () => import("@snap/unified/${provider}"),
  },
`;
}

function renderRecord(entries: readonly (readonly [string, string])[]): string {
  const fields = entries.map(([option, variable]) => `${option}: ${JSON.stringify(variable)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
