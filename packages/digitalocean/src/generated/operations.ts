// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

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
import type { DigitalOceanClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link getAction}. */
export interface GetActionInput extends InputOf<operations["getAction"]> {}

/** The result of {@link getAction}. */
export interface GetActionOutput extends OutputOf<operations["getAction"]> {}

/** The type of {@link getAction}. */
export interface GetActionFunction
  extends Operation<DigitalOceanClient, operations["getAction"], GetActionInput, GetActionOutput> {}

/**
 * Get an action.
 *
 * - `action_id`: The id of the action.
 *
 * @throws {ApiError} for 401, 404, 429, 500 and other failures; `getAction.isError(error)` narrows its type.
 */
export const getAction: GetActionFunction = /* @__PURE__ */ operation("GET", "/v2/actions/{action_id}");

/** The input of {@link listDroplets}. */
export interface ListDropletsInput extends InputOf<operations["listDroplets"]> {}

/** A page of {@link listDroplets}. */
export interface ListDropletsPage extends OutputOf<operations["listDroplets"]> {}

/** An item of {@link listDroplets}. */
export interface ListDropletsItem extends ItemOf<operations["listDroplets"], "/droplets"> {}

/** The type of {@link listDroplets}. */
export interface ListDropletsFunction
  extends ListOperation<
    DigitalOceanClient,
    operations["listDroplets"],
    ListDropletsInput,
    ListDropletsItem,
    ListDropletsPage
  > {}

/**
 * List droplets.
 *
 * - `per_page` (optional): The largest number of items on a page.
 * - `page` (optional): The number of the page to return, counted from 1.
 * - `tag_name` (optional): Returns only droplets with this tag.
 * - `name` (optional): Returns only droplets with this name.
 * - `type` (optional): Which droplets to return: those without GPUs, or those with GPUs.
 *
 * @throws {ApiError} for 401, 422, 429, 500 and other failures; `listDroplets.isError(error)` narrows its type.
 */
export const listDroplets: ListDropletsFunction = /* @__PURE__ */ listOperation("/v2/droplets");

/** The input of {@link createDropletActionsByTag}. */
export interface CreateDropletActionsByTagInput extends InputOf<operations["createDropletActionsByTag"]> {}

/** The result of {@link createDropletActionsByTag}. */
export interface CreateDropletActionsByTagOutput extends OutputOf<operations["createDropletActionsByTag"]> {}

/** The type of {@link createDropletActionsByTag}. */
export interface CreateDropletActionsByTagFunction
  extends Operation<
    DigitalOceanClient,
    operations["createDropletActionsByTag"],
    CreateDropletActionsByTagInput,
    CreateDropletActionsByTagOutput
  > {}

/**
 * Create a snapshot of every droplet with a tag.
 *
 * - `tag_name`: The tag of the droplets.
 * - `type`: The type of the action.
 * - `name` (optional): The name of the snapshot.
 *
 * @throws {ApiError} for 401, 422, 429, 500 and other failures; `createDropletActionsByTag.isError(error)` narrows its type.
 */
export const createDropletActionsByTag: CreateDropletActionsByTagFunction =
  /* @__PURE__ */ bodyOperation("POST", "/v2/droplets/actions", "fields", { query: ["tag_name"] });

/** The input of {@link createDropletAction}. */
export type CreateDropletActionInput = InputOf<operations["createDropletAction"]>;

/** The result of {@link createDropletAction}. */
export interface CreateDropletActionOutput extends OutputOf<operations["createDropletAction"]> {}

/** The type of {@link createDropletAction}. */
export interface CreateDropletActionFunction
  extends Operation<
    DigitalOceanClient,
    operations["createDropletAction"],
    CreateDropletActionInput,
    CreateDropletActionOutput
  > {}

/**
 * Create a snapshot of a droplet, or rebuild it from one.
 *
 * - `droplet_id`: The id of the droplet.
 * - `type`: The type of the action.
 * - `image` (optional): The id of a droplet snapshot, or the slug of an image.
 * - `name` (optional): The name of the snapshot.
 *
 * @throws {ApiError} for 401, 404, 422, 429, 500 and other failures; `createDropletAction.isError(error)` narrows its type.
 */
export const createDropletAction: CreateDropletActionFunction =
  /* @__PURE__ */ bodyOperation("POST", "/v2/droplets/{droplet_id}/actions", "fields");

/** The input of {@link listDropletSnapshots}. */
export interface ListDropletSnapshotsInput extends InputOf<operations["listDropletSnapshots"]> {}

