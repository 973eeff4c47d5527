import { createHash, createHmac } from "node:crypto";
import {
  CopySnapshotCommand,
  CreateImageCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  DeleteSnapshotCommand,
  DescribeImagesCommand,
  DescribeRegionsCommand,
  DescribeSnapshotsCommand,
  DescribeVolumesCommand,
  EC2Client,
  ListSnapshotsInRecycleBinCommand,
  ModifySnapshotTierCommand,
  paginateDescribeSnapshots,
  RestoreSnapshotFromRecycleBinCommand,
  RestoreSnapshotTierCommand,
} from "@aws-sdk/client-ec2";
import { SignatureV4 } from "@smithy/signature-v4";
import { createAWSClient, createVolume, listSnapshots } from "@snap/aws";
import { createMockCloud } from "@snap/aws/msw";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedMock, serveMock } from "../src/serve-mock.ts";

const KEYS = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };

describe("the client of AWS", () => {
  let served: ServedMock;
  let cloud: ReturnType<typeof createMockCloud>;
  let client: EC2Client;

  beforeAll(async () => {
    served = await serveMock((url) => {
      cloud = createMockCloud({ baseUrl: url, onViolation: "throw" });
      return cloud.handlers;
    });
    client = new EC2Client({ endpoint: served.url, region: "us-east-1", credentials: KEYS, maxAttempts: 1 });
  });
  afterAll(() => {
    client.destroy();
    served.stop();
  });

  it("creates a snapshot, waits for it, lists all pages and deletes it", async () => {
    const [known] = (await client.send(new DescribeVolumesCommand({}))).Volumes ?? [];
    const Tags = [{ Key: "Name", Value: "a & <b>" }];
    const created = await client.send(
      new CreateSnapshotCommand({ VolumeId: known?.VolumeId, TagSpecifications: [{ ResourceType: "snapshot", Tags }] }),
    );
    expect(created).toMatchObject({ State: "pending", VolumeSize: 80, Encrypted: true, Tags });
    const SnapshotIds = [created.SnapshotId ?? ""];
    cloud.clock.advance(60_000);
    const got = await client.send(new DescribeSnapshotsCommand({ SnapshotIds }));
    expect(got.Snapshots).toMatchObject([{ State: "completed", StartTime: expect.any(Date) }]);
    cloud.store.snapshots.fill(10);
    const pages: number[] = [];
    for await (const page of paginateDescribeSnapshots({ client, pageSize: 5 }, { OwnerIds: ["self"] })) {
      pages.push(page.Snapshots?.length ?? 0);
    }
    expect(pages).toEqual([5, 5, 4]);
    await client.send(new DeleteSnapshotCommand({ SnapshotId: created.SnapshotId }));
    const gone = client.send(new DescribeSnapshotsCommand({ SnapshotIds }));
    await expect(gone).rejects.toMatchObject({ name: "InvalidSnapshot.NotFound", $metadata: { httpStatusCode: 400 } });
  });

  it("restores a volume once for each token, creates an image, and reads regions and images", async () => {
    const [snapshot] = (await client.send(new DescribeSnapshotsCommand({ OwnerIds: ["self"] }))).Snapshots ?? [];
    const input = { AvailabilityZone: "us-east-1a", SnapshotId: snapshot?.SnapshotId, Size: 100, ClientToken: "once" };
    const [first, second] = [
      await client.send(new CreateVolumeCommand(input)),
      await client.send(new CreateVolumeCommand(input)),
    ];
    expect(first).toMatchObject({ State: "creating", Size: 100 });
    expect(second.VolumeId).toBe(first.VolumeId);
    const image = { InstanceId: "i-0b7a6c5d4e3f20198", Name: "judge", NoReboot: true };
    const { ImageId } = await client.send(new CreateImageCommand(image));
    const { Images } = await client.send(new DescribeImagesCommand({ ImageIds: [ImageId ?? ""] }));
    expect(Images).toMatchObject([{ Name: "judge", State: "pending", Public: false }]);
    const { Regions } = await client.send(new DescribeRegionsCommand({}));
    expect(Regions?.map(({ RegionName }) => RegionName)).toEqual(["us-east-1", "eu-central-1"]);
  });

  it("copies, archives and restores a snapshot, and restores a snapshot from the Recycle Bin", async () => {
    const SnapshotId = "snap-0a1b2c3d4e5f60718";
    const copied = await client.send(
      new CopySnapshotCommand({ SourceRegion: "us-east-1", SourceSnapshotId: SnapshotId }),
    );
    expect(copied.SnapshotId).toMatch(/^snap-/);
    const archived = await client.send(new ModifySnapshotTierCommand({ SnapshotId, StorageTier: "archive" }));
    expect(archived).toMatchObject({ SnapshotId, TieringStartTime: expect.any(Date) });
    const back = await client.send(new RestoreSnapshotTierCommand({ SnapshotId, PermanentRestore: true }));
    expect(back).toMatchObject({ SnapshotId, IsPermanentRestore: true, RestoreStartTime: expect.any(Date) });
    const { Snapshots: [recycled] = [] } = await client.send(new ListSnapshotsInRecycleBinCommand({}));
    expect(recycled).toMatchObject({ RecycleBinExitTime: expect.any(Date) });
    const taken = new RestoreSnapshotFromRecycleBinCommand({ SnapshotId: recycled?.SnapshotId });
    expect(await client.send(taken)).toMatchObject({ SnapshotId: recycled?.SnapshotId, State: "completed" });
  });
});

