import type { Transport } from "./cells.ts";

export type Provider = "digitalocean" | "fireworks" | "instavm";

/** The options of a client that lead to a mock. */
export interface Reach {
  readonly baseUrl?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** One way to a mock cloud of each provider. */
export interface Place {
  readonly transport: Transport;
  readonly reach: Readonly<Record<Provider, Reach>>;
  /** Where a request is taken, and no answer comes. */
  readonly silent: Readonly<Record<Provider, Reach>>;
  /** Where no connection comes about. */
  readonly broken: Readonly<Record<Provider, Reach>>;
  /** Lets the clouds' time pass, where it does not by itself. */
  advance(milliseconds: number): void;
}

/** Where the clouds are that a program finds over HTTP. */
export interface Addresses {
  readonly clouds: Readonly<Record<Provider, string>>;
  readonly silent: string;
}

/** Mock clouds that `snap-mock` serves; their time passes. */
export function overHttp({ clouds, silent }: Addresses): Place {
  return {
    transport: "http",
    reach: forEach((provider) => ({ baseUrl: clouds[provider] })),
    silent: forEach(() => ({ baseUrl: silent })),
    broken: forEach(() => ({ baseUrl: "http://127.0.0.1:2" })),
    advance() {},
  };
}

/** Something of each provider. */
export function forEach<Value>(create: (provider: Provider) => Value): Record<Provider, Value> {
  return { digitalocean: create("digitalocean"), fireworks: create("fireworks"), instavm: create("instavm") };
}