/** A page of {@link listDropletSnapshots}. */
export interface ListDropletSnapshotsPage extends OutputOf<operations["listDropletSnapshots"]> {}

/** An item of {@link listDropletSnapshots}. */
export interface ListDropletSnapshotsItem extends ItemOf<operations["listDropletSnapshots"], "/snapshots"> {}

/** The type of {@link listDropletSnapshots}. */
export interface ListDropletSnapshotsFunction
  extends ListOperation<
    DigitalOceanClient,
    operations["listDropletSnapshots"],
    ListDropletSnapshotsInput,
    ListDropletSnapshotsItem,
    ListDropletSnapshotsPage
  > {}

/**
 * List the snapshots of a droplet.
 *
 * - `droplet_id`: The id of the droplet.
 * - `per_page` (optional): The largest number of items on a page.
 * - `page` (optional): The number of the page to return, counted from 1.
 *
 * @throws {ApiError} for 401, 404, 422, 429, 500 and other failures; `listDropletSnapshots.isError(error)` narrows its type.
 */
export const listDropletSnapshots: ListDropletSnapshotsFunction =
  /* @__PURE__ */ listOperation("/v2/droplets/{droplet_id}/snapshots");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/snapshots"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    DigitalOceanClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List snapshots.
 *
 * - `per_page` (optional): The largest number of items on a page.
 * - `page` (optional): The number of the page to return, counted from 1.
 * - `resource_type` (optional): Returns only snapshots of resources of this type.
 *
 * @throws {ApiError} for 401, 422, 429, 500 and other failures; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction = /* @__PURE__ */ listOperation("/v2/snapshots");

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<DigitalOceanClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot.
 *
 * - `snapshot_id`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401, 404, 429, 500 and other failures; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction = /* @__PURE__ */ operation("GET", "/v2/snapshots/{snapshot_id}");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<DigitalOceanClient, operations["deleteSnapshot"], DeleteSnapshotInput, undefined> {}

/**
 * Delete a snapshot.
 *
 * - `snapshot_id`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401, 404, 429, 500 and other failures; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/v2/snapshots/{snapshot_id}");

/** The input of {@link listVolumes}. */
export interface ListVolumesInput extends InputOf<operations["listVolumes"]> {}

/** A page of {@link listVolumes}. */
export interface ListVolumesPage extends OutputOf<operations["listVolumes"]> {}

/** An item of {@link listVolumes}. */
export interface ListVolumesItem extends ItemOf<operations["listVolumes"], "/volumes"> {}

/** The type of {@link listVolumes}. */
export interface ListVolumesFunction
  extends ListOperation<
    DigitalOceanClient,
    operations["listVolumes"],
    ListVolumesInput,
    ListVolumesItem,
    ListVolumesPage
  > {}

/**
 * List volumes.
 *
 * - `name` (optional): Returns only volumes with this name.
 * - `region` (optional): Returns only volumes in the region with this slug.
 * - `per_page` (optional): The largest number of items on a page.
 * - `page` (optional): The number of the page to return, counted from 1.
 *
 * @throws {ApiError} for 401, 422, 429, 500 and other failures; `listVolumes.isError(error)` narrows its type.
 */
export const listVolumes: ListVolumesFunction = /* @__PURE__ */ listOperation("/v2/volumes");

/** The input of {@link createVolume}. */
export interface CreateVolumeInput extends InputOf<operations["createVolume"]> {}

/** The result of {@link createVolume}. */
export interface CreateVolumeOutput extends OutputOf<operations["createVolume"]> {}

/** The type of {@link createVolume}. */
export interface CreateVolumeFunction
  extends Operation<DigitalOceanClient, operations["createVolume"], CreateVolumeInput, CreateVolumeOutput> {}

/**
 * Create a volume, empty or from a snapshot.
 *
 * - `name`: The name of the volume.
 * - `size_gigabytes`: The size in gigabytes.
 * - `region`: The slug of the volume's region.
 * - `description` (optional): A note about the volume.
 * - `tags` (optional): Tags for the volume.
 * - `snapshot_id` (optional): The id of the volume snapshot whose data the volume gets.
 * - `filesystem_type` (optional): The file system to create: ext4 or xfs.
 * - `filesystem_label` (optional): The label of the file system.
 *
 * @throws {ApiError} for 400, 401, 422, 429, 500 and other failures; `createVolume.isError(error)` narrows its type.
 */
