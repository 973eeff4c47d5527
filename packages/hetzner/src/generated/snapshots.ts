// Generated from specs/hetzner/openapi.yaml by `pnpm generate hetzner`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { HetznerClient } from "./client.ts";
import type {
  ChangeImageProtectionInput,
  DeleteImageInput,
  GetImageInput,
  ListImagesInput,
  UpdateImageInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Hetzner API lists, gets and deletes images, and what their fields mean. */
export const images: SnapshotDescription<
  HetznerClient,
  components["schemas"]["Image"],
  ListImagesInput & Omit<GetImageInput, "id"> & Omit<DeleteImageInput, "id">
> &
  SnapshotIds<{ get: GetImageInput; delete: DeleteImageInput; rename: UpdateImageInput; protect: ChangeImageProtectionInput }> = {
  list: { name: "listImages", path: "/images", total: "/meta/pagination/total_entries" },
  get: { name: "getImage", method: "GET", path: "/images/{id}", id: "id", item: "/image" },
  delete: { name: "deleteImage", method: "DELETE", path: "/images/{id}", id: "id" },
  rename: { name: "updateImage", method: "PUT", path: "/images/{id}", body: "fields", id: "id", at: "/description" },
  protect: {
    name: "changeImageProtection",
    method: "POST",
    path: "/images/{id}/actions/change_protection",
    body: "fields",
    id: "id",
    at: "/delete",
  },
  fields: {
    id: "/id",
    name: "/description",
    state: {
      at: "/status",
      values: { creating: "creating", unavailable: "failed", available: "ready" },
      inferred: ["failed"],
    },
    kind: { at: "/type", values: { snapshot: "vm", backup: "vm", system: "image", app: "image" } },
    source: [{ type: "vm", id: "/created_from/id" }],
    createdAt: "/created",
    sizes: [
      { at: "/image_size", unit: 1000000000, basis: "billed" },
      { at: "/disk_size", unit: 1000000000, basis: "provisioned" },
    ],
    minDiskBytes: { at: "/disk_size", unit: 1000000000 },
    tags: "/labels",
    isProtected: "/protection/delete",
    inferred: ["minDiskBytes", "sizeBytes"],
  },
};
