import type * as google from "@snap/google-compute";
import type { components, GoogleComputeClient } from "@snap/google-compute";
import { getGlobalOperationJob, getRegionOperationJob, getZoneOperationJob } from "@snap/google-compute/jobs";
import { instantSnapshots, machineImages, regionSnapshots, snapshots } from "@snap/google-compute/snapshots";
import type { ApiError, JobDescription, StartedJob } from "@snap/runtime";
import type {
  CallOptions,
  Created,
  CreationOf,
  Explanation,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  TargetOf,
} from "../../adapter-kit/index.ts";

interface Details {
  /** The name, which is the id: lower-case letters, digits and hyphens. Google requires one. */
  readonly name: string;
  readonly description?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * The region or multi-region to store the snapshot in, such as `us-central1` or `eu`. Default: Google chooses one.
   */
  readonly storageLocation?: string;
}

/** A disk (`volume`) or a virtual machine (`vm`) to create a snapshot of: `zones/<zone>/disks/<name>`, or `…/instances/<name>`. */
export type GoogleComputeCreateRequest = CreationOf<
  Record<"vm" | "volume", unknown>,
  {
    readonly vm: Details;
    readonly volume: Details & {
      /** `ARCHIVE` is cheaper to store, and slower to restore. Default: `STANDARD`. */
      readonly snapshotType?: "ARCHIVE" | "STANDARD";
    };
  }
> & {
  /** The id of the project. Required if the account has several projects. */
  readonly scope?: string;
};

