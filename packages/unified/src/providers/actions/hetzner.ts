import type * as hetzner from "@snap/hetzner";
import type { components, HetznerClient } from "@snap/hetzner";
import { createServerJob, getActionJob, rebuildServerJob } from "@snap/hetzner/jobs";
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

export { sources } from "@snap/hetzner/sources";

/** A server (`vm`) to create a snapshot of. */
export type HetznerCreateRequest = CreationOf<
  Record<"vm", unknown>,
  { readonly vm: { readonly name?: string; readonly labels?: Readonly<Record<string, string>> } }
>;

/** A server (`vm`) whose disk is overwritten, or a new server. */
export type HetznerRestoreTarget = TargetOf<
  Record<"vm", unknown>,
  { readonly vm: { readonly id: string } | NewServer }
>;

interface NewServer {
  readonly id?: undefined;
  /** The name of the new server: a host name that is unique in the project. */
  readonly name: string;
  /** The name or the id of a server type with the same architecture and a disk that is large enough. */
  readonly serverType: string;
  /** The name or the id of a location. Default: Hetzner chooses one. */
  readonly location?: string;
  /** The names or ids of SSH keys. Without keys, Hetzner generates a password, which is not returned. */
  readonly sshKeys?: readonly string[];
}

/** The jobs that a restoration waits for. */
export const jobs = [getActionJob];

type Account = StandardAccount<
  "hetzner",
  Raw,
  HetznerClient,
  Pick<typeof hetzner, "createImage" | "createServer" | "rebuildServer">
>;
type Raw = components["schemas"]["Image"];
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
  snapshot: HetznerItem,
  into: HetznerRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  return into.id === undefined
    ? account.request("createServer", () => startServer(account, snapshot, into, call))
    : account.request("rebuildServer", () => rebuildServer(account, snapshot, into.id, call));
}

async function rebuildServer(account: Account, { id: image }: HetznerItem, id: string, call: CallOptions) {
  const { client, kit, operations, finishRestoration } = account;
  const input = { id: readServerId(kit, id), image };
  const data = await operations.rebuildServer(client, input, { ...call, retry: false });
  const jobs = kit.findJobs(rebuildServerJob, { data, input });
  return finishRestoration({ type: "action", jobs, snapshot: image, resource: { type: "vm", id } }, call);
}

async function startServer(
  { client, kit, operations, finishRestoration }: Account,
  { id: image }: HetznerItem,
  { name, serverType: server_type, location, sshKeys }: NewServer,
  call: CallOptions,
) {
  const given = { name, server_type, image, ...(location !== undefined && { location }) };
  const input = { ...given, ...(sshKeys && { ssh_keys: [...sshKeys] }) };
  const data = await operations.createServer(client, input, { ...call, retry: false });
  const resource = { type: "vm", id: kit.readId(data?.server?.id, "server") } as const;
  const jobs = kit.findJobs(createServerJob, { data, input });
  return finishRestoration({ type: "action", jobs, snapshot: image, resource }, call);
}

function readServerId(kit: ActionKit, server: string): number {
  if (/^[1-9]\d{0,14}$/.test(server)) return Number(server);
  throw new kit.InvalidRequestError(`The id of a server must be a number, got "${server}".`);
}