type Source = ArrayBuffer | ArrayBufferView | string;

function toBytes(source: Source): Uint8Array {
  if (typeof source === "string") return Buffer.from(source);
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

class Sha256 {
  #bytes: Uint8Array[] = [];
  readonly #key: Uint8Array | undefined;

  constructor(key?: Source) {
    this.#key = key === undefined ? undefined : toBytes(key);
  }

  update(bytes: Source): void {
    this.#bytes.push(toBytes(bytes));
  }

  async digest(): Promise<Uint8Array> {
    const hash = this.#key === undefined ? createHash("sha256") : createHmac("sha256", this.#key);
    for (const bytes of this.#bytes) hash.update(bytes);
    return hash.digest();
  }

  reset(): void {
    this.#bytes = [];
  }
}

describe("the signature of our client", () => {
  it.each([
    ["of a list", KEYS],
    ["of temporary keys", { ...KEYS, sessionToken: "a+b/c==" }],
  ])("equals that of another implementation: %s", async (_, keys) => {
    const sent: Request[] = [];
    const fetch = async (request: Request) => {
      sent.push(request.clone());
      return Response.json({
        snapshotSet: [],
        requestId: "r",
        volumeId: "v",
        status: "s",
        size: 1,
        availabilityZone: "z",
      });
    };
    const client = createAWSClient({ keys, region: "eu-central-1", fetch });
    const filter = { "Filter.1.Name": "tag:a b", "Filter.1.Value.1": "ü*'()&=" };
    for await (const snapshot of listSnapshots(client, filter)) expect(snapshot).toBeUndefined();
    await createVolume(client, { AvailabilityZone: "eu-central-1a", SnapshotId: "snap-1" });
    expect(sent).toHaveLength(2);
    for (const request of sent) {
      const { authorization = "", ...headers } = Object.fromEntries(request.headers);
      const [, names = ""] = /SignedHeaders=([^,]+)/.exec(authorization) ?? [];
      const { hostname } = new URL(request.url);
      const time = headers["x-amz-date"] ?? "";
      const signer = new SignatureV4({
        credentials: keys,
        region: "eu-central-1",
        service: "ec2",
        sha256: Sha256,
        applyChecksum: false,
      });
      const signed = names.split(";").filter((name) => !/^(?:host|x-amz-date|x-amz-security-token)$/.test(name));
      const other = await signer.sign(
        {
          method: request.method,
          protocol: "https:",
          hostname,
          path: "/",
          headers: { host: hostname, ...Object.fromEntries(signed.map((name) => [name, headers[name] ?? ""])) },
          body: await request.text(),
        },
        { signingDate: new Date(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z")) },
      );
      expect(authorization.split("Signature=")[1]).toBe(other.headers["authorization"]?.split("Signature=")[1]);
    }
  });
});
