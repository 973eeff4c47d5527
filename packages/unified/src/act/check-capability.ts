import type { Adapter } from "../adapter.ts";
import type { Capabilities } from "../capabilities.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import type { SnapshotKind } from "../snapshot.ts";

/**
 * How an account does something with a kind.
 *
 * @throws {UnsupportedOperationError} when it does not.
 */
export function checkCapability<Action extends keyof Capabilities>(
  { provider, account, capabilities }: Pick<Adapter, "account" | "capabilities" | "provider">,
  operation: Action,
  kind: SnapshotKind | undefined,
): NonNullable<Capabilities[Action][SnapshotKind]> {
  const can: Capabilities[Action] = capabilities[operation];
  const how = kind && Object.hasOwn(can, kind) ? can[kind] : undefined;
  if (how) return how;
  const kinds = Object.keys(can).join(", ");
  const [does, to] = WORDS[operation];
  const message = kinds ? `${does} no snapshot ${to} type "${kind}": choose ${kinds}` : `${does} no snapshots`;
  throw new UnsupportedOperationError(`"${account}" ${message}`, { provider, account, operation });
}

const WORDS = { create: ["makes", "of"], restore: ["restores", "into a resource of"] } as const;
