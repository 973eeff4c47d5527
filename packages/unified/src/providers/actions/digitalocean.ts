import type * as digitalocean from "@snap/digitalocean";
import type { CreateDropletActionInput, components, DigitalOceanClient } from "@snap/digitalocean";
import { createDropletActionJob, getActionJob } from "@snap/digitalocean/jobs";
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

export { sources } from "@snap/digitalocean/sources";

/** A droplet (`vm`) or a volume to create a snapshot of. */
export type DigitalOceanCreateRequest = CreationOf<
  Record<"vm" | "volume", unknown>,
  {
    readonly vm: { readonly name?: string };
    readonly volume: { readonly name: string; readonly tags?: readonly string[] };
  }
>;

/** A droplet (`vm`) whose disk is overwritten, or a new volume. */
export type DigitalOceanRestoreTarget = TargetOf<
  Record<"vm" | "volume", unknown>,
  {
    readonly vm: { readonly id: string };
    readonly volume: {
      readonly name: string;
      /** The slug of a region. Default: the first region of the snapshot. */
      readonly region?: string;
      readonly tags?: readonly string[];
    };
  }
>;

type Account = StandardAccount<
  "digitalocean",
  Raw,
  DigitalOceanClient,
  Pick<typeof digitalocean, "createDropletAction" | "createVolume" | "createVolumeSnapshot">
>;
type Raw = components["schemas"]["Snapshot"];
type VolumeCreation = Extract<DigitalOceanCreateRequest, { from: { type: "volume" } }>;
type DigitalOceanItem = Snapshot<"digitalocean", Raw>;

/** The actions on droplets. */
export const jobs = [getActionJob];

/** Creates a snapshot of a droplet or a volume. */
export function createSnapshot(
  account: Account,
  creation: DigitalOceanCreateRequest,
  call: CallOptions,
): Promise<Created<DigitalOceanItem>> {
  return creation.from.type === "vm"
    ? account.request("createDropletAction", () => snapshotDroplet(account, creation, call))
    : account.request("createVolumeSnapshot", () => snapshotVolume(account, creation as VolumeCreation, call));
}

/** Restores a snapshot: overwrites the disk of a droplet, or creates a volume. */
export function restoreSnapshot(
  account: Account,
  snapshot: DigitalOceanItem,
  into: DigitalOceanRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  return into.type === "vm"
    ? account.request("createDropletAction", () => rebuildDroplet(account, snapshot, into.id, call))
    : account.request("createVolume", () => restoreVolume(account, snapshot, into, call));
}

async function snapshotVolume(
  { client, kit, operations, toSnapshot }: Account,
  { from, name, tags }: VolumeCreation,
  call: CallOptions,
) {
  const input = { volume_id: from.id, name, ...readTags(kit, tags) };
  const data = await operations.createVolumeSnapshot(client, input, { ...call, retry: false });
  return { snapshot: toSnapshot(data?.snapshot), matchedBy: "response" } as const;
}

// The action reports its end, but not the created snapshot.
async function snapshotDroplet(account: Account, { from, name }: DigitalOceanCreateRequest, call: CallOptions) {
  const named = name === undefined ? {} : { name };
  const jobs = await actOn(
    account,
    { droplet_id: readDropletId(account.kit, from.id), type: "snapshot", ...named },
    call,
  );
  return account.finishCreation({ type: "action", jobs, from, ...named }, call);
}

// Every slow operation of a droplet is an action.
async function actOn({ client, kit, operations }: Account, input: CreateDropletActionInput, call: CallOptions) {
  const data = await operations.createDropletAction(client, input, { ...call, retry: false });
  return kit.findJobs(createDropletActionJob, { data, input });
}

function readTags(kit: ActionKit, tags: readonly string[] | undefined): { readonly tags?: string[] } {
  if (tags === undefined) return {};
  if (Array.isArray(tags)) return { tags: [...tags] };
  throw new kit.InvalidRequestError("`tags` must be an array of strings: tags of DigitalOcean have no values.");
}

function readDropletId(kit: ActionKit, droplet: string): number {
  if (/^[1-9]\d{0,14}$/.test(droplet)) return Number(droplet);
  throw new kit.InvalidRequestError(`The id of a droplet must be a number, got "${droplet}".`);
}

async function rebuildDroplet(
  account: Account,
  { ref, id, kind }: DigitalOceanItem,
  droplet: string,
  call: CallOptions,
) {
  const { kit } = account;
  if (kind !== "vm")
    throw new kit.InvalidRequestError(`${ref} is not a snapshot of a droplet. Restore it into a volume.`);
  const input = { droplet_id: readDropletId(account.kit, droplet), type: "rebuild", image: Number(id) } as const;
  const jobs = await actOn(account, input, call);
  return account.finishRestoration({ type: "action", jobs, snapshot: id, resource: { type: "vm", id: droplet } }, call);
}

async function restoreVolume(
  { client, kit, operations }: Account,
  { ref, id, kind, raw }: DigitalOceanItem,
  { name, region = raw.regions?.[0], tags }: Extract<DigitalOceanRestoreTarget, { type: "volume" }>,
  call: CallOptions,
) {
  if (kind !== "volume")
    throw new kit.InvalidRequestError(`${ref} is not a snapshot of a volume. Restore it into a vm.`);
  if (!region) throw new kit.InvalidRequestError(`${ref} has no region. Pass \`into.region\`.`);
  // The API requires a size, although it uses the size of the snapshot.
  const input = { name, region, snapshot_id: id, size_gigabytes: raw.min_disk_size, ...readTags(kit, tags) };
  const data = await operations.createVolume(client, input, { ...call, retry: false });
  return { type: "volume", id: kit.readId(data?.volume?.id, "volume") } as const;
}
