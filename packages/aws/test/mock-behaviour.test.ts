import {
  copySnapshot,
  createAWSClient,
  createImage,
  createSnapshot,
  createVolume,
  deleteSnapshot,
  deregisterImage,
  getImage,
  getSnapshot,
  getVolume,
  listRegions,
  listSnapshots,
  listSnapshotsInRecycleBin,
  modifySnapshotTier,
  restoreSnapshotFromRecycleBin,
  restoreSnapshotTier,
} from "@snap/aws";
import { clientOptions, createMockCloud } from "@snap/aws/msw";
import { ApiError } from "@snap/runtime";
import { getResponse } from "msw";
import { expect, test } from "vitest";

const SNAPSHOT = "snap-0a1b2c3d4e5f60718";
const ZONE = { AvailabilityZone: "us-east-1a", SnapshotId: SNAPSHOT };

function createAccount() {
  const cloud = createMockCloud();
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  return { cloud, client: createAWSClient({ ...clientOptions, fetch, retry: false }) };
}

async function read<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function codeOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.catch((thrown: unknown) => thrown);
  if (!ApiError.isInstance(error)) throw error;
  return Object(error.body).Errors[0].Code;
}

test("a snapshot has the size and encryption of its volume, and the tags of the request", async () => {
  const { client, cloud } = createAccount();
  const TagSpecification = [
    {
      ResourceType: "snapshot",
      Tag: [
        { Key: "Name", Value: "a & <b>" },
        { Key: "n", Value: "1" },
      ],
    },
  ];
  const created = await createSnapshot(client, { VolumeId: "vol-0f1e2d3c4b5a69788", TagSpecification });
  expect(created).toMatchObject({
    status: "pending",
    volumeSize: 80,
    encrypted: true,
    tagSet: { Name: "a & <b>", n: "1" },
  });
  cloud.clock.advance(60_000);
  const { snapshotSet } = await getSnapshot(client, { SnapshotId: created.snapshotId });
  expect(snapshotSet).toMatchObject([{ status: "completed", description: "" }]);
});

test("a request for something that does not exist fails with the error code for its kind", async () => {
  const { client } = createAccount();
  expect(await codeOf(getSnapshot(client, { SnapshotId: "snap-0" }))).toBe("InvalidSnapshot.NotFound");
  expect(await codeOf(deleteSnapshot(client, { SnapshotId: "snap-0" }))).toBe("InvalidSnapshot.NotFound");
  expect(await codeOf(createSnapshot(client, { VolumeId: "vol-0" }))).toBe("InvalidVolume.NotFound");
  expect(await codeOf(getImage(client, { ImageId: "ami-0" }))).toBe("InvalidAMIID.NotFound");
  expect(await codeOf(deregisterImage(client, { ImageId: "ami-0" }))).toBe("InvalidAMIID.NotFound");
  expect(await codeOf(createImage(client, { InstanceId: "i-0", Name: "new" }))).toBe("InvalidInstanceID.NotFound");
  expect(await codeOf(getVolume(client, { VolumeId: "vol-0" }))).toBe("InvalidVolume.NotFound");
  const missing = createVolume(client, { ...ZONE, SnapshotId: "snap-0" });
  expect(await codeOf(missing)).toBe("InvalidSnapshot.NotFound");
});

test("the deletion of a snapshot that an image uses is refused, and so is a name that is taken", async () => {
  const { client, cloud } = createAccount();
  cloud.store.snapshots.make({ snapshotId: "snap-0d4c3b2a190807f6e" });
  expect(await codeOf(deleteSnapshot(client, { SnapshotId: "snap-0d4c3b2a190807f6e" }))).toBe("InvalidSnapshot.InUse");
  const image = { InstanceId: "i-0b7a6c5d4e3f20198", Name: "web-2026-11-19" };
  expect(await codeOf(createImage(client, image))).toBe("InvalidAMIName.Duplicate");
  expect(await createImage(client, { ...image, Name: "another" })).toHaveProperty("imageId");
});

