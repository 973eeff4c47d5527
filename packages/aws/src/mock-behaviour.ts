import type { DocumentedResponse, MockBehaviour, MockCall, MockRecord } from "@snap/mock";

/** The behaviour of the mock cloud of EC2 that its contract does not describe. */
export const behaviour: MockBehaviour = {
  // A snapshot that is restored from the archive for some days.
  records: {
    snapshots: [
      {
        ...{ snapshotId: "snap-0f607182930415263", volumeId: "vol-0f1e2d3c4b5a69788", status: "completed" },
        ...{ startTime: "2025-11-19T03:00:02.000Z", completionTime: "2025-11-19T03:09:40.000Z", progress: "100%" },
        ...{ ownerId: "123456789012", description: "audit", volumeSize: 80, fullSnapshotSizeInBytes: 21474836480 },
        ...{ encrypted: true, storageTier: "standard", sseType: "sse-ebs", tagSet: { Name: "db-audit" } },
        restoreExpiryTime: "2026-11-25T09:00:00.000Z",
      },
    ],
  },

  operations: {
    getSnapshot: (call) => unless(call, "InvalidSnapshot.NotFound", call.proceed()),
    getImage: (call) => unless(call, "InvalidAMIID.NotFound", call.proceed()),
    getVolume: (call) => unless(call, "InvalidVolume.NotFound", call.proceed()),
    deregisterImage: (call) => unless(call, "InvalidAMIID.NotFound", call.proceed()),

    // A snapshot that an image uses cannot be deleted.
    deleteSnapshot(call) {
      const id = call.path["SnapshotId"];
      const user = [...(call.cloud.store["images"] ?? [])].find((image) =>
        [Object(image)["blockDeviceMapping"]].flat().some((device) => Object(device?.ebs).snapshotId === id),
      );
      if (user) return fail(call, "InvalidSnapshot.InUse", `The snapshot ${id} is in use by ${user["imageId"]}.`);
      return unless(call, "InvalidSnapshot.NotFound", call.proceed());
    },

    createSnapshot(call) {
      const { VolumeId, Description: description = "", TagSpecification } = Object(call.body);
      const { size, encrypted } = Object(call.cloud.store["volumes"]?.get(VolumeId));
      const set = { volumeId: VolumeId, description, volumeSize: size, encrypted, tagSet: tagsOf(TagSpecification) };
      return unless(call, "InvalidVolume.NotFound", call.proceed({ set }));
    },

    // The volume id of a copy is arbitrary: it names no volume of the account.
    copySnapshot(call) {
      const {
        SourceSnapshotId,
        Description: description = "",
        TagSpecification,
        Encrypted = false,
      } = Object(call.body);
      const source = call.cloud.store["snapshots"]?.get(SourceSnapshotId);
      if (!source) return missing(call, SourceSnapshotId);
      const encrypted = Encrypted || source["encrypted"];
      const tagSet = tagsOf(TagSpecification);
      const own = { volumeId: "vol-ffffffff", description, volumeSize: source["volumeSize"], encrypted, tagSet };
      const copy = call.cloud.create("snapshots", own, { fails: call.fails, scope: call.scope });
      return call.response(200, { ...Object(call.response(200).body), snapshotId: copy["snapshotId"], tagSet });
    },

    // In the mock, moving between tiers takes no time.
    modifySnapshotTier: (call) =>
      changeTier(call, "standard", "archive", { tieringStartTime: call.cloud.clock.now().toISOString() }),

    // Without a number of days, the snapshot is assumed to leave the archive for good.
    restoreSnapshotTier(call) {
      const { TemporaryRestoreDays: days, PermanentRestore } = call.query;
      const now = call.cloud.clock.now();
      const restoreStartTime = now.toISOString();
      if (typeof days !== "number" || PermanentRestore === true) {
        return changeTier(call, "archive", "standard", { restoreStartTime, isPermanentRestore: true });
      }
      const answer = { restoreStartTime, restoreDuration: days, isPermanentRestore: false };
      const restoreExpiryTime = new Date(now.getTime() + days * 86_400_000).toISOString();
      return changeTier(call, "archive", "standard", answer, { restoreExpiryTime });
    },

    restoreSnapshotFromRecycleBin(call) {
      const { store } = call.cloud;
      const recycled = store["recycled"]?.get(call.path["SnapshotId"]);
      if (!recycled) return missing(call, call.path["SnapshotId"]);
      const { snapshotId, volumeId, description } = recycled;
      store["recycled"]?.delete(recycled);
      call.cloud.create("snapshots", { snapshotId, volumeId, description }, { ready: true, scope: call.scope });
      const { requestId } = Object(call.response(200).body);
      const { status, startTime, volumeSize, encrypted } = Object(store["snapshots"]?.get(snapshotId));
      const own = { snapshotId, volumeId, status, startTime, description, volumeSize, encrypted };
      return call.response(200, { requestId, ...own });
    },

    createImage(call) {
      const { InstanceId, Name: name, Description: description = "", TagSpecification } = Object(call.body);
      if (!INSTANCES.includes(InstanceId)) {
        return fail(call, "InvalidInstanceID.NotFound", `The instance ID '${InstanceId}' does not exist`);
      }
      if ([...(call.cloud.store["images"] ?? [])].some((image) => image["name"] === name)) {
        return fail(call, "InvalidAMIName.Duplicate", `AMI name ${name} is already in use`);
      }
      const own = { name, description, sourceInstanceId: InstanceId, tagSet: tagsOf(TagSpecification) };
      return call.proceed({ set: { ...own, blockDeviceMapping: [] } });
    },

    createVolume(call) {
      const { store } = call.cloud;
      const made = tokensOf(store);
      const token = String(call.query["ClientToken"] ?? "");
      const earlier = store["volumes"]?.get(made.get(token));
      if (earlier) return call.response(200, earlier);
      const { AvailabilityZone, Size, SnapshotId, TagSpecification, ...body } = Object(call.body);
      const snapshot = store["snapshots"]?.get(SnapshotId);
      const { status, storageTier, volumeSize = 0 } = Object(snapshot);
      if (snapshot && (status !== "completed" || storageTier === "archive")) {
        return fail(call, "IncorrectState", `The snapshot ${SnapshotId} is ${status} in the tier ${storageTier}.`);
      }
      if (Size < volumeSize) {
        return fail(call, "InvalidParameterValue", `The volume must have at least ${volumeSize} GiB.`);
      }
      const { VolumeType: volumeType = "gp2", Encrypted: encrypted = false } = body;
      const set = { snapshotId: SnapshotId, size: Size ?? volumeSize, availabilityZone: AvailabilityZone };
      const response = call.proceed({ set: { ...set, volumeType, encrypted, tagSet: tagsOf(TagSpecification) } });
      if (response.code === 200 && token) made.set(token, String(Object(response.body).volumeId));
      return unless(call, "InvalidSnapshot.NotFound", response);
    },
  },
};

