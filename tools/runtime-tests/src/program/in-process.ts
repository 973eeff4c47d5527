import { createMockCloud as createDigitalOceanCloud } from "@snap/digitalocean/msw";
import { createMockCloud as createFireworksCloud } from "@snap/fireworks/msw";
import { createMockCloud as createInstaVMCloud } from "@snap/instavm/msw";
import type { MockCloud } from "@snap/mock";
import { getResponse, type HttpHandler } from "msw";
import { forEach, type Place, type Provider } from "./place.ts";

type Clouds = Readonly<Record<Provider, Pick<MockCloud, "clock" | "faults" | "handlers">>>;

/** Mock clouds in this process, called as functions. */
export function overHandlers(): Place {
  const clouds = createClouds();
  const silent = createSilentClouds();
  const through = (handlers: HttpHandler[], baseUrl?: string) => ({
    ...(baseUrl && { baseUrl }),
    fetch: async (request: Request) => (await getResponse(handlers, request)) ?? Response.error(),
  });
  return {
    transport: "handlers",
    reach: forEach((provider) => through(clouds[provider].handlers)),
    silent: forEach((provider) => through(silent[provider].handlers, silentAddress(provider))),
    advance: advance(clouds),
  };
}

/** Mock clouds in this process that answer in place of the network once their `handlers` are in use. */
export function overInterception(): Place & { readonly handlers: readonly HttpHandler[] } {
  const clouds = createClouds();
  const silent = createSilentClouds();
  return {
    transport: "interception",
    reach: forEach(() => ({})),
    silent: forEach((provider) => ({ baseUrl: silentAddress(provider) })),
    advance: advance(clouds),
    handlers: [clouds, silent].flatMap((each) => Object.values(each).flatMap(({ handlers }) => handlers)),
  };
}

function createClouds(): Clouds {
  return { digitalocean: createDigitalOceanCloud(), fireworks: createFireworksCloud(), instavm: createInstaVMCloud() };
}

function createSilentClouds(): Clouds {
  const clouds = {
    digitalocean: createDigitalOceanCloud({ baseUrl: silentAddress("digitalocean") }),
    fireworks: createFireworksCloud({ baseUrl: silentAddress("fireworks") }),
    instavm: createInstaVMCloud({ baseUrl: silentAddress("instavm") }),
  };
  for (const { faults } of Object.values(clouds)) faults.add({ latency: 600_000 });
  return clouds;
}

function silentAddress(provider: Provider): string {
  return `https://silent.${provider}.example`;
}

function advance(clouds: Clouds): Place["advance"] {
  return (milliseconds) => {
    for (const { clock } of Object.values(clouds)) clock.advance(milliseconds);
  };
}
