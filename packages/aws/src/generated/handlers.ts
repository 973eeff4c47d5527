// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of AWS stores, by collection. */
export type Collections = {
  regions: components["schemas"]["Region"];
  snapshots: components["schemas"]["Snapshot"];
  recycled: components["schemas"]["RecycledSnapshot"];
  images: components["schemas"]["Image"];
  volumes: components["schemas"]["Volume"];
};

/** Handles `POST /?Action=CopySnapshot&Version=2016-11-15`: Copy a snapshot. */
export const copySnapshotHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "copySnapshot");

/** Handles `POST /?Action=CreateImage&Version=2016-11-15`: Create a machine image of an instance. */
export const createImageHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "createImage");

/** Handles `POST /?Action=CreateSnapshot&Version=2016-11-15`: Create a snapshot of a volume. */
export const createSnapshotHandler: HandlerFactory<{
  200: "pending";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `POST /?Action=CreateVolume&Version=2016-11-15`: Create a volume from a snapshot. */
export const createVolumeHandler: HandlerFactory<{
  200: "creating";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "createVolume");

/** Handles `DELETE /?Action=DeleteSnapshot&Version=2016-11-15&SnapshotId={SnapshotId}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  200: "deleted";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Handles `DELETE /?Action=DeregisterImage&Version=2016-11-15&ImageId={ImageId}`: Deregister a machine image. */
export const deregisterImageHandler: HandlerFactory<{
  200: "deregistered";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "deregisterImage");

/** Handles `GET /?Action=DescribeImages&Version=2016-11-15&ImageId.1={ImageId}`: Get a machine image. */
export const getImageHandler: HandlerFactory<{
  200: "available";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "getImage");

/** Handles `GET /?Action=DescribeImages&Version=2016-11-15&Owner.1=self`: List the machine images. */
export const listImagesHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "listImages");

/** Handles `GET /?Action=DescribeRegions&Version=2016-11-15`: List the regions. */
export const listRegionsHandler: HandlerFactory<{
  200: "regions" | "empty";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "listRegions");

/** Handles `GET /?Action=DescribeSnapshots&Version=2016-11-15&Owner.1=self`: List the snapshots. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `GET /?Action=DescribeSnapshots&Version=2016-11-15&SnapshotId.1={SnapshotId}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "completed";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `GET /?Action=DescribeVolumes&Version=2016-11-15`: List the volumes. */
export const listVolumesHandler: HandlerFactory<{
  200: "last-page" | "empty";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "listVolumes");

/** Handles `GET /?Action=DescribeVolumes&Version=2016-11-15&VolumeId.1={VolumeId}`: Get a volume. */
export const getVolumeHandler: HandlerFactory<{
  200: "in-use";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "getVolume");

/** Handles `GET /?Action=ListSnapshotsInRecycleBin&Version=2016-11-15`: List the snapshots in the Recycle Bin. */
export const listSnapshotsInRecycleBinHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "listSnapshotsInRecycleBin");

/** Handles `POST /?Action=ModifySnapshotTier&Version=2016-11-15&SnapshotId={SnapshotId}`: Archive a snapshot. */
export const modifySnapshotTierHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "modifySnapshotTier");

/** Handles `POST /?Action=RestoreSnapshotFromRecycleBin&Version=2016-11-15&SnapshotId={SnapshotId}`: Restore a snapshot from the Recycle Bin. */
export const restoreSnapshotFromRecycleBinHandler: HandlerFactory<{
  200: "restored";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "restoreSnapshotFromRecycleBin");

/** Handles `POST /?Action=RestoreSnapshotTier&Version=2016-11-15&SnapshotId={SnapshotId}`: Restore a snapshot from the archive. */
export const restoreSnapshotTierHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthorized";
  default: "internal-error";
}> = createHandlerFactory(contract, "restoreSnapshotTier");

/** One handler for each operation of the AWS snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  restoreSnapshotFromRecycleBinHandler(),
  getSnapshotHandler(),
  restoreSnapshotTierHandler(),
  listSnapshotsHandler(),
  modifySnapshotTierHandler(),
  listImagesHandler(),
  getVolumeHandler(),
  deleteSnapshotHandler(),
  getImageHandler(),
  listSnapshotsInRecycleBinHandler(),
  deregisterImageHandler(),
  listRegionsHandler(),
  listVolumesHandler(),
  createSnapshotHandler(),
  copySnapshotHandler(),
  createVolumeHandler(),
  createImageHandler(),
];
