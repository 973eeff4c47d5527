import type { ClientOptions } from "./client-options.ts";
import { createClient } from "./create-client.ts";
import type { Client, MediaType, PathBasedClient } from "./fetch-types.ts";

/** Creates a client that is indexed by path: `client["/things"].GET()`. */
export function createPathBasedClient<Paths extends object, Media extends MediaType = MediaType>(
  options?: ClientOptions,
): PathBasedClient<Paths, Media> {
  return wrapAsPathBasedClient(createClient<Paths, Media>(options));
}

/** Wraps a client so that it is indexed by path. Middleware of the client also runs for these calls. */
export function wrapAsPathBasedClient<Paths extends object, Media extends MediaType>(
  client: Client<Paths, Media>,
): PathBasedClient<Paths, Media> {
  const known = new Map<string | symbol, object>();
  return new Proxy({} as PathBasedClient<Paths, Media>, {
    get(_, path) {
      const methods = known.get(path) ?? methodsOf(client, path);
      known.set(path, methods);
      return methods;
    },
  });
}

function methodsOf(client: object, path: string | symbol): object {
  const methods = Object.entries(client).filter(([name]) => /^[A-Z]+$/.test(name));
  return Object.fromEntries(methods.map(([name, send]) => [name, (...init: unknown[]) => send(path, ...init)]));
}
