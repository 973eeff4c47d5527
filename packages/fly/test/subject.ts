import type { Collections } from "@snap/fly/msw";
import { snapshots } from "@snap/fly/snapshots";
import type { Subject } from "@snap/provider-tests";
import { fly } from "@snap/unified/fly";
import { toStatedFields } from "@snap/unified/testing";

export const subject: Subject<Collections> = {
  adapter: fly,
  creations: { volume: { from: { type: "volume", id: "vol_4qy7z1k9m2w8x6rv" } } },
  restorations: { volume: { of: "volume", into: { type: "volume", name: "restored" } } },
  fields: toStatedFields(snapshots),
};
