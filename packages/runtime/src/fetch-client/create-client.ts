import type { ClientDefinition } from "../client/client-definition.ts";
import { createApiClient } from "../client/create-client.ts";
import { streams } from "../streams.ts";
import type { ClientOptions } from "./client-options.ts";
import type { Client, MediaType } from "./fetch-types.ts";

/**
 * Creates a client of the paths that openapi-typescript printed, in place of `createClient` of openapi-fetch. It sends
 * no credentials but those that its headers and middleware set.
 *
 * @throws {InvalidRequestError} when an option is not what it must be.
 */
export function createClient<Paths extends object, Media extends MediaType = MediaType>(
  options: ClientOptions = {},
): Client<Paths, Media> {
  return createApiClient<Paths, ClientDefinition["paginations"]>(DEFINITION, { ...options }) as object as Client<
    Paths,
    Media
  >;
}

const DEFINITION: ClientDefinition = {
  provider: "API",
  baseUrl: "",
  credentials: {},
  security: [],
  paginations: {},
  streams,
};
