import { createMockCloud as createDigitalOceanCloud } from "@snap/digitalocean/msw";
import { createMockCloud as createFireworksCloud } from "@snap/fireworks/msw";
import { createMockCloud as createInstaVMCloud } from "@snap/instavm/msw";
import type { MockCloud } from "@snap/mock";
import { getResponse, type HttpHandler } from "msw";
import { forEach, type Place, type Provider } from "./place.ts";

type Clouds = Readonly<Record<Provider, Pick<MockCloud, "clock" | "faults" | "handlers">>>;

/** Creates mock clouds in this process that are called as functions. */
export function overHandlers(): Place {
  const { clouds, silent, broken } = createAllClouds();
  const through = (handlers: HttpHandler[], baseUrl?: string) => ({
    ...(baseUrl && { baseUrl }),
    fetch: async (request: Request) => {
      const response = await getResponse(handlers, request);
      // The error that a network failure would cause.
      if (!response || response.type === "error") throw new TypeError("fetch failed");
      return response;
    },
  });
  return {
    transport: "handlers",
    reach: forEach((provider) => through(clouds[provider].handlers)),
    silent: forEach((provider) => through(silent[provider].handlers, addressOf("silent", provider))),
    broken: forEach((provider) => through(broken[provider].handlers, addressOf("broken", provider))),
    advance: advance(clouds),
  };
}

/** Creates mock clouds in this process that respond instead of the network once their `handlers` are in use. */
export function overInterception(): Place & { readonly handlers: readonly HttpHandler[] } {
  const { clouds, silent, broken } = createAllClouds();
  return {
    transport: "interception",
    reach: forEach(() => ({})),
    silent: forEach((provider) => ({ baseUrl: addressOf("silent", provider) })),
    broken: forEach((provider) => ({ baseUrl: addressOf("broken", provider) })),
    advance: advance(clouds),
    handlers: [clouds, silent, broken].flatMap((each) => Object.values(each).flatMap(({ handlers }) => handlers)),
  };
}

function createAllClouds() {
  const [clouds, silent, broken] = [createClouds(), createClouds("silent"), createClouds("broken")];
  for (const { faults } of Object.values(silent)) faults.add({ latency: 600_000 });
  for (const { faults } of Object.values(broken)) faults.add({ with: "refused" });
  return { clouds, silent, broken };
}

// At the default addresses of the APIs, or at separate addresses for a kind of cloud.
function createClouds(kind?: string): Clouds {
  const at = (provider: Provider) => (kind ? { baseUrl: addressOf(kind, provider) } : {});
  return {
    digitalocean: createDigitalOceanCloud(at("digitalocean")),
    fireworks: createFireworksCloud(at("fireworks")),
    instavm: createInstaVMCloud(at("instavm")),
  };
}

function addressOf(kind: string, provider: Provider): string {
  return `https://${kind}.${provider}.example`;
}

function advance(clouds: Clouds): Place["advance"] {
  return (milliseconds) => {
    for (const { clock } of Object.values(clouds)) clock.advance(milliseconds);
  };
}
