// Generated from specs/globex/openapi.yaml by `pnpm generate globex`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { GlobexClient } from "./client.ts";
import type { DeleteImageInput, GetImageInput, UpdateImageInput } from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Globex API lists, gets and deletes images, and what their fields mean. */
export const images: SnapshotDescription<
  GlobexClient,
  components["schemas"]["Image"],
  Omit<GetImageInput, "image_id"> & Omit<DeleteImageInput, "base">
> &
  SnapshotIds<{ get: GetImageInput; delete: DeleteImageInput; rename: UpdateImageInput; protect: UpdateImageInput }> = {
  list: { name: "listImages", path: "/images" },
  get: {
    name: "getImage",
    method: "GET",
    path: "/images/{image_id}",
    id: "image_id",
    item: "/image",
    fields: {
      id: "/id",
      name: "/title",
      state: { at: "/status", values: { SAVING: "creating", LOST: "failed", BROKEN: "failed", READY: "ready" } },
      kind: "vm",
      sizes: [{ at: "/bytes", unit: 1, basis: "stored" }],
      inferred: ["kind"],
    },
  },
  delete: { name: "deleteImage", method: "DELETE", path: "/bases/{base}", id: "base", at: "/base" },
  rename: {
    name: "updateImage",
    method: "PATCH",
    path: "/images/{image_id}",
    body: "fields",
    id: "image_id",
    at: "/image/title",
  },
  protect: {
    name: "updateImage",
    method: "PATCH",
    path: "/images/{image_id}",
    body: "fields",
    id: "image_id",
    at: "/keep",
  },
  fields: {
    id: "/id",
    name: ["/names/0", "/description"],
    state: { at: "/status/word", values: { SAVING: "creating", READY: "ready" }, inferred: ["creating"] },
    kind: { at: "/type", values: { server: "vm", disk: "volume" } },
    source: [{ id: "/origin/id" }, { type: "image", id: "/base", part: /^[^:]+/u }],
    createdAt: "/created",
    expiresAt: "/expires",
    sizes: [
      { at: "/packed", unit: 1, basis: "stored", zero: "unknown" },
      { at: "/gigabytes", unit: 1073741824, basis: "provisioned" },
    ],
    minDiskBytes: { at: "/gigabytes", unit: 1073741824 },
    regions: "/region",
    tags: "/labels",
    isPublic: "/shared",
    isProtected: "/protection/delete",
    error: "/status/reason",
    inferred: ["sizeBytes"],
  },
};
