import type { Collections } from "@snap/openstack-cinder/msw";
import { backups, snapshots } from "@snap/openstack-cinder/snapshots";
import type { Subject } from "@snap/provider-tests";
import { openstackCinder } from "@snap/unified/openstack-cinder";
import { toStatedFields } from "@snap/unified/testing";

const VOLUME = { type: "volume", id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8" } as const;

export const subject: Subject<Collections> = {
  adapter: openstackCinder,
  creations: { volume: { from: VOLUME, name: "conformance" } },
  restorations: { volume: { of: "volume", into: { type: "volume", name: "restored" } } },
  compare: (a, b) => Date.parse(Reflect.get(b, "created_at")) - Date.parse(Reflect.get(a, "created_at")),
  collections: {
    snapshots: { kinds: ["volume"], fields: toStatedFields(snapshots) },
    backups: { kinds: ["volume"], fields: toStatedFields(backups) },
  },
  situations: [
    { status: "413", name: "a quota is used up", fault: 413 },
    { operation: "createSnapshot", status: "404", name: "the volume does not exist", fault: 404 },
    { operation: "createBackup", status: "404", name: "the volume does not exist", fault: 404 },
    { operation: "createVolume", status: "404", name: "the snapshot does not exist", fault: 404 },
  ],
};
