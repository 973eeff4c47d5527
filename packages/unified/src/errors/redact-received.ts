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
  const { cleanIfSecret, cleanReceived } = await loadOnDemand();
  const id = started && cleanReceived(started.id);
  const text =
    method === undefined ? cleanReceived(message, LONGEST_MESSAGE) : message.replaceAll(started?.id ?? "", id ?? "");
  // A program reads the other values of `started`, so a value without a secret does not change.
  const keep = (value: string) => cleanIfSecret(value, LONGEST_MESSAGE);
  const kept = started && id !== undefined && { started: { ...(mapTexts(started, keep) as typeof started), id } };
  return withContext(error, { message: text, ...kept });
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  if (Object(value) !== value) return value;
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, each]) => [change(name), mapTexts(each, change)]),
  );
}
