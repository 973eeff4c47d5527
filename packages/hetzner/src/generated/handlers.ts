// Generated from specs/hetzner/openapi.yaml by `pnpm generate hetzner`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of Hetzner stores, by collection. */
export type Collections = {
  images: components["schemas"]["Image"];
  actions: components["schemas"]["Action"];
  servers: components["schemas"]["Server"];
};

/** Handles `GET /actions/{id}`: Get an action. */
export const getActionHandler: HandlerFactory<{
  200: "success" | "running" | "error";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  "4XX": "conflict" | "read-only";
  "5XX": "server-error" | "unavailable";
}> = createHandlerFactory(contract, "getAction");

/** Handles `GET /images`: List images. */
export const listImagesHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  401: "unauthorized";
  422: "invalid-input";
  429: "rate-limited";
  "4XX": "conflict" | "read-only";
  "5XX": "server-error" | "unavailable";
}> = createHandlerFactory(contract, "listImages");

/** Handles `GET /images/{id}`: Get an image. */
export const getImageHandler: HandlerFactory<{
  200: "available";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  "4XX": "conflict" | "read-only";
  "5XX": "server-error" | "unavailable";
}> = createHandlerFactory(contract, "getImage");

/** Handles `PUT /images/{id}`: Change a snapshot or a backup. */
export const updateImageHandler: HandlerFactory<{
  200: "changed";
  401: "unauthorized";
  404: "not-found";
  422: "invalid-input";
  429: "rate-limited";
  "4XX": "conflict" | "read-only";
  "5XX": "server-error" | "unavailable";
}> = createHandlerFactory(contract, "updateImage");

/** Handles `DELETE /images/{id}`: Delete a snapshot or a backup. */
export const deleteImageHandler: HandlerFactory<{
  204: never;
  401: "unauthorized";
  404: "not-found";
  423: "locked" | "protected";
  429: "rate-limited";
  "4XX": "conflict" | "read-only";
  "5XX": "server-error" | "unavailable";
}> = createHandlerFactory(contract, "deleteImage");

/** Handles `POST /images/{id}/actions/change_protection`: Protect a snapshot from deletion, or unprotect it. */
export const changeImageProtectionHandler: HandlerFactory<{
  201: "started";
  401: "unauthorized";
  404: "not-found";
  422: "invalid-input";
  429: "rate-limited";
  "4XX": "conflict" | "read-only";
  "5XX": "server-error" | "unavailable";
}> = createHandlerFactory(contract, "changeImageProtection");

/** Handles `GET /servers`: List servers. */
export const listServersHandler: HandlerFactory<{
  200: "last-page";
  401: "unauthorized";
  422: "invalid-input";
  429: "rate-limited";
  "4XX": "conflict" | "read-only";
  "5XX": "server-error" | "unavailable";
}> = createHandlerFactory(contract, "listServers");

/** Handles `POST /servers`: Create a server. */
export const createServerHandler: HandlerFactory<{
  201: "started";
  401: "unauthorized";
  404: "not-found";
  422: "invalid-input";
  429: "rate-limited";
  "4XX": "conflict" | "read-only";
  "5XX": "server-error" | "unavailable";
}> = createHandlerFactory(contract, "createServer");

/** Handles `GET /servers/{id}`: Get a server. */
export const getServerHandler: HandlerFactory<{
  200: "running";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  "4XX": "conflict" | "read-only";
  "5XX": "server-error" | "unavailable";
}> = createHandlerFactory(contract, "getServer");

/** Handles `POST /servers/{id}/actions/create_image`: Create a snapshot or a backup of a server. */
export const createImageHandler: HandlerFactory<{
  201: "started";
  401: "unauthorized";
  404: "not-found";
  422: "invalid-input";
  423: "locked" | "protected";
  429: "rate-limited";
  "4XX": "conflict" | "read-only";
  "5XX": "server-error" | "unavailable";
}> = createHandlerFactory(contract, "createImage");

/** Handles `POST /servers/{id}/actions/rebuild`: Rebuild a server from an image. */
export const rebuildServerHandler: HandlerFactory<{
  201: "started";
  401: "unauthorized";
  404: "not-found";
  422: "invalid-input";
  423: "locked" | "protected";
  429: "rate-limited";
  "4XX": "conflict" | "read-only";
  "5XX": "server-error" | "unavailable";
}> = createHandlerFactory(contract, "rebuildServer");

/** One handler for each operation of the Hetzner snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  getActionHandler(),
  createImageHandler(),
  rebuildServerHandler(),
  getServerHandler(),
  changeImageProtectionHandler(),
  getImageHandler(),
  updateImageHandler(),
  deleteImageHandler(),
  listServersHandler(),
  createServerHandler(),
  listImagesHandler(),
];
