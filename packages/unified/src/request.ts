import {
  type CallContext,
  ProviderConnectionError,
  ProviderResponseError,
  UnexpectedResponseError,
} from "./snapshot-error.ts";

interface Result<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** Sends a request of a provider's client and returns its data, or throws what stood in the way. */
export async function request<Data>(
  context: CallContext,
  send: () => Promise<Result<Data>>,
  signal?: AbortSignal,
): Promise<NonNullable<Data>> {
  let result: Result<Data>;
  try {
    result = await send();
  } catch (error) {
    if (error instanceof SyntaxError) throw new UnexpectedResponseError(context, "the answer is not JSON", error);
    throw new ProviderConnectionError(context, error, signal?.aborted === true);
  }
  const { data, error, response } = result;
  if (!response.ok) throw new ProviderResponseError(context, response, error);
  if (data === undefined || data === null) throw new UnexpectedResponseError(context, "the answer is empty");
  return data;
}
