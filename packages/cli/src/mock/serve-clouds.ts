import { serveCloud } from "@snap/mock/server";
import type { AccountConfig, Setting } from "../config/account-config.ts";
import { keysOf } from "../config/account-config.ts";
import { PROVIDERS } from "../config/providers.ts";
import { CLOUDS } from "./clouds.ts";

/** How mock clouds are served. */
export interface ServeCloudsOptions {
  /** The port of the first cloud; the others have the next ports. 0 selects free ports. */
  readonly port: number;
  readonly speed: number;
  readonly control: boolean;
}

/** Mock clouds that are served over HTTP. */
export interface ServedClouds {
  /** The accounts with which a client reaches the clouds. */
  readonly accounts: readonly AccountConfig[];
  readonly close: () => void;
}

/** Serves a mock cloud of each provider on this machine. */
export async function serveClouds(
  providers: readonly string[],
  { port, ...options }: ServeCloudsOptions,
): Promise<ServedClouds> {
  const clouds = await Promise.all(
    providers.map(async (provider, index) => {
      const cloud = CLOUDS[provider];
      if (!cloud) throw new Error(`There is no mock cloud of ${provider}.`);
      const served = await serveCloud(await cloud.load(), { ...options, port: port && port + index });
      return { provider, served, accepted: cloud.options };
    }),
  );
  return {
    accounts: clouds.map(({ provider, served, accepted }) => ({
      name: provider,
      provider,
      settings: { "base-url": served.url, ...toSettings(provider, accepted) },
    })),
    close() {
      for (const { served } of clouds) served.server.close().closeAllConnections();
    },
  };
}

// Spells the options that the mock accepts as in the configuration.
function toSettings(provider: string, given: Readonly<Record<string, unknown>>): Readonly<Record<string, Setting>> {
  const { [provider]: entry } = PROVIDERS;
  if (!entry) return {};
  const { credentials, options } = keysOf(entry);
  const secret = credentials.map(({ option, part, keys }): [string | undefined, unknown] => [
    keys[0],
    part === undefined ? given[option] : Object(given[option])[part],
  ]);
  const plain = options.map(({ option, key }): [string, unknown] => [key, given[option]]);
  const settings = [...secret, ...plain].flatMap(([key, value]): [string, string][] =>
    key !== undefined && typeof value === "string" ? [[key, value]] : [],
  );
  return Object.fromEntries(settings);
}
