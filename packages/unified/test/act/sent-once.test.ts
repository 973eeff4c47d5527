import * as digitaloceanMsw from "@snap/digitalocean/msw";
import * as fireworksMsw from "@snap/fireworks/msw";
import * as instavmMsw from "@snap/instavm/msw";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { createCloud, failureOf } from "../support/cloud.ts";

const VOLUME = { type: "volume", id: "89bcc42f-85cf-11e6-a004-000f53315871" } as const;
const VOLUME_SNAPSHOT = "fbe805e8-866b-11e6-96bf-000f53315a41";
const DROPLET = { type: "vm", id: "200776916" } as const;

const cloud = createCloud(...digitaloceanMsw.handlers, ...fireworksMsw.handlers, ...instavmMsw.handlers);
const createEager = () => {
  const options = { fetch: cloud.fetch, retry: { idempotent: true, baseDelay: 0 } } as const;
  return createSnap({
    accounts: [
      digitalocean({ token: "once-token", account: "do", ...options }),
      fireworks({ apiKey: "once-key", accountId: "acme-robotics", account: "fw", ...options }),
      instavm({ apiKey: "instavm_sk_0123456789_once", account: "vm", ...options }),
    ],
  });
};

type Eager = ReturnType<typeof createEager>;

describe("with a client that may retry any request", () => {
  it.each<[string, (snap: Eager) => Promise<unknown>]>([
    ["a volume's snapshot", (snap) => snap.create({ account: "do", from: VOLUME, name: "once" })],
    ["a droplet's snapshot", (snap) => snapshotDroplet(snap)],
    ["an image's snapshot", (snap) => snap.create({ account: "vm", from: { type: "image", id: "node:24" } })],
    ["a VM's snapshot", (snap) => snap.create({ account: "vm", from: { type: "vm", id: "vm_5d20c7" } })],
    ["an environment's snapshot", (snap) => snap.create({ account: "fw" })],
    ["a droplet", (snap) => snap.restore({ account: "do", id: "6372321", into: DROPLET })],
    ["a VM", (snap) => snap.restore({ account: "vm", id: "snap_a1f39c", into: { type: "vm" } })],
    ["a volume", (snap) => restoreVolume(snap)],
  ])("%s is sent once", async (_, act) => {
    cloud.use(http.post("*", () => HttpResponse.json({}, { status: 503 })));
    expect(await failureOf(act(createEager()))).toMatchObject({ status: 503 });
    expect(cloud.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});

// The search would take two minutes.
function snapshotDroplet(snap: Eager): Promise<unknown> {
  cloud.use(digitaloceanMsw.listSnapshotsHandler({ status: 401 }));
  return snap.create({ account: "do", from: DROPLET });
}

function restoreVolume(snap: Eager): Promise<unknown> {
  cloud.use(digitaloceanMsw.getSnapshotHandler({ status: 200, example: "volume" }));
  return snap.restore({ account: "do", id: VOLUME_SNAPSHOT, into: { type: "volume", name: "once" } });
}
