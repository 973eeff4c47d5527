import {
  getPointer,
  InvalidRequestError,
  type Listing,
  listOperation,
  readEnvironment,
  type ScopeDescription,
} from "@snap/runtime";
import { describeValue } from "@snap/runtime/helpers";
import type { CallOptions } from "../adapter.ts";
import type { LoadedAccount, PartTools } from "../adapter-kit/composite-account.ts";

/** Returns what the contract says about the scopes of an account; `undefined` if it has none. */
export function describeScopes<Client, Raw>({
  scopes,
  snapshots: [first],
}: LoadedAccount<Client, Raw>): ScopeDescription | undefined {
  return scopes && first.scopes?.[scopes.option];
}

/**
 * Returns the scopes of an account, which may be requested from the provider; `undefined` stands for an account without
 * scopes.
 *
 * @throws {InvalidRequestError} when the option `scopes` is invalid, or when the API cannot list the scopes.
 */
export async function readScopes<Client, Raw>(
  account: LoadedAccount<Client, Raw>,
  send: PartTools<Client, Raw, never>["send"],
  { signal }: CallOptions,
): Promise<readonly (string | undefined)[]> {
  const { scopes, options, client } = account;
  if (!scopes) return [undefined];
  const { option, values } = scopes;
  const described = describeScopes(account);
  if (values !== undefined && values !== "all") return checkScopes(values);
  const selected =
    Reflect.get(options, option) ?? (described && (readEnvironment(described.environment) || described.default));
  if (values === undefined && selected !== undefined) return checkScopes([selected]);
  if (described?.list) {
    const { name, path, id } = described.list;
    const list = listOperation<(client: Client, input: object, options: object) => Listing>(path);
    const items = await send(name, () => list(client, {}, { signal }).toArray());
    return items.map((item) => String(getPointer(item, id)));
  }
  if (described?.values) return described.values;
  throw new InvalidRequestError(`\`scopes\` must name every ${option}, because the API cannot list them.`);
}

/** Checks the scopes that a caller passed, and returns each once. */
export function checkScopes(values: unknown): readonly string[] {
  const isScope = (value: unknown) => /^(?:string|number)$/.test(typeof value) && value !== "";
  if (Array.isArray(values) && values.length > 0 && values.every(isScope)) return [...new Set(values.map(String))];
  const got = Array.isArray(values) ? `[${values.map(describeValue).join(", ")}]` : describeValue(values);
  throw new InvalidRequestError(`\`scopes\` must be "all" or an array of strings that are not empty, got ${got}.`);
}
