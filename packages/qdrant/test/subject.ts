import type { Subject } from "@snap/provider-tests";
import type { Collections } from "@snap/qdrant/msw";
import { snapshots } from "@snap/qdrant/snapshots";
import { qdrant } from "@snap/unified/qdrant";
import { toStatedFields } from "@snap/unified/testing";

const ORDERS = { type: "collection", id: "orders" } as const;

export const subject: Subject<Collections> = {
  adapter: qdrant,
  creations: { collection: { from: ORDERS } },
  restorations: { collection: { of: "collection", into: ORDERS } },
  fields: toStatedFields(snapshots),
  situations: [
    {
      status: "202",
      name: "the request does not wait",
      send: ({ parameters, body }, operation) => {
        const wait = operation.parameters.filter(({ name }) => name === "wait");
        return { body, parameters: [...parameters, ...wait.map((parameter) => ({ ...parameter, value: false }))] };
      },
    },
  ],
};
