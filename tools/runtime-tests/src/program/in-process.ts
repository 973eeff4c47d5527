import { getResponse, type HttpHandler } from "msw";
import { forEach, type Place } from "./place.ts";
import type { Provider, ProviderCloud } from "./provider.ts";

type Clouds = Readonly<Record<string, ProviderCloud>>;

/** Creates mock clouds in this process that are called as functions. */
export function overHandlers(providers: readonly Provider[]): Place {
  const { clouds, silent, broken } = createAllClouds(providers);
  const through = (all: Clouds, name: string, baseUrl?: string) => ({
    ...(baseUrl && { baseUrl }),
    fetch: async (request: Request) => {
      const response = await getResponse(all[name]?.handlers ?? [], request);
      // The error that a network failure would cause.
      if (!response || response.type === "error") throw new TypeError("fetch failed");
      return response;
    },
  });
  return {
    transport: "handlers",
    providers,
    reach: forEach(providers, ({ name }) => through(clouds, name)),
    silent: forEach(providers, ({ name }) => through(silent, name, addressOf("silent", name))),
    broken: forEach(providers, ({ name }) => through(broken, name, addressOf("broken", name))),
    advance: advance(clouds),
  };
}

/** Creates mock clouds in this process that respond instead of the network once their `handlers` are in use. */
export function overInterception(
  providers: readonly Provider[],
): Place & { readonly handlers: readonly HttpHandler[] } {
  const { clouds, silent, broken } = createAllClouds(providers);
  return {
    transport: "interception",
    providers,
    reach: forEach(providers, () => ({})),
    silent: forEach(providers, ({ name }) => ({ baseUrl: addressOf("silent", name) })),
    broken: forEach(providers, ({ name }) => ({ baseUrl: addressOf("broken", name) })),
    advance: advance(clouds),
    handlers: [clouds, silent, broken].flatMap((each) => Object.values(each).flatMap(({ handlers }) => handlers)),
  };
}

function createAllClouds(providers: readonly Provider[]) {
  // The clouds are at the default addresses of the APIs, or at separate addresses.
  const clouds: Clouds = forEach(providers, ({ createMockCloud }) => createMockCloud());
  const at = (kind: string): Clouds =>
    forEach(providers, ({ name, createMockCloud }) => createMockCloud({ baseUrl: addressOf(kind, name) }));
  const [silent, broken] = [at("silent"), at("broken")];
  for (const { faults } of Object.values(silent)) faults.add({ latency: 600_000 });
  for (const { faults } of Object.values(broken)) faults.add({ with: "refused" });
  return { clouds, silent, broken };
}

function addressOf(kind: string, name: string): string {
  return `https://${kind}.${name}.example`;
}

function advance(clouds: Clouds): Place["advance"] {
  return (milliseconds) => {
    for (const { clock } of Object.values(clouds)) clock.advance(milliseconds);
  };
}
