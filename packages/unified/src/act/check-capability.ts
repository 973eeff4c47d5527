import { InvalidRequestError } from "@snap/runtime";
import type { Adapter } from "../adapter.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import type { SnapshotKind } from "../snapshot.ts";

/**
 * Returns how an account creates a snapshot from a kind of resource, or restores a snapshot into one.
 *
 * @throws {UnsupportedOperationError} when the account does not support the operation for this kind.
 */
export function checkCapability<How extends string>(
  { provider, account }: Pick<Adapter, "account" | "provider">,
  operation: keyof typeof PREPOSITIONS,
  can: Readonly<Partial<Record<string, How>>>,
  kind: SnapshotKind | undefined,
): How {
  const how = kind && Object.hasOwn(can, kind) ? can[kind] : undefined;
  if (how) return how;
  const kinds = Object.keys(can).join(", ");
  const what = kinds ? `${PREPOSITIONS[operation]} "${kind}". Supported: ${kinds}.` : "snapshots.";
  // An `InvalidRequestError` shortens and redacts its message.
  const { message } = new InvalidRequestError(`Account "${account}" (${provider}) cannot ${operation} ${what}`);
  throw new UnsupportedOperationError(message, { provider, account, operation });
}

/**
 * Returns the method of an adapter that not every provider supports.
 *
 * @throws {UnsupportedOperationError} when the account does not support the operation.
 */
export function checkMethod<Name extends "protect" | "rename">(
  adapter: Adapter,
  operation: Name,
): NonNullable<Adapter[Name]> {
  const { provider, account, capabilities, [operation]: method } = adapter;
  if (capabilities[operation] && method) return method;
  const { create, restore, delete: remove, rename, protect } = capabilities;
  const methods = {
    list: true,
    get: true,
    delete: remove !== false,
    create: Object.keys(create).length > 0,
    restore: Object.keys(restore).length > 0,
    rename,
    protect,
  };
  const supported = Object.entries(methods).flatMap(([name, can]) => (can ? [name] : []));
  const message = `Account "${account}" (${provider}) cannot ${operation} snapshots. Supported: ${supported.join(", ")}.`;
  throw new UnsupportedOperationError(message, { provider, account, operation });
}

const PREPOSITIONS = { create: "from", restore: "into" } as const;
