import { type DocumentedResponse, inScope, type MockBehaviour, type MockCall, type MockRecord } from "@snap/mock";

/** The behaviour of STACKIT's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    listSnapshots: list,
    listBackups: list,
    listVolumes: list,

    createSnapshot(call) {
      const { volumeId } = call.body as MockRecord;
      return call.proceed({ set: copyOf(find(call, "volumes", volumeId)) });
    },
    updateSnapshot: (call) => update(call, "snapshots", call.path["snapshotId"]),
    deleteSnapshot: (call) => startDeletion(call, "snapshots", call.path["snapshotId"]),

    createBackup(call) {
      const { type, id } = sourceOf(call) as { type: string; id: string };
      const source = find(call, `${type}s`, id);
      if (!source) return call.fail(404);
      const set = type === "volume" ? { volumeId: id } : { volumeId: source["volumeId"], snapshotId: id };
      return call.proceed({ set: { ...set, ...copyOf(source) } });
    },
    updateBackup: (call) => update(call, "backups", call.path["backupId"]),
    deleteBackup: (call) => startDeletion(call, "backups", call.path["backupId"]),

    restoreBackup(call) {
      const { cloud, fails, path } = call;
      const backup = find(call, "backups", path["backupId"]);
      const volume = find(call, "volumes", backup?.["volumeId"]);
      if (!backup || !volume) return call.fail(404);
      if (backup["status"] !== "AVAILABLE") return call.fail(400, "The backup must be AVAILABLE.");
      if (volume["status"] !== "AVAILABLE") return call.fail(400, "The volume must be detached.");
      // The backup stays usable if its restoration fails.
      change(call, "backups", backup, "RESTORING");
      change(call, "volumes", volume, "RESTORING-BACKUP", () => {
        if (fails) cloud.store["volumes"]?.update(volume, { status: "ERROR_RESTORING-BACKUP" });
      });
      return call.response(202);
    },

    createVolume(call) {
      const { type, id } = sourceOf(call) as Partial<Record<"type" | "id", string>>;
      const { size } = call.body as MockRecord;
      const source = find(call, `${type}s`, id);
      const isOwn = type !== undefined && type !== "image";
      if (isOwn && !source) return call.fail(404);
      if (size === undefined && !isOwn) return call.fail(400, "The volume needs a size.");
      const least = Number(source?.["size"] ?? 1);
      if (Number(size ?? least) < least) return call.fail(400, `The volume must have at least ${least} GB.`);
      return call.proceed({ set: { size: size ?? least } });
    },
  },
};

// Keeps the objects with all labels of the selector.
function list(call: MockCall): DocumentedResponse {
  const { label_selector: selector = "" } = call.query as { label_selector?: string };
  const wanted = selector === "" ? [] : selector.split(",").map((each) => each.split("="));
  const filter = ({ labels }: MockRecord) => wanted.every(([key = "", value]) => Object(labels)[key] === value);
  return call.proceed(wanted.length > 0 ? { filter } : {});
}

// Labels are merged, and removed by `null`.
function update(call: MockCall, collection: string, id: unknown): DocumentedResponse {
  const { labels } = call.body as { labels?: Record<string, string | null> };
  const merged = Object.entries({ ...Object(find(call, collection, id)?.["labels"]), ...labels });
  const kept = Object.fromEntries(merged.filter(([, value]) => value !== null));
  return call.proceed(labels === undefined ? {} : { set: { labels: kept } });
}

function startDeletion(call: MockCall, collection: string, id: unknown): DocumentedResponse {
  const record = find(call, collection, id);
  if (!record) return call.fail(404);
  const isDeleting = record["status"] === "DELETING";
  if (!isDeleting) change(call, collection, record, "DELETING", () => call.cloud.store[collection]?.delete(record));
  return call.response(204);
}

// Sets a state that ends after the documented time.
function change({ cloud }: MockCall, collection: string, record: MockRecord, status: string, ended?: () => void): void {
  cloud.restart(collection, record, ended && { ended });
  cloud.store[collection]?.update(record, { status, ...cloud.changeTimeOf(collection, record) });
}

// Objects of other projects and regions are invisible.
function find({ cloud, scope }: MockCall, collection: string, id: unknown): MockRecord | undefined {
  return cloud.store[collection]?.get(id, inScope(scope));
}

function sourceOf({ body }: MockCall): MockRecord {
  return Object(Object(body).source);
}

// What a copy has in common with its source.
function copyOf({ size, availabilityZone }: MockRecord = {}): MockRecord {
  return { size, availabilityZone };
}
