import createFetchClient from "openapi-fetch";
import type { ApiClient } from "./api-client.ts";
import {
  authorize,
  type Credential,
  type CredentialSource,
  createCredentialReader,
  type SecurityScheme,
} from "./credential.ts";
import { UnreadableResponseError } from "./unreadable-response-error.ts";

/** Options that every provider's client takes beside its credential. */
export interface ClientOptions {
  /** Where requests go instead of the provider's own address: a proxy, a mock server. */
  baseUrl?: string;
  /** Sends a request. Default: the runtime's `fetch`, looked up at each call. */
  fetch?: (request: Request) => Promise<Response>;
  /** Headers for every request. */
  headers?: Record<string, string>;
}

/** What a generated client knows from its spec. */
export interface ClientDefinition {
  readonly provider: string;
  readonly baseUrl: string;
  readonly credential: CredentialSource;
  /** In the order in which they are tried. */
  readonly schemes: readonly SecurityScheme[];
}

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/**
 * Creates a typed client for the paths of a spec.
 *
 * This file alone knows openapi-fetch: replace it here.
 *
 * @throws {CredentialError} when neither the option nor the environment has a credential.
 */
export function createApiClient<Paths extends object>(
  definition: ClientDefinition,
  credential: Credential | undefined,
  options: ClientOptions,
): ApiClient<Paths> {
  const readCredential = createCredentialReader(definition.provider, definition.credential, credential);
  const client = createFetchClient({
    baseUrl: options.baseUrl ?? definition.baseUrl,
    // Looked up late, so that a fetch patched after this call (MSW, instrumentation) is the one used.
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    ...(options.headers && { headers: options.headers }),
  });
  client.use({
    onRequest: async ({ request }) => authorize(request, definition.schemes, await readCredential()),
  });
  const methods = METHODS.map((method) => {
    const send = client[method] as Send;
    return [method, async (...call: Parameters<Send>) => withReadableError(await send(...call))];
  });
  return Object.fromEntries(methods);
}

type Send = (path: string, init?: object) => Promise<Result>;

interface Result {
  error?: unknown;
  response: Response;
}

// openapi-fetch leaves `error` undefined or '' where a failed response has no body, and raw text where it is not JSON.
function withReadableError(result: Result): Result {
  const { error, response } = result;
  if (response.ok || (error !== undefined && typeof error !== "string")) return result;
  return { ...result, error: new UnreadableResponseError(response, error ?? "") };
}
