import type { Collections } from "@snap/hetzner/msw";
import { images } from "@snap/hetzner/snapshots";
import type { Subject } from "@snap/provider-tests";
import { hetzner } from "@snap/unified/hetzner";
import { toStatedFields } from "@snap/unified/testing";

const VM = { type: "vm", id: "48210597" } as const;

export const subject: Subject<Collections> = {
  adapter: hetzner,
  creations: { vm: { from: VM, name: "conformance" } },
  restorations: { vm: { of: "vm", into: VM } },
  isListed: (image) => ["snapshot", "backup"].includes(Reflect.get(image, "type")),
  fields: toStatedFields(images),
  situations: [
    {
      operation: "createServer",
      status: "404",
      name: "the image is unknown",
      send: ({ parameters, body }) =>
        body && { parameters, body: { ...body, value: { ...Object(body.value), image: "404404404" } } },
    },
    {
      operation: "deleteImage",
      status: "423",
      name: "the image is protected",
      prepare({ store }) {
        for (const image of store.images) store.images.update(image, { protection: { delete: true } });
      },
    },
    ...["createImage", "rebuildServer"].map((operation) => ({
      operation,
      status: "423",
      name: "another action of the server is running",
      after: () => "POST",
    })),
  ],
};
