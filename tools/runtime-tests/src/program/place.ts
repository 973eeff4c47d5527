import type { Transport } from "./cells.ts";
import type { Provider } from "./provider.ts";

/** The client options for a mock. */
export interface Reach {
  readonly baseUrl?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A set of mock clouds, one for each provider, that can be reached in one way. */
export interface Place {
  readonly transport: Transport;
  readonly providers: readonly Provider[];
  /** By the name of the provider. */
  readonly reach: Readonly<Record<string, Reach>>;
  /** Places that accept requests but never respond. */
  readonly silent: Readonly<Record<string, Reach>>;
  /** Places that refuse connections. */
  readonly broken: Readonly<Record<string, Reach>>;
  /** Advances the clocks of the clouds, unless the clocks run in real time. */
  advance(milliseconds: number): void;
}

/** The addresses of the clouds for a program that uses HTTP. */
export interface Addresses {
  readonly clouds: Readonly<Record<string, string>>;
  readonly silent: string;
}

/** Uses the mock clouds of `snap-mock`, whose clocks run. */
export function overHttp(providers: readonly Provider[], { clouds, silent }: Addresses): Place {
  return {
    transport: "http",
    providers,
    reach: forEach(providers, ({ name }) => ({ baseUrl: clouds[name] ?? "" })),
    silent: forEach(providers, () => ({ baseUrl: silent })),
    broken: forEach(providers, () => ({ baseUrl: "http://127.0.0.1:2" })),
    advance() {},
  };
}

/** Creates a value for each provider, by name. */
export function forEach<Value>(
  providers: readonly Provider[],
  create: (provider: Provider) => Value,
): Record<string, Value> {
  return Object.fromEntries(providers.map((provider) => [provider.name, create(provider)]));
}

/** Returns the client options of a provider. */
export function reachOf(reach: Place["reach"], name: string): Reach {
  const own = reach[name];
  if (!own) throw new Error(`${name} cannot be reached`);
  return own;
}
