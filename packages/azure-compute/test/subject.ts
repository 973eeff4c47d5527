import type { Collections } from "@snap/azure-compute/msw";
import { snapshots } from "@snap/azure-compute/snapshots";
import type { Subject } from "@snap/provider-tests";
import { azureCompute } from "@snap/unified/azure-compute";
import { toStatedFields } from "@snap/unified/testing";

const GROUP = "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop";
const DISK = { type: "volume", id: `${GROUP}/providers/Microsoft.Compute/disks/orders-db` } as const;
const creation = { from: DISK, name: "conformance", location: "westeurope" };

export const subject: Subject<Collections> = {
  adapter: azureCompute,
  creations: { volume: creation },
  restorations: { volume: { of: "volume", into: { type: "volume", name: "restored" } } },
  collections: { snapshots: { kinds: ["volume"], fields: toStatedFields(snapshots) } },
  situations: [
    { operation: "createSnapshot", status: "201", name: "the API chooses this status", fault: 201 },
    { operation: "createSnapshot", status: "202", name: "the API chooses this status", fault: 202 },
    { operation: "createDisk", status: "202", name: "the API chooses this status", fault: 202 },
    { operation: "createSnapshot", status: "404", name: "the source does not exist", fault: 404 },
    { operation: "createDisk", status: "404", name: "the source does not exist", fault: 404 },
    { operation: "deleteSnapshot", status: "204", name: "it has been deleted", after: () => "DELETE" },
  ],
};
