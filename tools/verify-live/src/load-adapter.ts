import type { ReadingAdapter } from "@snap/mock/verify";
import { toAdapterName } from "@snap/openapi/to-adapter-name";
import { SnapError } from "@snap/runtime";
import { StoppedError } from "./stopped-error.ts";

interface AdapterOptions {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly baseUrl?: string;
}

/**
 * Loads the provider's adapter with its own client, for the account in the environment.
 *
 * @throws {StoppedError} if the environment or the address is invalid.
 */
export async function loadAdapter(provider: string, options: AdapterOptions): Promise<ReadingAdapter> {
  const entry: unknown = await import(/* @vite-ignore */ `@snap/unified/${provider}`);
  const name = toAdapterName(provider);
  const create: unknown = Reflect.get(Object(entry), name);
  if (!isFactory(create)) throw new StoppedError(`@snap/unified/${provider} exports no function ${name}`);
  try {
    // Without retries, because every response is compared.
    return create({ ...options, retry: false });
  } catch (error) {
    throw SnapError.isInstance(error) ? new StoppedError(error.message) : error;
  }
}

function isFactory(value: unknown): value is (options: AdapterOptions & { retry: false }) => ReadingAdapter {
  return typeof value === "function";
}