export const createVolume: CreateVolumeFunction = /* @__PURE__ */ bodyOperation("POST", "/v2/volumes", "fields");

/** The input of {@link getVolumeSnapshot}. */
export interface GetVolumeSnapshotInput extends InputOf<operations["getVolumeSnapshot"]> {}

/** The result of {@link getVolumeSnapshot}. */
export interface GetVolumeSnapshotOutput extends OutputOf<operations["getVolumeSnapshot"]> {}

/** The type of {@link getVolumeSnapshot}. */
export interface GetVolumeSnapshotFunction
  extends Operation<
    DigitalOceanClient,
    operations["getVolumeSnapshot"],
    GetVolumeSnapshotInput,
    GetVolumeSnapshotOutput
  > {}

/**
 * Get a snapshot of a volume.
 *
 * - `snapshot_id`: The id of the snapshot.
 *
 * @throws {ApiError} for 401, 404, 429, 500 and other failures; `getVolumeSnapshot.isError(error)` narrows its type.
 */
export const getVolumeSnapshot: GetVolumeSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/v2/volumes/snapshots/{snapshot_id}");

/** The input of {@link deleteVolumeSnapshot}. */
export interface DeleteVolumeSnapshotInput extends InputOf<operations["deleteVolumeSnapshot"]> {}

/** The type of {@link deleteVolumeSnapshot}. */
export interface DeleteVolumeSnapshotFunction
  extends Operation<DigitalOceanClient, operations["deleteVolumeSnapshot"], DeleteVolumeSnapshotInput, undefined> {}

/**
 * Delete a snapshot of a volume.
 *
 * - `snapshot_id`: The id of the snapshot.
 *
 * @throws {ApiError} for 401, 404, 429, 500 and other failures; `deleteVolumeSnapshot.isError(error)` narrows its type.
 */
export const deleteVolumeSnapshot: DeleteVolumeSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/v2/volumes/snapshots/{snapshot_id}");

/** The input of {@link listVolumeSnapshots}. */
export interface ListVolumeSnapshotsInput extends InputOf<operations["listVolumeSnapshots"]> {}

/** A page of {@link listVolumeSnapshots}. */
export interface ListVolumeSnapshotsPage extends OutputOf<operations["listVolumeSnapshots"]> {}

/** An item of {@link listVolumeSnapshots}. */
export interface ListVolumeSnapshotsItem extends ItemOf<operations["listVolumeSnapshots"], "/snapshots"> {}

/** The type of {@link listVolumeSnapshots}. */
export interface ListVolumeSnapshotsFunction
  extends ListOperation<
    DigitalOceanClient,
    operations["listVolumeSnapshots"],
    ListVolumeSnapshotsInput,
    ListVolumeSnapshotsItem,
    ListVolumeSnapshotsPage
  > {}

/**
 * List the snapshots of a volume.
 *
 * - `volume_id`: The id of the volume.
 * - `per_page` (optional): The largest number of items on a page.
 * - `page` (optional): The number of the page to return, counted from 1.
 *
 * @throws {ApiError} for 401, 404, 422, 429, 500 and other failures; `listVolumeSnapshots.isError(error)` narrows its type.
 */
export const listVolumeSnapshots: ListVolumeSnapshotsFunction =
  /* @__PURE__ */ listOperation("/v2/volumes/{volume_id}/snapshots");

/** The input of {@link createVolumeSnapshot}. */
export interface CreateVolumeSnapshotInput extends InputOf<operations["createVolumeSnapshot"]> {}

/** The result of {@link createVolumeSnapshot}. */
export interface CreateVolumeSnapshotOutput extends OutputOf<operations["createVolumeSnapshot"]> {}

/** The type of {@link createVolumeSnapshot}. */
export interface CreateVolumeSnapshotFunction
  extends Operation<
    DigitalOceanClient,
    operations["createVolumeSnapshot"],
    CreateVolumeSnapshotInput,
    CreateVolumeSnapshotOutput
  > {}

/**
 * Create a snapshot of a volume.
 *
 * - `volume_id`: The id of the volume.
 * - `name`: The name of the snapshot.
 * - `tags` (optional): Tags for the snapshot.
 *
 * @throws {ApiError} for 400, 401, 404, 422, 429, 500 and other failures; `createVolumeSnapshot.isError(error)` narrows its type.
 */
export const createVolumeSnapshot: CreateVolumeSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/v2/volumes/{volume_id}/snapshots", "fields");
