import type * as aws from "@snap/aws";
import type { AWSClient, components } from "@snap/aws";
import { createVolumeJob, getVolumeJob } from "@snap/aws/jobs";
import { snapshots as ebsSnapshots, images } from "@snap/aws/snapshots";
import type { ApiError } from "@snap/runtime";
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

export { sources } from "@snap/aws/sources";

/** A volume to create a snapshot of, or an instance (`vm`) to create a machine image of. */
export type AwsCreateRequest = CreationOf<
  Record<"vm" | "volume", unknown>,
  {
    readonly vm: Common & {
      /** The name of the image: 3 to 128 characters, unique in the region. */
      readonly name: string;
      /** Whether the instance keeps running while the image is created. Default: it restarts. */
      readonly noReboot?: boolean;
    };
    readonly volume: Common & {
      /** The value of the tag `Name`. */
      readonly name?: string;
    };
  }
>;

interface Common {
  readonly tags?: Readonly<Record<string, string>>;
  /** The region of the resource. Required if the account has several regions. */
  readonly scope?: string;
}

/** A new volume. */
export type AwsRestoreTarget = TargetOf<
  Record<"volume", unknown>,
  {
    readonly volume: {
      /** The zone of the volume, such as `us-east-1a`. */
      readonly zone: string;
      /** The size in GiB. Default and minimum: the size of the snapshot. */
      readonly sizeGiB?: number;
      /** The type of the volume, such as `gp3`. */
      readonly volumeType?: string;
      /** The value of the tag `Name`. */
      readonly name?: string;
    };
  }
>;

/** The lists of the snapshots. */
export const snapshots = [ebsSnapshots, images] as const;

/** The volumes that a restoration waits for. */
export const jobs = [getVolumeJob];

type Account = StandardAccount<
  "aws",
  Raw,
  AWSClient,
  Pick<typeof aws, "createImage" | "createSnapshot" | "createVolume">
>;
type Raw = components["schemas"]["Image"] | components["schemas"]["Snapshot"];
type AwsItem = Snapshot<"aws", Raw>;

/** Creates a snapshot of a volume, or a machine image of an instance. */
export function createSnapshot(
  { client, finishCreation, kit, operations, request, toSnapshot }: Account,
  creation: AwsCreateRequest,
  call: CallOptions,
): Promise<Created<AwsItem>> {
  const { from, name, tags } = creation;
  const once = { ...call, retry: false } as const;
  if (from.type === "volume") {
    return request("createSnapshot", async () => {
      const input = {
        VolumeId: from.id,
        ...toTags("snapshot", { ...kit.readNamedTags(tags), ...(name !== undefined && { Name: name }) }),
      };
      const created = await operations.createSnapshot(client, input, once);
      return { snapshot: toSnapshot(created), matchedBy: "response" } as const;
    });
  }
  return request("createImage", async () => {
    const NoReboot = "noReboot" in creation && creation.noReboot === true;
    const input = {
      InstanceId: from.id,
      Name: name ?? "",
      NoReboot,
      ...toTags("image", kit.readNamedTags(tags) ?? {}),
    };
    const id = kit.readId((await operations.createImage(client, input, once))?.imageId, "image");
    return finishCreation({ type: "snapshot", id, snapshot: id, jobs: [] }, call);
  });
}

/** Creates a volume from a snapshot, and waits until it can be used. */
export function restoreSnapshot(
  { client, finishRestoration, kit, operations, request }: Account,
  { id: snapshot, kind, ref }: AwsItem,
  { zone, sizeGiB, volumeType, name }: AwsRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  if (kind !== "volume") {
    throw new kit.InvalidRequestError(`${ref} is a machine image. Start instances from it with a client of EC2.`);
  }
  return request("createVolume", async () => {
    const input = {
      AvailabilityZone: zone,
      SnapshotId: snapshot,
      ...(sizeGiB !== undefined && { Size: sizeGiB }),
      ...(volumeType !== undefined && { VolumeType: volumeType }),
      ...toTags("volume", name === undefined ? {} : { Name: name }),
    };
    // The token makes the request safe to repeat.
    const data = await operations.createVolume(client, input, call);
    const id = kit.readId(data?.volumeId, "volume");
    const jobs = kit.findJobs(createVolumeJob, { data, input });
    return finishRestoration({ type: "volume", id, jobs, snapshot, resource: { type: "volume", id } }, call);
  });
}

function toTags(type: string, tags: Readonly<Record<string, string>>) {
  const Tag = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return Tag.length > 0 ? { TagSpecification: [{ ResourceType: type, Tag }] } : {};
}

const EXPLANATIONS: readonly (readonly [RegExp, Explanation])[] = [
  [/NotFound$/, { code: "NOT_FOUND" }],
  [/InUse$|^IncorrectState$/, { code: "FAILED_PRECONDITION" }],
  [/Duplicate$/, { code: "ALREADY_EXISTS" }],
  [
    /^(?:Blocked|OperationNotPermitted|OptInRequired|PendingVerification|UnauthorizedOperation)$/,
    { code: "PERMISSION_DENIED" },
  ],
  [
    /^(?:AuthFailure|ExpiredToken|InvalidClientTokenId|RequestExpired|SignatureDoesNotMatch)$/,
    { code: "UNAUTHENTICATED" },
  ],
  [/^RequestLimitExceeded$|Throttl|^TooManyRequests|^SlowDown$/, { code: "RESOURCE_EXHAUSTED", retryable: true }],
  [/LimitExceeded$|RateExceeded$/, { code: "RESOURCE_EXHAUSTED" }],
];

/** Returns what the body of an error says in addition to its status. */
export function explain({ body }: ApiError): Explanation {
  const [first] = [Object(body).Errors].flat();
  const { Code: code } = Object(first) as { Code?: unknown };
  return typeof code === "string"
    ? { providerCode: code, ...EXPLANATIONS.find(([pattern]) => pattern.test(code))?.[1] }
    : {};
}
