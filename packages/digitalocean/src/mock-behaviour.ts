import type { MockBehaviour, MockCall, MockRecord } from "@snap/mock";

/** The behaviour of DigitalOcean's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    // In this list, the ids of droplet snapshots are numbers; in other responses they are strings.
    listDropletSnapshots: (call) => (isDroplet(call) ? call.proceed({ present: toDropletSnapshot }) : call.fail(404)),

    createDropletAction(call) {
      if (!isDroplet(call)) return call.fail(404);
      const { type, image } = call.body as { type: string; image?: unknown };
      if (isBusy(call)) return call.fail(422, "Droplet already has a pending event.");
      if (type === "rebuild" && isUnknownId(image, call)) return call.fail(422, `Image ${image} does not exist.`);
      return call.response(201, { action: act(call, Number(call.path["droplet_id"])) });
    },

    createDropletActionsByTag(call) {
      const tag = call.url.searchParams.get("tag_name");
      const tagged = DROPLETS.filter(({ tags }) => tags.some((each) => each === tag));
      return call.response(201, { actions: tagged.map(({ id }) => act(call, id)) });
    },

    createVolume(call) {
      const { region: slug, snapshot_id: id, size_gigabytes: asked } = call.body as VolumeRequest;
      const snapshot = call.cloud.store["snapshots"]?.get(id, { resource_type: "volume" });
      if (id !== undefined && !snapshot) return call.fail(422, `Volume snapshot ${id} does not exist.`);
      const region = { ...REGION, name: slug.toUpperCase(), ...NAMED_REGIONS[slug], slug };
      // With a snapshot, the requested size is ignored.
      return call.proceed({ set: { region, size_gigabytes: snapshot?.["min_disk_size"] ?? asked } });
    },

    listVolumeSnapshots: (call) => (isVolume(call) ? call.proceed() : call.fail(404)),
    createVolumeSnapshot: (call) => (isVolume(call) ? call.proceed({ set: partsOf(call) }) : call.fail(404)),
  },

  records: {
    volumes: [
      {
        id: "89bcc42f-85cf-11e6-a004-000f53315871",
        region: { name: "New York 1", slug: "nyc1", available: true, features: [], sizes: [] },
        droplet_ids: [],
        name: "orders-db",
        description: "",
        size_gigabytes: 100,
        created_at: "2026-09-01T08:00:00Z",
        filesystem_type: "ext4",
        filesystem_label: "",
        tags: ["db"],
      },
    ],
  },
};

type VolumeRequest = { region: string; snapshot_id?: string; size_gigabytes: number };

/** The droplets of the account, as in the contract's examples. */
const DROPLETS = [
  { id: 200776916, tags: ["web", "env:prod"] },
  { id: 200776917, tags: ["web"] },
];

const DROPLET_SNAPSHOT = {
  id: "6372450",
  name: "",
  created_at: "2026-11-21T09:00:00Z",
  regions: ["nyc3"],
  resource_id: "",
  resource_type: "droplet",
  min_disk_size: 25,
  size_gigabytes: 2.34,
  tags: [],
};

const REGION = { available: true, features: ["backups", "metadata"], sizes: ["s-1vcpu-1gb"] };
const NAMED_REGIONS: Readonly<Record<string, { name: string }>> = {
  nyc1: { name: "New York 1" },
  nyc3: { name: "New York 3" },
};

// The snapshot of a droplet appears when its action is done.
function act({ body, cloud, fails }: MockCall, droplet: number): MockRecord {
  const { type, name = `droplet-${droplet}` } = body as { type: string; name?: string };
  const snapshot = { name, resource_id: String(droplet) };
  const ended = () => {
    if (type === "snapshot" && !fails) cloud.create("snapshots", snapshot, { like: DROPLET_SNAPSHOT });
  };
  return cloud.create("actions", { resource_id: droplet, type }, { fails, ended });
}

function isDroplet({ path, cloud }: MockCall): boolean {
  const { droplet_id: id = "" } = path;
  return DROPLETS.some((droplet) => String(droplet.id) === id) || hasSnapshots(cloud, "droplet", id);
}

function isBusy({ path, cloud }: MockCall): boolean {
  const going = cloud.store["actions"]?.where({ status: "in-progress" }) ?? [];
  return going.some(({ resource_id }) => String(resource_id) === path["droplet_id"]);
}

function isVolume({ path, cloud }: MockCall): boolean {
  const { volume_id: id = "" } = path;
  return cloud.store["volumes"]?.get(id) !== undefined || hasSnapshots(cloud, "volume", id);
}

// Returns the properties that a snapshot takes from its volume. A fifth of the disk is assumed to be in use.
function partsOf({ path, cloud }: MockCall): MockRecord {
  const volume = cloud.store["volumes"]?.get(path["volume_id"]);
  if (!volume) return {};
  const { region, size_gigabytes: size } = volume as { region?: { slug?: string }; size_gigabytes?: number };
  const disk = size === undefined ? {} : { min_disk_size: size, size_gigabytes: size / 5 };
  return { ...(region?.slug !== undefined && { regions: [region.slug] }), ...disk };
}

// A test may arrange snapshots without their source: such a source counts as existing.
function hasSnapshots({ store }: MockCall["cloud"], resource_type: string, resource_id: string): boolean {
  return store["snapshots"]?.where({ resource_type, resource_id }).length !== 0;
}

// An image that is not a number is the slug of a public image.
function isUnknownId(image: unknown, { cloud }: MockCall): boolean {
  return /^\d+$/.test(String(image)) && !cloud.store["snapshots"]?.get(image, { resource_type: "droplet" });
}

function toDropletSnapshot(snapshot: MockRecord): unknown {
  const { id, resource_id, resource_type, tags, ...rest } = snapshot;
  return { id: Number(id), ...rest, type: "snapshot" };
}
