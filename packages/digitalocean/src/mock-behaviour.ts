import type { MockBehaviour, MockCall, MockRecord } from "@snap/mock";

const REGION = { available: true, features: ["backups", "metadata"], sizes: ["s-1vcpu-1gb"] };

const DROPLET = {
  memory: 1024,
  vcpus: 1,
  disk: 25,
  locked: false,
  status: "active",
  created_at: "2026-09-01T08:00:00Z",
  features: [],
  backup_ids: [],
  snapshot_ids: [],
  volume_ids: [],
  size_slug: "s-1vcpu-1gb",
  region: { ...REGION, name: "New York 3", slug: "nyc3" },
  vpc_uuid: "760e09ef-dc84-11e8-981e-3cfdfeaae000",
};

/** The behaviour of DigitalOcean's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    listDroplets(call) {
      const { tag_name: tag, type = "droplets" } = call.query as { tag_name?: string; type?: string };
      // Droplets with GPUs are listed only if they are asked for.
      const isAsked = (droplet: MockRecord) => String(droplet["size_slug"]).startsWith("gpu-") === (type === "gpus");
      return call.proceed({ filter: (droplet) => isAsked(droplet) && (tag === undefined || hasTag(droplet, tag)) });
    },

    listVolumes(call) {
      const { region } = call.query as { region?: string };
      return call.proceed({ filter: (volume) => region === undefined || Object(volume["region"]).slug === region });
    },

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
      return call.response(201, { actions: dropletsOf(call.cloud, tag).map(({ id }) => act(call, Number(id))) });
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
    droplets: [
      { ...DROPLET, id: 200776916, name: "web-01", tags: ["web", "env:prod"] },
      { ...DROPLET, id: 200776917, name: "web-02", tags: ["web"] },
      { ...DROPLET, id: 200776918, name: "train-01", size_slug: "gpu-h100x1-80gb", tags: ["ml"] },
    ],
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
  return cloud.store["droplets"]?.get(id) !== undefined || hasSnapshots(cloud, "droplet", id);
}

function dropletsOf({ store }: MockCall["cloud"], tag: string | null): readonly MockRecord[] {
  return (store["droplets"]?.where({}) ?? []).filter((droplet) => tag !== null && hasTag(droplet, tag));
}

function hasTag({ tags }: MockRecord, tag: string): boolean {
  return Array.isArray(tags) && tags.includes(tag);
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
