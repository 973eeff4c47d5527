// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { AWSClient } from "./client.ts";
import {
  deleteSnapshot,
  type DeleteSnapshotInput,
  deregisterImage,
  type DeregisterImageInput,
  getImage,
  type GetImageInput,
  getSnapshot,
  type GetSnapshotInput,
  listImages,
  type ListImagesInput,
  listRegions,
  listSnapshots,
  type ListSnapshotsInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the AWS API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  AWSClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "SnapshotId"> & Omit<DeleteSnapshotInput, "SnapshotId">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  environment: { keys: "AWS_ACCESS_KEY_ID" },
  scopes: {
    region: { environment: "AWS_REGION", list: { name: "listRegions", operation: listRegions, id: "/regionName" } },
  },
  list: { name: "listSnapshots", operation: listSnapshots },
  get: { name: "getSnapshot", operation: getSnapshot, id: "SnapshotId", item: "/snapshotSet/0" },
  delete: { name: "deleteSnapshot", operation: deleteSnapshot, id: "SnapshotId" },
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
  environment: { keys: "AWS_ACCESS_KEY_ID" },
  scopes: {
    region: { environment: "AWS_REGION", list: { name: "listRegions", operation: listRegions, id: "/regionName" } },
  },
  idPrefix: "image",
  list: { name: "listImages", operation: listImages },
  get: { name: "getImage", operation: getImage, id: "ImageId", item: "/imagesSet/0" },
  delete: { name: "deregisterImage", operation: deregisterImage, id: "ImageId" },
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
