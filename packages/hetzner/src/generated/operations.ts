// Generated from specs/hetzner/openapi.yaml by `pnpm generate hetzner`. Do not edit.

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
import type { HetznerClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link getAction}. */
export interface GetActionInput extends InputOf<operations["getAction"]> {}

/** The result of {@link getAction}. */
export interface GetActionOutput extends OutputOf<operations["getAction"]> {}

/** The type of {@link getAction}. */
export interface GetActionFunction
  extends Operation<HetznerClient, operations["getAction"], GetActionInput, GetActionOutput> {}

/**
 * Get an action.
 *
 * - `id`: The id of the action.
 *
 * @throws {ApiError} for 401, 404, 429, 4XX and 5XX; `getAction.isError(error)` narrows its type.
 */
export const getAction: GetActionFunction = /* @__PURE__ */ operation("GET", "/actions/{id}");

/** The input of {@link listImages}. */
export interface ListImagesInput extends InputOf<operations["listImages"]> {}

/** A page of {@link listImages}. */
export interface ListImagesPage extends OutputOf<operations["listImages"]> {}

/** An item of {@link listImages}. */
export interface ListImagesItem extends ItemOf<operations["listImages"], "/images"> {}

/** The type of {@link listImages}. */
export interface ListImagesFunction
  extends ListOperation<HetznerClient, operations["listImages"], ListImagesInput, ListImagesItem, ListImagesPage> {}

/**
 * List images.
 *
 * - `type` (optional): Returns only the images of these types.
 * - `status` (optional): Returns only the images with one of these statuses.
 * - `bound_to` (optional): Returns only the backups of these servers.
 * - `name` (optional): Returns only the image with this name.
 * - `label_selector` (optional): Returns only the images whose labels match the selector.
 * - `architecture` (optional): Returns only the images for this architecture.
 * - `include_deprecated` (optional): Whether images that will be removed are listed too.
 * - `sort`, `page`, `per_page`
 *
 * @throws {ApiError} for 401, 422, 429, 4XX and 5XX; `listImages.isError(error)` narrows its type.
 */
export const listImages: ListImagesFunction = /* @__PURE__ */ listOperation("/images");

/** The input of {@link getImage}. */
export interface GetImageInput extends InputOf<operations["getImage"]> {}

/** The result of {@link getImage}. */
export interface GetImageOutput extends OutputOf<operations["getImage"]> {}

/** The type of {@link getImage}. */
export interface GetImageFunction
  extends Operation<HetznerClient, operations["getImage"], GetImageInput, GetImageOutput> {}

/**
 * Get an image.
 *
 * - `id`: The id of the image.
 *
 * @throws {ApiError} for 401, 404, 429, 4XX and 5XX; `getImage.isError(error)` narrows its type.
 */
export const getImage: GetImageFunction = /* @__PURE__ */ operation("GET", "/images/{id}");

/** The input of {@link updateImage}. */
export interface UpdateImageInput extends InputOf<operations["updateImage"]> {}

/** The result of {@link updateImage}. */
export interface UpdateImageOutput extends OutputOf<operations["updateImage"]> {}

/** The type of {@link updateImage}. */
export interface UpdateImageFunction
  extends Operation<HetznerClient, operations["updateImage"], UpdateImageInput, UpdateImageOutput> {}

/**
 * Change a snapshot or a backup.
 *
 * - `id`: The id of the image.
 * - `description` (optional): The new description.
 * - `labels` (optional): Labels, each a key with a value, which may be empty.
 * - `type` (optional): Turns a backup into a snapshot.
 *
 * @throws {ApiError} for 401, 404, 422, 429, 4XX and 5XX; `updateImage.isError(error)` narrows its type.
 */
export const updateImage: UpdateImageFunction = /* @__PURE__ */ bodyOperation("PUT", "/images/{id}", "fields");

/** The input of {@link deleteImage}. */
export interface DeleteImageInput extends InputOf<operations["deleteImage"]> {}

/** The type of {@link deleteImage}. */
export interface DeleteImageFunction
  extends Operation<HetznerClient, operations["deleteImage"], DeleteImageInput, undefined> {}

/**
 * Delete a snapshot or a backup.
 *
 * - `id`: The id of the image.
 *
 * @throws {ApiError} for 401, 404, 423, 429, 4XX and 5XX; `deleteImage.isError(error)` narrows its type.
 */
export const deleteImage: DeleteImageFunction = /* @__PURE__ */ operation("DELETE", "/images/{id}");

/** The input of {@link changeImageProtection}. */
export interface ChangeImageProtectionInput extends InputOf<operations["changeImageProtection"]> {}

/** The result of {@link changeImageProtection}. */
export interface ChangeImageProtectionOutput extends OutputOf<operations["changeImageProtection"]> {}

/** The type of {@link changeImageProtection}. */
export interface ChangeImageProtectionFunction
  extends Operation<
    HetznerClient,
    operations["changeImageProtection"],
    ChangeImageProtectionInput,
    ChangeImageProtectionOutput
  > {}

/**
 * Protect a snapshot from deletion, or unprotect it.
 *
 * - `id`: The id of the image.
 * - `delete` (optional): Whether the snapshot is protected from deletion.
 *
 * @throws {ApiError} for 401, 404, 422, 429, 4XX and 5XX; `changeImageProtection.isError(error)` narrows its type.
 */
