import type * as daytona from "@snap/daytona";
import type { components, DaytonaClient } from "@snap/daytona";
import { createSandboxJob, createSandboxSnapshotJob, getSandboxJob } from "@snap/daytona/jobs";
import type {
  CallOptions,
  Created,
  CreationOf,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  TargetOf,
} from "../../adapter-kit/index.ts";

/** A container image or a sandbox to create a snapshot of. */
export type DaytonaCreateRequest = CreationOf<
  Record<"image" | "sandbox", unknown>,
  {
    readonly image: Named & {
      /** The number of virtual processors of the sandboxes. */
      readonly cpu?: number;
      /** The memory of the sandboxes in GB. */
      readonly memory?: number;
      /** The disk of the sandboxes in GB. */
      readonly disk?: number;
      /** The region. Default: that of the organization. */
      readonly region?: string;
    };
    readonly sandbox: Named & {
      /** Whether the snapshot has the memory of a running virtual machine. */
      readonly includeMemory?: boolean;
    };
  }
>;

interface Named {
  /** The name of the snapshot, which must be unique in the organization. */
  readonly name: string;
}

/** A new sandbox. */
export type DaytonaRestoreTarget = TargetOf<
  Record<"sandbox", unknown>,
  {
    readonly sandbox: {
      /** The name of the sandbox. Default: its id. */
      readonly name?: string;
      /** Labels of the sandbox. */
      readonly labels?: Readonly<Record<string, string>>;
    };
  }
>;

/** The jobs that creations and restorations wait for: the states of sandboxes. */
export const jobs = [getSandboxJob];

type Account = StandardAccount<
  "daytona",
  Raw,
  DaytonaClient,
  Pick<typeof daytona, "createSandbox" | "createSandboxSnapshot" | "createSnapshot">
>;
type Raw = components["schemas"]["Snapshot"];
type ImageCreation = Extract<DaytonaCreateRequest, { from: { type: "image" } }>;
type SandboxCreation = Extract<DaytonaCreateRequest, { from: { type: "sandbox" } }>;
type DaytonaItem = Snapshot<"daytona", Raw>;

/** Creates a snapshot from a container image or of a sandbox. */
export function createSnapshot(
  account: Account,
  creation: DaytonaCreateRequest,
  call: CallOptions,
): Promise<Created<DaytonaItem>> {
  return creation.from.type === "image"
    ? account.request("createSnapshot", () => pullImage(account, creation as ImageCreation, call))
    : account.request("createSandboxSnapshot", () => snapshotSandbox(account, creation as SandboxCreation, call));
}

async function pullImage(
  { client, operations, toSnapshot }: Account,
  { from, region, ...given }: ImageCreation,
  call: CallOptions,
) {
  const input = { ...given, imageName: from.id, ...(region !== undefined && { regionId: region }) };
  const created = await operations.createSnapshot(client, input, { ...call, retry: false });
  return { snapshot: toSnapshot(created), matchedBy: "response" } as const;
}

// The response has no snapshot, and Daytona reports no failure: after a failure, the sandbox is as before, and the
// snapshot is missing.
async function snapshotSandbox(account: Account, { from, name, includeMemory }: SandboxCreation, call: CallOptions) {
  const { client, kit, operations, finishCreation, listPages } = account;
  // Times do not identify the snapshot: the job only has the time at which the sandbox was created.
  const before: string[] = [];
  for await (const page of listPages({ query: { source: from, name }, ...call })) {
    before.push(...page.map(({ id }) => id));
  }
  const input = { sandboxIdOrName: from.id, name, ...(includeMemory !== undefined && { includeMemory }) };
  const data = await operations.createSandboxSnapshot(client, input, { ...call, retry: false });
  const jobs = kit.findJobs(createSandboxSnapshotJob, { data, input });
  return finishCreation({ type: "action", jobs, from, name, before }, call);
}

/** Starts a sandbox from a snapshot, and waits until it runs. */
export function restoreSnapshot(
  { client, kit, operations, request, finishRestoration }: Account,
  { ref, id: snapshot, raw }: DaytonaItem,
  { name, labels }: DaytonaRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  return request("createSandbox", async () => {
    if (raw.state === "inactive") {
      const next = "Call activateSnapshot of @snap/daytona, and wait until it is active.";
      throw new kit.InvalidRequestError(`${ref} is inactive. ${next}`);
    }
    const input = { snapshot, ...(name !== undefined && { name }), ...(labels && { labels: { ...labels } }) };
    const data = await operations.createSandbox(client, input, { ...call, retry: false });
    const resource = { type: "sandbox", id: kit.readId(data?.id, "sandbox") } as const;
    const jobs = kit.findJobs(createSandboxJob, { data, input });
    return finishRestoration({ type: "action", jobs, snapshot, resource }, call);
  });
}
