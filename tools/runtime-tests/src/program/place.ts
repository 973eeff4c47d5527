import type { Transport } from "./cells.ts";

export type Provider = "digitalocean" | "fireworks" | "instavm";

/** The client options for a mock. */
export interface Reach {
  readonly baseUrl?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A set of mock clouds, one for each provider, that can be reached in one way. */
export interface Place {
  readonly transport: Transport;
  readonly reach: Readonly<Record<Provider, Reach>>;
  /** Places that accept requests but never respond. */
  readonly silent: Readonly<Record<Provider, Reach>>;
  /** Places that refuse connections. */
  readonly broken: Readonly<Record<Provider, Reach>>;
  /** Advances the clocks of the clouds, unless they run. */
  advance(milliseconds: number): void;
}

/** The addresses of the clouds for a program that uses HTTP. */
export interface Addresses {
  readonly clouds: Readonly<Record<Provider, string>>;
  readonly silent: string;
}

/** Uses the mock clouds of `snap-mock`, whose clocks run. */
export function overHttp({ clouds, silent }: Addresses): Place {
  return {
    transport: "http",
    reach: forEach((provider) => ({ baseUrl: clouds[provider] })),
    silent: forEach(() => ({ baseUrl: silent })),
    broken: forEach(() => ({ baseUrl: "http://127.0.0.1:2" })),
    advance() {},
  };
}

/** Creates a value for each provider. */
export function forEach<Value>(create: (provider: Provider) => Value): Record<Provider, Value> {
  return { digitalocean: create("digitalocean"), fireworks: create("fireworks"), instavm: create("instavm") };
}
