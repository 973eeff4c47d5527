import type { DocumentedResponse, MockBehaviour, MockCall, MockRecord, ResourceChanges } from "@snap/mock";

/** The behaviour of Exoscale's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    // Lists of instances have no sizes.
    getInstance: (call) => call.proceed({ present: (instance) => ({ ...instance, "disk-size": DISK_SIZE }) }),

    createSnapshot(call) {
      const instance = find(call, "instances", call.path["id"]);
      const name = `${instance?.["name"]}_${call.cloud.clock.now().toISOString()}`;
      return call.proceed({ set: { name, size: DISK_SIZE, instance: { id: call.path["id"] } } });
    },

    deleteSnapshot: (call) => change(call, "snapshots", "deleting"),

    exportSnapshot(call) {
      const file = `https://sos-${call.scope["zone"]}.exo.io/exports/${call.path["id"]}?signature=example`;
      const set = { state: "exported", export: { "presigned-url": file, md5sum: "9e107d9d372bb6826bd81d3542a419d6" } };
      return change(call, "snapshots", "exporting", { set });
    },

    promoteSnapshot(call) {
      if (!find(call, "snapshots", call.path["id"])) return call.fail(404);
      return refer(
        call,
        call.proceed(),
        call.cloud.makeId(call.path["id"], () => false),
      );
    },

    revertInstance(call) {
      const instance = find(call, "instances", call.path["instance-id"]);
      if (instance && instance["state"] !== "stopped") return call.fail(409, "The instance must be stopped.");
      const snapshot = find(call, "snapshots", Object(call.body).id);
      const isOwn = Object(snapshot?.["instance"]).id === call.path["instance-id"];
      if (instance && snapshot && !isOwn) return call.fail(400, "The snapshot belongs to another instance.");
      return refer(call, call.proceed(), call.path["instance-id"]);
    },

    createBlockStorageSnapshot(call) {
      const { id } = call.path;
      const { name, size = 1, labels = {} } = { ...find(call, "volumes", id) };
      const given = { name, labels, ...Object(call.body) };
      // A tenth of the volume is assumed to be in use.
      const sizes = { size: Math.ceil(Number(size) / 10), "volume-size": size };
      return call.proceed({ set: { ...given, ...sizes, "block-storage-volume": { id } } });
    },

    updateBlockStorageSnapshot: (call) => refer(call, call.proceed(), call.path["id"]),
    deleteBlockStorageSnapshot: (call) => change(call, "blockStorageSnapshots", "destroying"),

    createBlockStorageVolume(call) {
      const { "block-storage-snapshot": from, size, name, labels = {} } = Object(call.body);
      const snapshot = find(call, "blockStorageSnapshots", Object(from).id);
      const least = Number(snapshot?.["volume-size"] ?? 1);
      if (size === undefined && !from) return call.fail(400, "A volume without a snapshot needs a size.");
      if (size < least) return call.fail(400, `The volume must have at least ${least} GiB.`);
      return call.proceed({ set: { size: size ?? least, labels, ...(name !== undefined && { name }) } });
    },
  },
};

// The size of the disk of every instance in GiB.
const DISK_SIZE = 50;

type Collection = "blockStorageSnapshots" | "instances" | "snapshots" | "volumes";

function find({ cloud }: MockCall, collection: Collection, id: unknown): MockRecord | undefined {
  return cloud.store[collection]?.get(id);
}

// Starts to change a snapshot, which has another state until the operation is done.
function change(call: MockCall, collection: Collection, state: string, changes?: ResourceChanges): DocumentedResponse {
  const { id } = call.path;
  const response = call.proceed(changes);
  const snapshot = find(call, collection, id);
  if (snapshot && !call.fails) call.cloud.store[collection]?.update(snapshot, { state });
  return refer(call, response, id);
}

// Names the object that an operation changes.
function refer({ cloud }: MockCall, response: DocumentedResponse, id: unknown): DocumentedResponse {
  const operation = cloud.store["operations"]?.get(Object(response.body).id);
  if (response.code !== 200 || !operation) return response;
  const reference = { id };
  cloud.store["operations"]?.update(operation, { reference });
  return { ...response, body: { ...Object(response.body), reference } };
}
