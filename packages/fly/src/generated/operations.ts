// Generated from specs/fly/openapi.yaml by `pnpm generate fly`. Do not edit.

import {
  bodyOperation,
  type InputOf,
  type ItemOf,
  type ListOperation,
  listOperation,
  type Operation,
  operation,
  type OutputOf,
} from "@snap/runtime";
import type { FlyClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link listApps}. */
export interface ListAppsInput extends InputOf<operations["listApps"]> {}

/** A page of {@link listApps}. */
export interface ListAppsPage extends OutputOf<operations["listApps"]> {}

/** An item of {@link listApps}. */
export interface ListAppsItem extends ItemOf<operations["listApps"], "/apps"> {}

/** The type of {@link listApps}. */
export interface ListAppsFunction
  extends ListOperation<FlyClient, operations["listApps"], ListAppsInput, ListAppsItem, ListAppsPage> {}

/**
 * List the apps of an organization.
 *
 * - `org_slug` (optional): The slug of the organization, or `personal`.
 *
 * @throws {ApiError} for 400, 401, 429 and other failures; `listApps.isError(error)` narrows its type.
 */
export const listApps: ListAppsFunction = /* @__PURE__ */ listOperation("/apps");

/** The input of {@link listVolumes}. */
export interface ListVolumesInput extends InputOf<operations["listVolumes"]> {}

/** A page of {@link listVolumes}. */
export type ListVolumesPage = OutputOf<operations["listVolumes"]>;

/** An item of {@link listVolumes}. */
export interface ListVolumesItem extends ItemOf<operations["listVolumes"], ""> {}

/** The type of {@link listVolumes}. */
export interface ListVolumesFunction
  extends ListOperation<FlyClient, operations["listVolumes"], ListVolumesInput, ListVolumesItem, ListVolumesPage> {}

/**
 * List the volumes of an app.
 *
 * - `app_name` (optional): The name of the app.
 *
 * @throws {ApiError} for 401, 404, 429 and other failures; `listVolumes.isError(error)` narrows its type.
 */
export const listVolumes: ListVolumesFunction = /* @__PURE__ */ listOperation("/apps/{app_name}/volumes");

/** The input of {@link createVolume}. */
export interface CreateVolumeInput extends InputOf<operations["createVolume"]> {}

/** The result of {@link createVolume}. */
export interface CreateVolumeOutput extends OutputOf<operations["createVolume"]> {}

/** The type of {@link createVolume}. */
export interface CreateVolumeFunction
  extends Operation<FlyClient, operations["createVolume"], CreateVolumeInput, CreateVolumeOutput> {}

/**
 * Create a volume, for example from a snapshot.
 *
 * - `name`: The name.
 * - `region`: The region, such as `fra`.
 * - `app_name` (optional): The name of the app.
 * - `size_gb` (optional): The size in GiB.
 * - `snapshot_id` (optional): The snapshot whose content the volume gets.
 * - `encrypted` (optional): Whether the volume is encrypted.
 * - `auto_backup_enabled` (optional): Whether a snapshot is created every day.
 * - `snapshot_retention` (optional): How long new snapshots are kept in days.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and other failures; `createVolume.isError(error)` narrows its type.
 */
export const createVolume: CreateVolumeFunction =
  /* @__PURE__ */ bodyOperation("POST", "/apps/{app_name}/volumes", "fields");

/** The input of {@link getVolume}. */
export interface GetVolumeInput extends InputOf<operations["getVolume"]> {}

/** The result of {@link getVolume}. */
export interface GetVolumeOutput extends OutputOf<operations["getVolume"]> {}

/** The type of {@link getVolume}. */
export interface GetVolumeFunction
  extends Operation<FlyClient, operations["getVolume"], GetVolumeInput, GetVolumeOutput> {}

/**
 * Get a volume.
 *
 * - `id`: The id of the volume.
 * - `app_name` (optional): The name of the app.
 *
 * @throws {ApiError} for 401, 404, 429 and other failures; `getVolume.isError(error)` narrows its type.
 */
export const getVolume: GetVolumeFunction = /* @__PURE__ */ operation("GET", "/apps/{app_name}/volumes/{id}");

/** The input of {@link updateVolume}. */
export interface UpdateVolumeInput extends InputOf<operations["updateVolume"]> {}

/** The result of {@link updateVolume}. */
export interface UpdateVolumeOutput extends OutputOf<operations["updateVolume"]> {}

/** The type of {@link updateVolume}. */
export interface UpdateVolumeFunction
  extends Operation<FlyClient, operations["updateVolume"], UpdateVolumeInput, UpdateVolumeOutput> {}

/**
 * Change how long snapshots are kept, and whether they are created every day.
 *
 * - `id`: The id of the volume.
 * - `app_name` (optional): The name of the app.
 * - `auto_backup_enabled` (optional): Whether a snapshot is created every day.
 * - `snapshot_retention` (optional): How long new snapshots are kept in days.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and other failures; `updateVolume.isError(error)` narrows its type.
 */
export const updateVolume: UpdateVolumeFunction =
  /* @__PURE__ */ bodyOperation("PUT", "/apps/{app_name}/volumes/{id}", "fields");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export type ListSnapshotsPage = OutputOf<operations["listSnapshots"]>;

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], ""> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    FlyClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List the snapshots of a volume.
 *
 * - `app_name` (optional): The name of the app.
 * - `volume_id` (optional): The id of the volume.
 *
 * @throws {ApiError} for 401, 404, 429 and other failures; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction =
  /* @__PURE__ */ listOperation("/apps/{app_name}/volumes/{volume_id}/snapshots");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<FlyClient, operations["createSnapshot"], CreateSnapshotInput, undefined> {}

/**
 * Create a snapshot of a volume.
 *
 * - `app_name` (optional): The name of the app.
 * - `volume_id` (optional): The id of the volume.
 *
 * @throws {ApiError} for 401, 404, 429 and other failures; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ operation("POST", "/apps/{app_name}/volumes/{volume_id}/snapshots");
