import type * as e2b from "@snap/e2b";
import type { components, E2BClient } from "@snap/e2b";
import type { SnapError } from "@snap/runtime";
import type {
  CallOptions,
  Created,
  CreationOf,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  StandardCalls,
  TargetOf,
} from "../../adapter-kit/index.ts";

/** A running sandbox to create a snapshot of. */
export type E2BCreateRequest = CreationOf<
  Record<"sandbox", unknown>,
  {
    readonly sandbox: {
      /**
       * `team/name`, with or without a `:tag`. The snapshot's name is without the tag. A name and tag that a snapshot has
       * is refused, because E2B would give both to the new snapshot.
       */
      readonly name?: string;
    };
  }
>;

/** A new sandbox. */
export type E2BRestoreTarget = TargetOf<
  Record<"sandbox", unknown>,
  {
    readonly sandbox: {
      /** How long the sandbox runs before it is stopped, in seconds. Default: 15. */
      readonly timeoutSeconds?: number;
      /** Labels of the sandbox. */
      readonly metadata?: Readonly<Record<string, string>>;
    };
  }
>;

type Account = StandardAccount<"e2b", Raw, E2BClient, Pick<typeof e2b, "createSandbox" | "createSnapshot">>;
type Raw = components["schemas"]["SnapshotInfo"];
type E2BItem = Snapshot<"e2b", Raw>;

/** Creates a snapshot of a sandbox. The response arrives when the snapshot is complete. */
export function createSnapshot(
  { client, kit, listPages, operations, request, toSnapshot }: Account,
  { from: { id }, name }: E2BCreateRequest,
  call: CallOptions,
): Promise<Created<E2BItem>> {
  return request("createSnapshot", async () => {
    if (name !== undefined) {
      // E2B changes names to lower case, and adds the team.
      const wanted = `${name}${name.includes(":") ? "" : ":default"}`.toLowerCase();
      for await (const page of listPages({ ...call, query: { name: wanted } }))
        if (page.some((each) => each.id === wanted || each.id.endsWith(`/${wanted}`)))
          throw new kit.InvalidRequestError(`\`name\` must be unused, got ${JSON.stringify(name)}.`);
    }
    const input = { sandboxID: id, ...(name !== undefined && { name }) };
    const created = await operations.createSnapshot(client, input, { ...call, ...SLOW });
    return { snapshot: { ...toSnapshot(created), source: { type: "sandbox", id } }, matchedBy: "response" };
  });
}

/**
 * Deletes a snapshot, unless E2B would delete other snapshots with it: E2B ignores the tag of an id, and deletes the
 * template with all its tags. E2B also deletes templates that are not snapshots, so a snapshot that is not listed is
 * not deleted.
 *
 * @throws {SnapError} with code `FAILED_PRECONDITION` when the template has other tags.
 */
export async function deleteAlone(
  account: StandardCalls<"e2b", Raw> & { readonly SnapError: typeof SnapError },
  id: string,
  call: Parameters<StandardCalls<"e2b", Raw>["delete"]>[1],
): Promise<unknown> {
  const template = templateOf(id);
  const tags: string[] = [];
  for await (const page of account.listPages({ ...call, query: { name: template } })) {
    tags.push(...page.map((each) => each.id).filter((each) => templateOf(each) === template));
  }
  // Reports that the snapshot does not exist.
  if (!tags.includes(id)) return account.get(id, { ...call, query: { name: id } });
  const others = tags.filter((each) => each !== id).join(", ");
  if (others === "") return account.delete(id, call);
  const message = `Deleting ${id} would also delete ${others}: E2B deletes a template with all its tags.`;
  throw new account.SnapError(`${message} To delete them all, call deleteSnapshot of @snap/e2b.`, {
    code: "FAILED_PRECONDITION",
  });
}

function templateOf(id: string): string {
  return id.replace(/:[^:]*$/, "");
}

/** Starts a sandbox from a snapshot. */
export function restoreSnapshot(
  { client, kit, operations, request }: Account,
  { id: templateID }: E2BItem,
  { timeoutSeconds: timeout, metadata }: E2BRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  return request("createSandbox", async () => {
    const input = { templateID, ...(timeout !== undefined && { timeout }), ...(metadata && { metadata }) };
    const data = await operations.createSandbox(client, input, { ...call, ...SLOW });
    return { type: "sandbox", id: kit.readId(data?.sandboxID, "sandbox") } as const;
  });
}

// The signal ends the request.
const SLOW = { timeout: Number.POSITIVE_INFINITY, retry: false } as const;
