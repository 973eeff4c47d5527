import type { DocumentedResponse, MockBehaviour, MockCall, MockRecord } from "@snap/mock";

type Collection = "backups" | "snapshots" | "volumes";

const PROGRESS = "os-extended-snapshot-attributes:progress";
const PROJECT = "os-extended-snapshot-attributes:project_id";

/** The behaviour of the mock cloud that the contract of OpenStack's block storage does not describe. */
export const behaviour: MockBehaviour = {
  // The body of a failure has one property, whose name is the name of the failure.
  errorBody({ message }, body) {
    const [[name, fault] = ["computeFault", {}]] = Object.entries(Object(body));
    return { [name]: { ...Object(fault), message } };
  },

  operations: {
    listSnapshots: (call) => list(call, "snapshots"),
    listBackups: (call) => list(call, "backups"),
    listVolumes: (call) => list(call, "volumes"),

    createSnapshot(call) {
      const { volume_id, name = null, description = null, metadata, force } = toGiven(call, "snapshot");
      const volume = find(call, "volumes", volume_id);
      const isForced = force === true || versionOf(call) >= 66;
      if (volume && !isUsable(volume, isForced)) return call.fail(400, "The volume must be available.");
      const set = { name, description, size: volume?.["size"], metadata: metadata ?? {}, updated_at: null };
      return call.proceed({ set });
    },

    deleteSnapshot: (call) => remove(call, "snapshots", call.path["snapshot_id"]),

    createBackup(call) {
      const {
        volume_id,
        snapshot_id = null,
        name = null,
        description = null,
        container,
        incremental,
        force,
      } = toGiven(call, "backup");
      const volume = find(call, "volumes", volume_id);
      const snapshot = find(call, "snapshots", snapshot_id);
      if (!volume || (snapshot_id !== null && !snapshot)) return call.fail(404);
      if (!snapshot && !isUsable(volume, force === true)) return call.fail(400, "The volume must be available.");
      if (snapshot && snapshot["volume_id"] !== volume_id)
        return call.fail(400, "The snapshot belongs to another volume.");
      const own = { volume_id, snapshot_id, name, description, size: volume["size"] };
      const { cloud, fails } = call;
      const backup = cloud.create(
        "backups",
        { ...own, container: container ?? "volumebackups", is_incremental: incremental === true, object_count: 0 },
        { fails },
      );
      return call.response(202, { backup: { id: backup["id"], name } });
    },

    deleteBackup(call) {
      const backup = find(call, "backups", call.path["backup_id"]);
      if (backup?.["has_dependent_backups"]) return call.fail(400, "Incremental backups depend on the backup.");
      return remove(call, "backups", call.path["backup_id"]);
    },

    restoreBackup(call) {
      const backup = find(call, "backups", call.path["backup_id"]);
      if (!backup) return call.fail(404);
      if (backup["status"] !== "available") return call.fail(400, "The backup must be available.");
      const { volume_id, name } = toGiven(call, "restore");
      const given = { name: name ?? `restore_backup_${backup["id"]}`, size: backup["size"], snapshot_id: null };
      const isNew = volume_id === undefined || volume_id === null;
      const volume = isNew ? call.cloud.create("volumes", given, { held: true }) : find(call, "volumes", volume_id);
      if (!volume) return call.fail(404);
      if (!isNew && volume["status"] !== "available") return call.fail(400, "The volume must be available.");
      if (Number(volume["size"]) < Number(backup["size"])) return call.fail(400, "The volume is too small.");
      work(call, volume, "restoring-backup");
      return call.response(202, {
        restore: { backup_id: backup["id"], volume_id: volume["id"], volume_name: volume["name"] },
      });
    },

    createVolume(call) {
      const {
        snapshot_id = null,
        backup_id,
        size,
        name = null,
        description = null,
        ...given
      } = toGiven(call, "volume");
      const snapshot = find(call, "snapshots", snapshot_id);
      const backup = find(call, "backups", backup_id);
      if ((snapshot_id !== null && !snapshot) || (backup_id && !backup)) return call.fail(404);
      if (backup && versionOf(call) < 47) return call.fail(400, "`backup_id` requires version 3.47.");
      const origin = snapshot ?? backup;
      if (origin && origin["status"] !== "available") return call.fail(400, "The source must be available.");
      const least = Number(origin?.["size"] ?? 1);
      if (!origin && typeof size !== "number") return call.fail(400, "`size` is required.");
      if (Number(size ?? least) < least) return call.fail(400, `\`size\` must be at least ${least}.`);
      const { volume_type, availability_zone, metadata } = given;
      const own = { name, description, snapshot_id, size: size ?? least, metadata: metadata ?? {}, updated_at: null };
      const place = { ...(volume_type ? { volume_type } : {}), ...(availability_zone ? { availability_zone } : {}) };
      return call.proceed({ set: { ...own, ...place } });
    },

    revertVolume(call) {
      const { volume_id } = call.path;
      const volume = find(call, "volumes", volume_id);
      const snapshot = find(call, "snapshots", toGiven(call, "revert")["snapshot_id"]);
      if (!volume || !snapshot) return call.fail(404);
      if (volume["status"] !== "available") return call.fail(409, "The volume must be available.");
      const own = [...(call.cloud.store["snapshots"] ?? [])].filter((each) => each["volume_id"] === volume_id);
      const [newest] = sort(own.toReversed());
      if (newest !== snapshot) return call.fail(400, "Only the newest snapshot of the volume can be restored.");
      work(call, volume, "reverting");
      return call.response(202);
    },
  },

  settled: {
    snapshots: ({ [PROJECT]: project = "9c0e4f7a2b5d4186a3f1d8e60b7c2954" }, failed) => ({
      [PROGRESS]: failed ? "0%" : "100%",
      [PROJECT]: project,
    }),
    backups: (_, failed) => (failed ? { fail_reason: "The object store is not available." } : { object_count: 22 }),
  },
};

