import type * as hetzner from "@snap/hetzner";
import type { components, HetznerClient } from "@snap/hetzner";
import type {
  ActionKit,
  CallOptions,
  Created,
  CreationOf,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  TargetOf,
} from "../../adapter-kit/index.ts";

// This module is loaded on first use, because a program that only lists snapshots does not need it. Shared functions
// are passed as arguments, because bundlers would create further chunks for them.

/** A server (`vm`) to create a snapshot of. */
export type HetznerCreateRequest = CreationOf<
  Record<"vm", unknown>,
  { readonly vm: { readonly name?: string; readonly labels?: Readonly<Record<string, string>> } }
>;

/** A server (`vm`) whose disk is overwritten, or a new server. */
export type HetznerRestoreTarget = TargetOf<
  Record<"vm", unknown>,
  {
    readonly vm:
      | { readonly id: string; readonly name?: undefined }
      | {
          readonly id?: undefined;
          /** The name of the new server: a host name that is unique in the project. */
          readonly name: string;
          /** The name or the id of a server type with the same architecture and a disk that is large enough. */
          readonly serverType: string;
          /** The name or the id of a location. Default: Hetzner chooses one. */
          readonly location?: string;
          /** The names or ids of SSH keys. Without any, Hetzner makes a password, which is not returned. */
          readonly sshKeys?: readonly string[];
        };
  }
>;

type Account = StandardAccount<
  "hetzner",
  Raw,
  HetznerClient,
  Pick<typeof hetzner, "createImage" | "createServer" | "getAction" | "rebuildServer">
>;
type Raw = components["schemas"]["Image"];
type Action = components["schemas"]["Action"];
type HetznerItem = Snapshot<"hetzner", Raw>;

/** Creates a snapshot of a server. */
export function createSnapshot(
  { client, kit, operations, request, toSnapshot }: Account,
  { from, name, labels }: HetznerCreateRequest,
  call: CallOptions,
): Promise<Created<HetznerItem>> {
  return request("createImage", async () => {
    const input = { id: readServerId(kit, from.id), ...(name !== undefined && { description: name }) };
    const given = { ...input, ...(labels && { labels }) };
    const { image } = (await operations.createImage(client, given, { ...call, retry: false })) ?? {};
    return { snapshot: toSnapshot(image), matchedBy: "response" } as const;
  });
}

/** Restores a snapshot: overwrites the disk of a server, or creates a server. */
export function restoreSnapshot(
  account: Account,
  { id: image }: HetznerItem,
  into: HetznerRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  const { client, kit, operations, request } = account;
  const once = { ...call, retry: false } as const;
  if (into.id !== undefined) {
    return request("rebuildServer", async () => {
      const { action } =
        (await operations.rebuildServer(client, { id: readServerId(kit, into.id), image }, once)) ?? {};
      return wait(account, into.id, [action], call);
    });
  }
  const { name, serverType: server_type, location, sshKeys } = into;
  return request("createServer", async () => {
    const given = { name, server_type, image, ...(location !== undefined && { location }) };
    const input = { ...given, ...(sshKeys && { ssh_keys: [...sshKeys] }) };
    const { action, next_actions = [], server } = (await operations.createServer(client, input, once)) ?? {};
    if (!server?.id) throw new kit.UnexpectedResponseError("The response has no server with an id.");
    return wait(account, String(server.id), [action, ...next_actions], call);
  });
}

// Waits until all actions have succeeded.
async function wait(
  { client, kit, operations }: Account,
  id: string,
  actions: readonly (Action | undefined)[],
  call: CallOptions,
): Promise<SnapshotSource> {
  const poll = async (target: number, options: CallOptions) =>
    (await operations.getAction(client, { id: target }, options))?.action;
  const check = (it: Action | undefined) =>
    it?.status === "success" ? "done" : it?.status === "error" ? "failed" : "pending";
  for (const action of actions) {
    const target = action?.id;
    if (!target) throw new kit.UnexpectedResponseError("The response has no action with an id.");
    await kit.withStarted({ type: "action", id: String(target) }, () =>
      kit.waitFor({ target }, { ...call, timeout: Number.POSITIVE_INFINITY, poll, check }),
    );
  }
  return { type: "vm", id };
}

function readServerId(kit: ActionKit, server: string): number {
  if (/^[1-9]\d{0,14}$/.test(server)) return Number(server);
  throw new kit.InvalidRequestError(`The id of a server must be a number, got "${server}".`);
}
