import type * as opensandbox from "@snap/opensandbox";
import type { components, OpenSandboxClient } from "@snap/opensandbox";
import { createSandboxJob, getSandboxJob } from "@snap/opensandbox/jobs";
import type {
  CallOptions,
  Created,
  CreationOf,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  TargetOf,
} from "../../adapter-kit/index.ts";

/** A running sandbox to create a snapshot of. */
export type OpenSandboxCreateRequest = CreationOf<
  Record<"sandbox", unknown>,
  { readonly sandbox: { readonly name?: string } }
>;

/** A new sandbox. */
export type OpenSandboxRestoreTarget = TargetOf<
  Record<"sandbox", unknown>,
  {
    readonly sandbox: {
      /** The resources of the sandbox, such as `{ cpu: "500m", memory: "512Mi" }`. */
      readonly resourceLimits: Readonly<Record<string, string>>;
      /** How long the sandbox runs before it is stopped, in seconds: at least 60. Default: it is not stopped. */
      readonly timeoutSeconds?: number;
      /** The command that the sandbox runs. Default: `tail -f /dev/null`. */
      readonly entrypoint?: readonly string[];
      /** Labels of the sandbox. */
      readonly metadata?: Readonly<Record<string, string>>;
    };
  }
>;

/** The jobs that restorations wait for: the states of sandboxes. */
export const jobs = [getSandboxJob];

type Account = StandardAccount<
  "opensandbox",
  Raw,
  OpenSandboxClient,
  Pick<typeof opensandbox, "createSandbox" | "createSnapshot">
>;
type Raw = components["schemas"]["Snapshot"];
type OpenSandboxItem = Snapshot<"opensandbox", Raw>;

/** Creates a snapshot of a sandbox. */
export function createSnapshot(
  { client, operations, request, toSnapshot }: Account,
  { from: { id: sandboxId }, name }: OpenSandboxCreateRequest,
  call: CallOptions,
): Promise<Created<OpenSandboxItem>> {
  return request("createSnapshot", async () => {
    const input = { sandboxId, ...(name !== undefined && { name }) };
    const created = await operations.createSnapshot(client, input, { ...call, retry: false });
    // The message says that the creation was accepted.
    return { snapshot: { ...toSnapshot(created), error: null }, matchedBy: "response" };
  });
}

/** Starts a sandbox from a snapshot, and waits until it runs. */
export function restoreSnapshot(
  { client, kit, operations, request, finishRestoration }: Account,
  { id: snapshot }: OpenSandboxItem,
  { resourceLimits, timeoutSeconds: timeout, entrypoint, metadata }: OpenSandboxRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  return request("createSandbox", async () => {
    const input = {
      snapshotId: snapshot,
      resourceLimits: { ...resourceLimits },
      ...(timeout !== undefined && { timeout }),
      ...(entrypoint && { entrypoint: [...entrypoint] }),
      ...(metadata && { metadata: { ...metadata } }),
    };
    const data = await operations.createSandbox(client, input, { ...call, retry: false });
    const resource = { type: "sandbox", id: kit.readId(data?.id, "sandbox") } as const;
    const jobs = kit.findJobs(createSandboxJob, { data, input });
    return finishRestoration({ type: "action", jobs, snapshot, resource }, call);
  });
}