interface NewResource {
  /** The zone of the new resource, such as `us-central1-a`. */
  readonly zone: string;
  /** The name of the new resource. */
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A new disk (`volume`), or a new virtual machine (`vm`). */
export type GoogleComputeRestoreTarget = TargetOf<
  Record<"vm" | "volume", unknown>,
  {
    readonly vm: NewResource & {
      /** The machine type, such as `e2-medium`. Default: that of the machine image. */
      readonly machineType?: string;
    };
    readonly volume: NewResource & {
      /** The size in GiB. Default and minimum: the size of the captured disk. */
      readonly sizeGb?: number;
      /** The disk type, such as `pd-ssd`. Default: `pd-standard`. */
      readonly diskType?: string;
    };
  }
>;

type Account = StandardAccount<
  "google-compute",
  Raw,
  GoogleComputeClient,
  Pick<typeof google, "createDisk" | "createInstance" | "createMachineImage" | "createSnapshot">
>;
type Raw =
  | components["schemas"]["InstantSnapshot"]
  | components["schemas"]["MachineImage"]
  | components["schemas"]["Snapshot"];
type GoogleItem = Snapshot<"google-compute", Raw>;

/** Returns the lists of a project: its snapshots and machine images, and the snapshots of some regions and zones. */
export function snapshotsOf(regions: readonly string[], zones: readonly string[]) {
  return [
    snapshots,
    machineImages,
    ...regions.map((region) => ({ ...regionSnapshots, idPrefix: region, parameters: { region } })),
    ...zones.map((zone) => ({ ...instantSnapshots, idPrefix: zone, parameters: { zone } })),
  ] as const;
}

// A disk can be used when it is ready, which may be after the operation that creates it is done.
const diskJob: JobDescription = {
  operation: "getDisk",
  path: "/projects/{project}/zones/{zone}/disks/{disk}",
  input: "disk",
  state: {
    at: "/status",
    running: ["CREATING", "RESTORING"],
    done: ["READY"],
    failed: ["DELETING", "FAILED", "UNAVAILABLE"],
  },
};

/** The operations of projects, zones and regions, and the disks that a restoration waits for. */
export const jobs = [getGlobalOperationJob, getZoneOperationJob, getRegionOperationJob, diskJob];

/** Finds the operation in a response. An operation belongs to a zone, to a region, or to neither. */
export function deletion(data: unknown): (readonly [JobDescription, StartedJob])[] {
  const { name, ...places } = Object(data) as Readonly<Record<string, unknown>>;
  if (typeof name !== "string" || !name) return [];
  const [zone, region] = [lastOf(places["zone"]), lastOf(places["region"])];
  const [job, place] = zone
    ? [getZoneOperationJob, { zone }]
    : region
      ? [getRegionOperationJob, { region }]
      : [getGlobalOperationJob, {}];
  return [[job, { operation: job.operation, path: { ...place, operation: name } }]];
}

/** Creates a snapshot of a disk, or a machine image. A repeated request does not create a second snapshot. */
export function createSnapshot(
  { client, kit, operations, request, finishCreation }: Account,
  creation: GoogleComputeCreateRequest,
  call: CallOptions,
): Promise<Created<GoogleItem>> {
  const { from, name, description, labels, storageLocation, snapshotType } = creation;
  const details = {
    name,
    ...(description !== undefined && { description }),
    ...(labels && { labels: { ...labels } }),
    ...(storageLocation !== undefined && { storageLocations: [storageLocation] }),
  };
  const finish = (data: unknown) =>
    finishCreation({ type: "snapshot", id: name, snapshot: name, jobs: toJobs(kit, data) }, call);
  return from.type === "vm"
    ? request("createMachineImage", async () =>
        finish(await operations.createMachineImage(client, { ...details, sourceInstance: from.id }, call)),
      )
    : request("createSnapshot", async () => {
        const input = { ...details, sourceDisk: from.id, ...(snapshotType !== undefined && { snapshotType }) };
        return finish(await operations.createSnapshot(client, input, call));
      });
}

/**
 * Restores a snapshot to a new disk, or a machine image to a new virtual machine, and waits until the disk or the
 * machine can be used.
 */
export function restoreSnapshot(
  account: Account,
  snapshot: GoogleItem,
  into: GoogleComputeRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  const { client, kit, operations, request, finishRestoration } = account;
  if (snapshot.kind !== into.type) {
    const message = `${snapshot.ref} is not a snapshot of a ${into.type}. Restore it into a ${snapshot.kind}.`;
    throw new kit.InvalidRequestError(message);
  }
  const { zone, name, labels } = into;
  const own = { zone, name, ...(labels && { labels: { ...labels } }) };
  const finish = (id: string, jobs: readonly StartedJob[]) => {
    const resource = { type: into.type, id } as const;
    return finishRestoration({ type: into.type, id, resource, snapshot: snapshot.id, jobs: [...jobs] }, call);
  };
  return into.type === "vm"
    ? request("createInstance", async () => {
        const { machineType: type } = into;
        const machineType = type === undefined ? {} : { machineType: `zones/${zone}/machineTypes/${type}` };
        const input = { ...own, sourceMachineImage: `global/machineImages/${snapshot.id}`, ...machineType };
        const data = await operations.createInstance(client, input, call);
        return finish(`zones/${zone}/instances/${name}`, toJobs(kit, data));
      })
    : request("createDisk", async () => {
        const { sizeGb, diskType } = into;
        const size = sizeGb === undefined ? {} : { sizeGb: String(sizeGb) };
        const type = diskType === undefined ? {} : { type: `zones/${zone}/diskTypes/${diskType}` };
        const data = await operations.createDisk(client, { ...own, ...size, ...type, ...toSource(snapshot) }, call);
        const disk = { operation: diskJob.operation, path: { zone, disk: name } };
        return finish(`zones/${zone}/disks/${name}`, [...toJobs(kit, data), disk]);
      });
}

// The part of the URL that identifies a snapshot in its project.
function toSource({ id, raw }: GoogleItem): { sourceSnapshot: string } | { sourceInstantSnapshot: string } {
  const places = raw as components["schemas"]["InstantSnapshot"];
  const [zone, region] = [lastOf(places.zone), lastOf(places.region)];
  if (zone) return { sourceInstantSnapshot: `zones/${zone}/instantSnapshots/${id}` };
  return { sourceSnapshot: region ? `regions/${region}/snapshots/${id}` : `global/snapshots/${id}` };
}

function toJobs({ UnexpectedResponseError }: Account["kit"], data: unknown): StartedJob[] {
  const jobs = deletion(data).map(([, job]) => job);
  if (jobs.length === 0) throw new UnexpectedResponseError("The response has no operation with a name.");
  return jobs;
}

// Returns an empty string if there is no URL.
function lastOf(url: unknown): string {
  return typeof url === "string" ? url.replace(/^.*\//, "") : "";
}

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  // The API counts requests for each minute, and reports too many of them as forbidden.
  rateLimitExceeded: { code: "RESOURCE_EXHAUSTED", retryable: true },
  quotaExceeded: { code: "RESOURCE_EXHAUSTED" },
};

/** Returns what the body of an error says in addition to its status. */
export function explain({ body }: ApiError): Explanation {
  const { error } = Object(body) as Partial<components["schemas"]["ErrorResponse"]>;
  const reason: unknown = error?.errors?.[0]?.reason;
  return typeof reason === "string" ? { providerCode: reason, ...EXPLANATIONS[reason] } : {};
}
