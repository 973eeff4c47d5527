// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

import type { WireShape } from "@snap/runtime";

/** Where the success responses of the AWS API have lists, numbers and booleans, by `METHOD /path`. */
export const shapes: Readonly<Record<string, WireShape>> = {
  "POST /?Action=CopySnapshot&Version=2016-11-15": { tagSet: "map" },
  "POST /?Action=CreateSnapshot&Version=2016-11-15": {
    volumeSize: "number",
    fullSnapshotSizeInBytes: "number",
    encrypted: "boolean",
    tagSet: "map",
  },
  "POST /?Action=CreateVolume&Version=2016-11-15": {
    size: "number",
    encrypted: "boolean",
    iops: "number",
    throughput: "number",
    tagSet: "map",
  },
  "DELETE /?Action=DeleteSnapshot&Version=2016-11-15&SnapshotId={SnapshotId}": { return: "boolean" },
  "DELETE /?Action=DeregisterImage&Version=2016-11-15&ImageId={ImageId}": { return: "boolean" },
  "GET /?Action=DescribeImages&Version=2016-11-15&ImageId.1={ImageId}": {
    imagesSet: [
      {
        isPublic: "boolean",
        blockDeviceMapping: [{ ebs: { volumeSize: "number", deleteOnTermination: "boolean", encrypted: "boolean" } }],
        tagSet: "map",
      },
    ],
  },
  "GET /?Action=DescribeImages&Version=2016-11-15&Owner.1=self": {
    imagesSet: [
      {
        isPublic: "boolean",
        blockDeviceMapping: [{ ebs: { volumeSize: "number", deleteOnTermination: "boolean", encrypted: "boolean" } }],
        tagSet: "map",
      },
    ],
  },
  "GET /?Action=DescribeRegions&Version=2016-11-15": { regionInfo: ["string"] },
  "GET /?Action=DescribeSnapshots&Version=2016-11-15&Owner.1=self": {
    snapshotSet: [{ volumeSize: "number", fullSnapshotSizeInBytes: "number", encrypted: "boolean", tagSet: "map" }],
  },
  "GET /?Action=DescribeSnapshots&Version=2016-11-15&SnapshotId.1={SnapshotId}": {
    snapshotSet: [{ volumeSize: "number", fullSnapshotSizeInBytes: "number", encrypted: "boolean", tagSet: "map" }],
  },
  "GET /?Action=DescribeVolumes&Version=2016-11-15": {
    volumeSet: [{ size: "number", encrypted: "boolean", iops: "number", throughput: "number", tagSet: "map" }],
  },
  "GET /?Action=DescribeVolumes&Version=2016-11-15&VolumeId.1={VolumeId}": {
    volumeSet: [{ size: "number", encrypted: "boolean", iops: "number", throughput: "number", tagSet: "map" }],
  },
  "GET /?Action=ListSnapshotsInRecycleBin&Version=2016-11-15": { snapshotSet: ["string"] },
  "POST /?Action=RestoreSnapshotFromRecycleBin&Version=2016-11-15&SnapshotId={SnapshotId}": {
    volumeSize: "number",
    encrypted: "boolean",
  },
  "POST /?Action=RestoreSnapshotTier&Version=2016-11-15&SnapshotId={SnapshotId}": {
    restoreDuration: "number",
    isPermanentRestore: "boolean",
  },
};
