// Generated from specs/google-compute/openapi.yaml by `pnpm generate google-compute`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { GoogleComputeClient } from "./client.ts";
import type {
  DeleteInstantSnapshotInput,
  DeleteMachineImageInput,
  DeleteRegionSnapshotInput,
  DeleteSnapshotInput,
  GetInstantSnapshotInput,
  GetMachineImageInput,
  GetRegionSnapshotInput,
  GetSnapshotInput,
  ListInstantSnapshotsInput,
  ListMachineImagesInput,
  ListRegionSnapshotsInput,
  ListSnapshotsInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the GoogleCompute API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  GoogleComputeClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshot"> & Omit<DeleteSnapshotInput, "snapshot">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  scopes: { project: { environment: "GOOGLE_CLOUD_PROJECT" } },
  list: { name: "listSnapshots", path: "/projects/{project}/global/snapshots" },
  get: { name: "getSnapshot", method: "GET", path: "/projects/{project}/global/snapshots/{snapshot}", id: "snapshot" },
  delete: {
    name: "deleteSnapshot",
    method: "DELETE",
    path: "/projects/{project}/global/snapshots/{snapshot}",
    id: "snapshot",
  },
  fields: {
    id: "/name",
    name: "/name",
    state: {
      at: "/status",
      values: { CREATING: "creating", UPLOADING: "creating", DELETING: "deleting", FAILED: "failed", READY: "ready" },
    },
    kind: "volume",
    source: [{ id: "/sourceDisk", part: /(?:zones|regions)\/[^/]{1,63}\/disks\/[^/]{1,63}$/u }],
    createdAt: "/creationTimestamp",
    sizes: [
      { at: "/storageBytes", unit: 1, basis: "stored" },
      { at: "/diskSizeGb", unit: 1073741824, basis: "provisioned" },
    ],
    minDiskBytes: { at: "/diskSizeGb", unit: 1073741824 },
    regions: "/storageLocations",
    tags: "/labels",
    inferred: ["kind", "minDiskBytes", "sizeBytes"],
  },
};

/** How the GoogleCompute API lists, gets and deletes regionSnapshots, and what their fields mean. */
export const regionSnapshots: SnapshotDescription<
  GoogleComputeClient,
  components["schemas"]["Snapshot"],
  ListRegionSnapshotsInput & Omit<GetRegionSnapshotInput, "snapshot"> & Omit<DeleteRegionSnapshotInput, "snapshot">
> &
  SnapshotIds<{ get: GetRegionSnapshotInput; delete: DeleteRegionSnapshotInput }> = {
  scopes: { project: { environment: "GOOGLE_CLOUD_PROJECT" } },
  list: { name: "listRegionSnapshots", path: "/projects/{project}/regions/{region}/snapshots" },
  get: {
    name: "getRegionSnapshot",
    method: "GET",
    path: "/projects/{project}/regions/{region}/snapshots/{snapshot}",
    id: "snapshot",
  },
  delete: {
    name: "deleteRegionSnapshot",
    method: "DELETE",
    path: "/projects/{project}/regions/{region}/snapshots/{snapshot}",
    id: "snapshot",
  },
  fields: {
    id: "/name",
    name: "/name",
    state: {
      at: "/status",
      values: { CREATING: "creating", UPLOADING: "creating", DELETING: "deleting", FAILED: "failed", READY: "ready" },
    },
    kind: "volume",
    source: [{ id: "/sourceDisk", part: /(?:zones|regions)\/[^/]{1,63}\/disks\/[^/]{1,63}$/u }],
    createdAt: "/creationTimestamp",
    sizes: [
      { at: "/storageBytes", unit: 1, basis: "stored" },
      { at: "/diskSizeGb", unit: 1073741824, basis: "provisioned" },
    ],
    minDiskBytes: { at: "/diskSizeGb", unit: 1073741824 },
    regions: "/storageLocations",
    tags: "/labels",
    inferred: ["kind", "minDiskBytes", "sizeBytes"],
  },
};

/** How the GoogleCompute API lists, gets and deletes instantSnapshots, and what their fields mean. */
export const instantSnapshots: SnapshotDescription<
  GoogleComputeClient,
  components["schemas"]["InstantSnapshot"],
  ListInstantSnapshotsInput & Omit<GetInstantSnapshotInput, "instantSnapshot"> & Omit<DeleteInstantSnapshotInput, "instantSnapshot">
> &
  SnapshotIds<{ get: GetInstantSnapshotInput; delete: DeleteInstantSnapshotInput }> = {
  scopes: { project: { environment: "GOOGLE_CLOUD_PROJECT" } },
  list: { name: "listInstantSnapshots", path: "/projects/{project}/zones/{zone}/instantSnapshots" },
  get: {
    name: "getInstantSnapshot",
    method: "GET",
    path: "/projects/{project}/zones/{zone}/instantSnapshots/{instantSnapshot}",
    id: "instantSnapshot",
  },
  delete: {
    name: "deleteInstantSnapshot",
    method: "DELETE",
    path: "/projects/{project}/zones/{zone}/instantSnapshots/{instantSnapshot}",
    id: "instantSnapshot",
  },
  fields: {
    id: "/name",
    name: "/name",
    state: {
      at: "/status",
      values: { CREATING: "creating", DELETING: "deleting", FAILED: "failed", UNAVAILABLE: "failed", READY: "ready" },
      inferred: ["failed"],
    },
    kind: "volume",
    source: [{ id: "/sourceDisk", part: /(?:zones|regions)\/[^/]{1,63}\/disks\/[^/]{1,63}$/u }],
    createdAt: "/creationTimestamp",
    sizes: [
      { at: "/resourceStatus/storageSizeBytes", unit: 1, basis: "stored" },
      { at: "/diskSizeGb", unit: 1073741824, basis: "provisioned" },
    ],
    minDiskBytes: { at: "/diskSizeGb", unit: 1073741824 },
    tags: "/labels",
    inferred: ["kind", "minDiskBytes", "sizeBytes"],
  },
};

/** How the GoogleCompute API lists, gets and deletes machineImages, and what their fields mean. */
export const machineImages: SnapshotDescription<
  GoogleComputeClient,
  components["schemas"]["MachineImage"],
  ListMachineImagesInput & Omit<GetMachineImageInput, "machineImage"> & Omit<DeleteMachineImageInput, "machineImage">
> &
  SnapshotIds<{ get: GetMachineImageInput; delete: DeleteMachineImageInput }> = {
  scopes: { project: { environment: "GOOGLE_CLOUD_PROJECT" } },
  idPrefix: "machine-image",
  list: { name: "listMachineImages", path: "/projects/{project}/global/machineImages" },
  get: {
    name: "getMachineImage",
    method: "GET",
    path: "/projects/{project}/global/machineImages/{machineImage}",
    id: "machineImage",
  },
  delete: {
    name: "deleteMachineImage",
    method: "DELETE",
    path: "/projects/{project}/global/machineImages/{machineImage}",
    id: "machineImage",
  },
  fields: {
    id: "/name",
    name: "/name",
    state: {
      at: "/status",
      values: { CREATING: "creating", UPLOADING: "creating", DELETING: "deleting", INVALID: "failed", READY: "ready" },
      inferred: ["failed"],
    },
    kind: "vm",
    source: [{ id: "/sourceInstance", part: /zones\/[^/]{1,63}\/instances\/[^/]{1,63}$/u }],
    createdAt: "/creationTimestamp",
    sizes: [{ at: "/totalStorageBytes", unit: 1, basis: "stored" }],
    regions: "/storageLocations",
    tags: "/labels",
    inferred: ["kind", "sizeBytes"],
  },
};