function find({ cloud }: MockCall, collection: Collection, id: unknown): MockRecord | undefined {
  return typeof id === "string" ? cloud.store[collection]?.get(id) : undefined;
}

function toGiven({ body }: MockCall, name: string): MockRecord {
  return { ...Object(Object(body)[name]) };
}

// The minor version that the request asks for.
function versionOf({ request }: MockCall): number {
  return Number(/^volume 3\.(\d+)$/.exec(request.headers.get("openstack-api-version") ?? "")?.[1] ?? 0);
}

function isUsable({ status }: MockRecord, isForced: boolean): boolean {
  return status === "available" || (isForced && status === "in-use");
}

// The marker is the last id of the previous page. A full page has a link to the next page, even if the next page is
// empty.
function list(call: MockCall, collection: Collection): DocumentedResponse {
  const {
    limit = 1000,
    marker,
    sort: keys,
    ...filters
  } = call.query as { limit?: number; marker?: string; sort?: string };
  const isMeant = (record: MockRecord) => Object.entries(filters).every(([name, value]) => record[name] === value);
  const records = sort([...(call.cloud.store[collection] ?? [])].filter(isMeant), keys);
  const start = marker === undefined ? 0 : records.findIndex(({ id }) => id === marker) + 1;
  if (marker !== undefined && start === 0) return call.fail(400, `There is no item ${marker}.`);
  const page = records.slice(start, start + limit);
  const href = new URL(call.url);
  href.searchParams.set("marker", String(page.at(-1)?.["id"]));
  const links = page.length < limit ? {} : { [`${collection}_links`]: [{ rel: "next", href: href.href }] };
  return call.response(200, { [collection]: page, ...links });
}

function sort(records: readonly MockRecord[], keys = "created_at:desc"): MockRecord[] {
  const orders = keys.split(",").map((key) => key.split(":"));
  const compare = (a: MockRecord, b: MockRecord) => {
    for (const [key = "", direction = "desc"] of orders) {
      const [left, right] = [String(a[key] ?? ""), String(b[key] ?? "")];
      if (left !== right) return left < right === (direction === "asc") ? -1 : 1;
    }
    return 0;
  };
  return records.toSorted(compare);
}

// An object that is being deleted exists for some time.
function remove(call: MockCall, collection: Collection, id: unknown): DocumentedResponse {
  const record = find(call, collection, id);
  if (!record) return call.fail(404);
  if (record["status"] !== "available" && record["status"] !== "error")
    return call.fail(400, "The state must be available or error.");
  const { cloud, fails } = call;
  const store = cloud.store[collection];
  cloud.restart(collection, record, {
    ended() {
      if (fails) store?.update(record, { status: "error_deleting" });
      else store?.delete(record);
    },
  });
  store?.update(record, { status: "deleting" });
  return call.response(202);
}

// A volume has another state until it has the restored content.
function work({ cloud, fails }: MockCall, volume: MockRecord, status: string): void {
  const failed = status === "reverting" ? "error" : "error_restoring";
  cloud.restart("volumes", volume, {
    ended() {
      if (fails) cloud.store["volumes"]?.update(volume, { status: failed });
    },
  });
  cloud.store["volumes"]?.update(volume, { status });
}
