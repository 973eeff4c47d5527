import { SnapError } from "@snap/runtime";
import { loadOnDemand } from "@snap/runtime/helpers";
import { withContext } from "./with-context.ts";

const LONGEST_MESSAGE = 500;

/**
 * Returns a copy of an error without the secrets that it quotes from a successful response, such as an id. The error of
 * a failed request is already redacted, except for `started`.
 */
export async function redactReceived(error: unknown): Promise<unknown> {
  if (!SnapError.isInstance(error) || error.account !== undefined) return error;
  const { method, message, started } = error;
  if (method !== undefined && !started) return error;
  const { cleanReceived } = await loadOnDemand();
  const id = started && cleanReceived(started.id);
  const clean =
    method === undefined ? cleanReceived(message, LONGEST_MESSAGE) : message.replaceAll(started?.id ?? "", id ?? "");
  return withContext(error, { message: clean, ...(started && id !== undefined && { started: { ...started, id } }) });
}
