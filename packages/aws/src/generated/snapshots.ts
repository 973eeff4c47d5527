// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { AWSClient } from "./client.ts";
import type {
  DeleteSnapshotInput,
  DeregisterImageInput,
  GetImageInput,
  GetSnapshotInput,
  ListImagesInput,
  ListSnapshotsInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the AWS API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  AWSClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "SnapshotId"> & Omit<DeleteSnapshotInput, "SnapshotId">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  scopes: {
    region: {
      environment: "AWS_REGION",
      list: { name: "listRegions", path: "/?Action=DescribeRegions&Version=2016-11-15", id: "/regionName" },
    },
  },
  list: { name: "listSnapshots", path: "/?Action=DescribeSnapshots&Version=2016-11-15&Owner.1=self" },
  get: {
    name: "getSnapshot",
    method: "GET",
    path: "/?Action=DescribeSnapshots&Version=2016-11-15&SnapshotId.1={SnapshotId}",
    id: "SnapshotId",
    item: "/snapshotSet/0",
  },
  delete: {
    name: "deleteSnapshot",
    method: "DELETE",
    path: "/?Action=DeleteSnapshot&Version=2016-11-15&SnapshotId={SnapshotId}",
    id: "SnapshotId",
  },
  fields: {
    id: "/snapshotId",
    name: "/tagSet/Name",
    state: { at: "/status", values: { pending: "creating", error: "failed", completed: "ready" } },
    kind: "volume",
    source: [{ type: "volume", id: "/volumeId" }],
    createdAt: "/startTime",
    sizes: [
      { at: "/volumeSize", unit: 1073741824, basis: "provisioned" },
      { at: "/fullSnapshotSizeInBytes", unit: 1, basis: "stored" },
    ],
    minDiskBytes: { at: "/volumeSize", unit: 1073741824 },
    tags: "/tagSet",
    error: "/statusMessage",
    inferred: ["kind"],
  },
};

/** How the AWS API lists, gets and deletes images, and what their fields mean. */
export const images: SnapshotDescription<
  AWSClient,
  components["schemas"]["Image"],
  ListImagesInput & Omit<GetImageInput, "ImageId"> & Omit<DeregisterImageInput, "ImageId">
> &
  SnapshotIds<{ get: GetImageInput; delete: DeregisterImageInput }> = {
  scopes: {
    region: {
      environment: "AWS_REGION",
      list: { name: "listRegions", path: "/?Action=DescribeRegions&Version=2016-11-15", id: "/regionName" },
    },
  },
  idPrefix: "image",
  list: { name: "listImages", path: "/?Action=DescribeImages&Version=2016-11-15&Owner.1=self" },
  get: {
    name: "getImage",
    method: "GET",
    path: "/?Action=DescribeImages&Version=2016-11-15&ImageId.1={ImageId}",
    id: "ImageId",
    item: "/imagesSet/0",
  },
  delete: {
    name: "deregisterImage",
    method: "DELETE",
    path: "/?Action=DeregisterImage&Version=2016-11-15&ImageId={ImageId}",
    id: "ImageId",
  },
  fields: {
    id: "/imageId",
    name: "/name",
    state: {
      at: "/imageState",
      values: {
        pending: "creating",
        transient: "creating",
        deregistered: "deleting",
        failed: "failed",
        error: "failed",
        invalid: "failed",
        available: "ready",
      },
    },
    kind: "vm",
    source: [{ type: "vm", id: "/sourceInstanceId" }],
    createdAt: "/creationDate",
    tags: "/tagSet",
    isPublic: "/isPublic",
    error: "/stateReason/message",
    inferred: ["kind"],
  },
};
