import { loadOnDemand } from "../request/load-on-demand.ts";
import type { ClientDefinition, ClientOptions } from "./client-definition.ts";
import type { ApiClient } from "./client-types.ts";
import { createClient } from "./create-client.ts";
import type { Pagination } from "./pagination.ts";

/**
 * Creates a typed client for the paths of a spec.
 *
 * @param options credentials, by the names in `definition.credentials`, and all other options of the client
 * @throws {CredentialError} when a required credential is in neither the options nor the environment.
 * @throws {InvalidRequestError} when an option is invalid, such as a `baseUrl` that is not an HTTP URL.
 */
export function createApiClient<Paths extends object, const Paginations extends Readonly<Record<string, Pagination>>>(
  definition: ClientDefinition<Paginations>,
  options: ClientOptions | (ClientOptions & Readonly<Record<string, unknown>>) = {},
): ApiClient<Paths, Paginations> {
  return createClient(definition, options, loadOnDemand);
}