test("a volume is at least as large as its snapshot, which must be in the standard tier, and is created once for each token", async () => {
  const { client, cloud } = createAccount();
  expect(await codeOf(createVolume(client, { ...ZONE, Size: 79 }))).toBe("InvalidParameterValue");
  const [first, second] = [
    await createVolume(client, { ...ZONE, Size: 90, ClientToken: "token" }),
    await createVolume(client, { ...ZONE, Size: 90, ClientToken: "token" }),
  ];
  expect(first).toMatchObject({ size: 90, status: "creating", snapshotId: SNAPSHOT });
  expect(second.volumeId).toBe(first.volumeId);
  const archived = cloud.store.snapshots.make({ storageTier: "archive" });
  const refused = createVolume(client, { ...ZONE, SnapshotId: archived.snapshotId });
  expect(await codeOf(refused)).toBe("IncorrectState");
});

test("each region has its own snapshots", async () => {
  const { client, cloud } = createAccount();
  const regions = await read(listRegions(client));
  expect(regions.map(({ regionName }) => regionName)).toEqual(["us-east-1", "eu-central-1"]);
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const other = createAWSClient({ ...clientOptions, region: "eu-central-1", fetch });
  expect(await read(listSnapshots(other))).toEqual([]);
  expect(await read(listSnapshots(client))).toHaveLength(3);
});

test("a copy has the size of its source, and a region has its own copies", async () => {
  const { client, cloud } = createAccount();
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const other = createAWSClient({ ...clientOptions, region: "eu-central-1", fetch, retry: false });
  const source = { SourceRegion: "us-east-1", SourceSnapshotId: SNAPSHOT };
  const { snapshotId } = await copySnapshot(other, { ...source, Description: "copy" });
  expect(await read(listSnapshots(other))).toMatchObject([{ snapshotId, status: "pending", volumeSize: 80 }]);
  expect(await read(listSnapshots(client))).toHaveLength(3);
  expect(await codeOf(copySnapshot(other, { ...source, SourceSnapshotId: "snap-0" }))).toBe("InvalidSnapshot.NotFound");
});

test("an archived snapshot is restored for some days or permanently", async () => {
  const { client } = createAccount();
  const tierOf = async () => (await getSnapshot(client, { SnapshotId: SNAPSHOT })).snapshotSet[0];
  const restore = (input: object) => restoreSnapshotTier(client, { SnapshotId: SNAPSHOT, ...input });
  expect(await codeOf(restore({ PermanentRestore: true }))).toBe("IncorrectState");
  await modifySnapshotTier(client, { SnapshotId: SNAPSHOT, StorageTier: "archive" });
  expect(await tierOf()).toMatchObject({ storageTier: "archive" });
  expect(await codeOf(createVolume(client, ZONE))).toBe("IncorrectState");
  expect(await restore({ TemporaryRestoreDays: 7 })).toMatchObject({ restoreDuration: 7, isPermanentRestore: false });
  expect(await tierOf()).toMatchObject({ storageTier: "standard", restoreExpiryTime: "2026-11-28T09:00:00.000Z" });
  expect(await restore({ PermanentRestore: true })).toMatchObject({ isPermanentRestore: true });
});

test("a snapshot in the Recycle Bin is listed only there until it is restored, and keeps its id", async () => {
  const { client } = createAccount();
  const [recycled] = await read(listSnapshotsInRecycleBin(client));
  const SnapshotId = recycled?.snapshotId ?? "";
  expect(await codeOf(getSnapshot(client, { SnapshotId }))).toBe("InvalidSnapshot.NotFound");
  const restored = await restoreSnapshotFromRecycleBin(client, { SnapshotId });
  expect(restored).toMatchObject({ snapshotId: SnapshotId, status: "completed", description: "deleted by mistake" });
  expect((await getSnapshot(client, { SnapshotId })).snapshotSet).toHaveLength(1);
  expect(await read(listSnapshotsInRecycleBin(client))).toEqual([]);
  expect(await codeOf(restoreSnapshotFromRecycleBin(client, { SnapshotId }))).toBe("InvalidSnapshot.NotFound");
});

test.each([
  ["parameters", "Tag.1.Key=x&".repeat(83_000)],
  ["levels", `Tag${".1".repeat(400_000)}=x`],
])(
  "the mock refuses a form with too many %s, instead of reading it for very long",
  { timeout: 15_000 },
  async (_, rest) => {
    const { cloud } = createAccount();
    const body = `Action=CreateSnapshot&Version=2016-11-15&VolumeId=vol-0f1e2d3c4b5a69788&${rest}`;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const request = new Request("https://ec2.us-east-1.amazonaws.com/", { method: "POST", headers, body });
    expect(await getResponse(cloud.handlers, request)).toBeUndefined();
  },
);