export const changeImageProtection: ChangeImageProtectionFunction =
  /* @__PURE__ */ bodyOperation("POST", "/images/{id}/actions/change_protection", "fields");

/** The input of {@link listServers}. */
export interface ListServersInput extends InputOf<operations["listServers"]> {}

/** A page of {@link listServers}. */
export interface ListServersPage extends OutputOf<operations["listServers"]> {}

/** An item of {@link listServers}. */
export interface ListServersItem extends ItemOf<operations["listServers"], "/servers"> {}

/** The type of {@link listServers}. */
export interface ListServersFunction
  extends ListOperation<HetznerClient, operations["listServers"], ListServersInput, ListServersItem, ListServersPage> {}

/**
 * List servers.
 *
 * - `name` (optional): Returns only the server with this name.
 * - `label_selector` (optional): Returns only the servers whose labels match the selector.
 * - `status` (optional): Returns only the servers with one of these statuses.
 * - `sort` (optional): The order of the servers.
 * - `page` (optional): The number of the page to return, counted from 1.
 * - `per_page` (optional): The largest number of servers on a page.
 *
 * @throws {ApiError} for 401, 422, 429, 4XX and 5XX; `listServers.isError(error)` narrows its type.
 */
export const listServers: ListServersFunction = /* @__PURE__ */ listOperation("/servers");

/** The input of {@link createServer}. */
export interface CreateServerInput extends InputOf<operations["createServer"]> {}

/** The result of {@link createServer}. */
export interface CreateServerOutput extends OutputOf<operations["createServer"]> {}

/** The type of {@link createServer}. */
export interface CreateServerFunction
  extends Operation<HetznerClient, operations["createServer"], CreateServerInput, CreateServerOutput> {}

/**
 * Create a server.
 *
 * - `name`: The name, which is a host name and unique in the project.
 * - `server_type`: The id or the name of the server type.
 * - `image`: The id or the name of the image.
 * - `location` (optional): The id or the name of the location.
 * - `ssh_keys` (optional): The ids or names of the SSH keys to install.
 * - `labels` (optional): Labels, each a key with a value, which may be empty.
 * - `start_after_create` (optional): Whether the server is started.
 * - `user_data` (optional): The data for cloud-init.
 *
 * @throws {ApiError} for 401, 404, 422, 429, 4XX and 5XX; `createServer.isError(error)` narrows its type.
 */
export const createServer: CreateServerFunction = /* @__PURE__ */ bodyOperation("POST", "/servers", "fields");

/** The input of {@link getServer}. */
export interface GetServerInput extends InputOf<operations["getServer"]> {}

/** The result of {@link getServer}. */
export interface GetServerOutput extends OutputOf<operations["getServer"]> {}

/** The type of {@link getServer}. */
export interface GetServerFunction
  extends Operation<HetznerClient, operations["getServer"], GetServerInput, GetServerOutput> {}

/**
 * Get a server.
 *
 * - `id`: The id of the server.
 *
 * @throws {ApiError} for 401, 404, 429, 4XX and 5XX; `getServer.isError(error)` narrows its type.
 */
export const getServer: GetServerFunction = /* @__PURE__ */ operation("GET", "/servers/{id}");

/** The input of {@link createImage}. */
export interface CreateImageInput extends InputOf<operations["createImage"]> {}

/** The result of {@link createImage}. */
export interface CreateImageOutput extends OutputOf<operations["createImage"]> {}

/** The type of {@link createImage}. */
export interface CreateImageFunction
  extends Operation<HetznerClient, operations["createImage"], CreateImageInput, CreateImageOutput> {}

/**
 * Create a snapshot or a backup of a server.
 *
 * - `id`: The id of the server.
 * - `type` (optional): Whether to create a snapshot, or a backup, which needs a server with backups.
 * - `description` (optional): The description of the image.
 * - `labels` (optional): Labels, each a key with a value, which may be empty.
 *
 * @throws {ApiError} for 401, 404, 422, 423, 429, 4XX and 5XX; `createImage.isError(error)` narrows its type.
 */
export const createImage: CreateImageFunction =
  /* @__PURE__ */ bodyOperation("POST", "/servers/{id}/actions/create_image", "fields");

/** The input of {@link rebuildServer}. */
export interface RebuildServerInput extends InputOf<operations["rebuildServer"]> {}

/** The result of {@link rebuildServer}. */
export interface RebuildServerOutput extends OutputOf<operations["rebuildServer"]> {}

/** The type of {@link rebuildServer}. */
export interface RebuildServerFunction
  extends Operation<HetznerClient, operations["rebuildServer"], RebuildServerInput, RebuildServerOutput> {}

/**
 * Rebuild a server from an image.
 *
 * - `id`: The id of the server.
 * - `image`: The id or the name of the image.
 * - `user_data` (optional): The data for cloud-init.
 *
 * @throws {ApiError} for 401, 404, 422, 423, 429, 4XX and 5XX; `rebuildServer.isError(error)` narrows its type.
 */
export const rebuildServer: RebuildServerFunction =
  /* @__PURE__ */ bodyOperation("POST", "/servers/{id}/actions/rebuild", "fields");
