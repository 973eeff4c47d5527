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
  // This error shortens and redacts its message.
  const { message } = new InvalidRequestError(`Account "${account}" (${provider}) cannot ${operation} ${what}`);
  throw new UnsupportedOperationError(message, { provider, account, operation });
}

const PREPOSITIONS = { create: "from", restore: "into" } as const;