function changeTier(
  call: MockCall,
  from: string,
  to: string,
  answer: MockRecord,
  change: MockRecord = {},
): DocumentedResponse {
  const { snapshots } = call.cloud.store;
  const snapshot = snapshots?.get(call.path["SnapshotId"]);
  if (!snapshot) return missing(call, call.path["SnapshotId"]);
  const { snapshotId, status, storageTier, restoreExpiryTime } = snapshot;
  // The time of a temporary restoration can be changed.
  const isFrom = storageTier === from || (from === "archive" && restoreExpiryTime !== undefined);
  if (status !== "completed" || !isFrom) {
    return fail(call, "IncorrectState", `The snapshot ${snapshotId} is ${status} in the tier ${storageTier}.`);
  }
  snapshots?.update(snapshot, { storageTier: to, ...change });
  const { requestId } = Object(call.response(200).body);
  return call.response(200, { requestId, snapshotId, ...answer });
}

function missing(call: MockCall, id: unknown): DocumentedResponse {
  return fail(call, "InvalidSnapshot.NotFound", `The snapshot '${id}' does not exist.`);
}

/** The instances that the account has. */
const INSTANCES: readonly unknown[] = ["i-0b7a6c5d4e3f20198"];

// The volumes that requests have created, by token.
const tokens = new WeakMap<object, Map<string, string>>();

function tokensOf(store: object): Map<string, string> {
  const known = tokens.get(store) ?? new Map<string, string>();
  tokens.set(store, known);
  return known;
}

interface Tag {
  readonly Key: string;
  readonly Value: string;
}

function tagsOf(specifications: unknown): MockRecord {
  const tags = [specifications ?? []].flat().flatMap((each): Tag[] => Object(each).Tag ?? []);
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}

// A 400 of these operations means that an object does not exist.
function unless(call: MockCall, code: string, response: DocumentedResponse): DocumentedResponse {
  return response.code === 400 ? fail(call, code, "The id in the request does not exist.") : response;
}

function fail(call: MockCall, code: string, message: string): DocumentedResponse {
  const { body, ...response } = call.response(400);
  return { ...response, body: { ...Object(body), Errors: [{ Code: code, Message: message }] } };
}
