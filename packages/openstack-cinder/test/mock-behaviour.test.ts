import {
  createBackup,
  createOpenStackCinderClient,
  createSnapshot,
  createVolume,
  deleteBackup,
  deleteSnapshot,
  getBackup,
  getSnapshot,
  getVolume,
  listSnapshots,
  restoreBackup,
  revertVolume,
} from "@snap/openstack-cinder";
import { clientOptions, createMockCloud } from "@snap/openstack-cinder/msw";
import { getResponse } from "msw";
import { expect, test } from "vitest";

const VOLUME = "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8";
const BACKUP = "c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054";

function createAccount() {
  const cloud = createMockCloud();
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  return { cloud, client: createOpenStackCinderClient({ ...clientOptions, fetch, retry: false }) };
}

test("a snapshot has the size of its volume, and exists until its deletion is complete", async () => {
  const { client, cloud } = createAccount();
  const { snapshot } = await createSnapshot(client, { snapshot: { volume_id: VOLUME, name: "nightly" } });
  expect(snapshot).toMatchObject({ status: "creating", size: 40, name: "nightly", metadata: {}, updated_at: null });
  const input = { snapshot_id: snapshot.id };
  await expect(deleteSnapshot(client, input)).rejects.toThrow("400");
  cloud.clock.advance(60_000);
  // No time has a zone.
  const times = { created_at: "2026-11-21T09:00:00.000000", updated_at: "2026-11-21T09:00:20.000000" };
  const ready = { ...times, status: "available", "os-extended-snapshot-attributes:progress": "100%" };
  expect(await getSnapshot(client, input)).toMatchObject({ snapshot: ready });
  await deleteSnapshot(client, input);
  expect(await getSnapshot(client, input)).toMatchObject({ snapshot: { status: "deleting" } });
  cloud.clock.advance(60_000);
  await expect(getSnapshot(client, input)).rejects.toThrow("404");
});

test("a snapshot of a volume in use requires `force`, or a version of the API that does not have `force`", async () => {
  const { client, cloud } = createAccount();
  for (const volume of cloud.store.volumes) cloud.store.volumes.update(volume, { status: "in-use" });
  const snapshot = { volume_id: VOLUME };
  await expect(createSnapshot(client, { snapshot })).rejects.toThrow("The volume must be available.");
  await createSnapshot(client, { snapshot: { ...snapshot, force: true } });
  await createSnapshot(client, { snapshot, "OpenStack-API-Version": "volume 3.66" });
  expect(cloud.store.snapshots.size).toBe(4);
});

test("the marker is the last id of the previous page, and a full page has a link even if the next page is empty", async () => {
  const { client, cloud } = createAccount();
  const pages: string[][] = [];
  for await (const page of listSnapshots(client, { limit: 1, sort: "created_at:asc" }).pages())
    pages.push(page.items.map(({ status }) => status));
  expect(pages).toEqual([["error"], ["available"], []]);
  const [, newest] = cloud.store.snapshots;
  expect(new URL(cloud.requests.at(-1)?.url ?? "").searchParams.get("marker")).toBe(newest?.id);
  expect(await listSnapshots(client, { status: "error" }).toArray()).toHaveLength(1);
});

test("a detached volume is reverted only to its newest snapshot, and a new volume must be large enough", async () => {
  const { client, cloud } = createAccount();
  const version = { "OpenStack-API-Version": "volume 3.40" };
  const [older, newest] = [...cloud.store.snapshots].map(({ id }) => id);
  const revert = (id = "") => revertVolume(client, { volume_id: VOLUME, ...version, revert: { snapshot_id: id } });
  await expect(revert(older)).rejects.toThrow("Only the newest snapshot");
  await revert(newest);
  expect(await getVolume(client, { volume_id: VOLUME })).toMatchObject({ volume: { status: "reverting" } });
  await expect(revert(newest)).rejects.toThrow("409");
  cloud.clock.advance(60_000);
  expect(await getVolume(client, { volume_id: VOLUME })).toMatchObject({ volume: { status: "available" } });
  const from = { snapshot_id: newest ?? "" };
  await expect(createVolume(client, { volume: { ...from, size: 39 } })).rejects.toThrow("at least 40");
  await expect(createVolume(client, { volume: { snapshot_id: older ?? "" } })).rejects.toThrow("must be available");
  expect(await createVolume(client, { volume: from })).toMatchObject({ volume: { status: "creating", size: 40 } });
});

test("a backup is restored to a volume, and a failed restoration has a reason", async () => {
  const { client, cloud } = createAccount();
  const { restore } = await restoreBackup(client, { backup_id: BACKUP, restore: { name: "restored" } });
  const input = { volume_id: restore.volume_id };
  expect(await getVolume(client, input)).toMatchObject({ volume: { status: "restoring-backup", name: "restored" } });
  await expect(restoreBackup(client, { backup_id: BACKUP, restore: input })).rejects.toThrow("must be available");
  cloud.clock.advance(60_000);
  expect(await getVolume(client, input)).toMatchObject({ volume: { status: "available", size: 40 } });
  cloud.faults.add({ operation: "createBackup", with: "failed" });
  const { backup } = await createBackup(client, { backup: { volume_id: VOLUME, name: "monthly" } });
  cloud.clock.advance(120_000);
  const made = { backup_id: backup.id };
  expect(await getBackup(client, made)).toMatchObject({ backup: { status: "error", fail_reason: expect.any(String) } });
  await deleteBackup(client, made);
  cloud.clock.advance(120_000);
  await expect(getBackup(client, made)).rejects.toThrow("404");
});
