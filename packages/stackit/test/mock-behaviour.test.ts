import {
  createBackup,
  createSnapshot,
  createStackitClient,
  createVolume,
  deleteBackup,
  deleteSnapshot,
  getBackup,
  getSnapshot,
  getVolume,
  listBackups,
  listSnapshots,
  restoreBackup,
  updateBackup,
  updateSnapshot,
} from "@snap/stackit";
import { clientOptions, createMockCloud } from "@snap/stackit/msw";
import { getResponse } from "msw";
import { expect, test } from "vitest";

const VOLUME = "c81d4e2e-bcf2-4de6-869b-7f5d2a3c1b90";
const SNAPSHOT = "3f6a1c52-8b0d-4e97-a2c4-5d1e7f90b836";
const BACKUP = "b27e4d90-6c3a-4815-8f5e-02d9c7a1e643";
const NONE = "00000000-0000-4000-8000-000000000404";

function createAccount() {
  const cloud = createMockCloud();
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const client = createStackitClient({ ...clientOptions, fetch, retry: false });
  return { cloud, client, fetch };
}

test("a snapshot has the size and the zone of its volume, and disappears some time after its deletion", async () => {
  const { cloud, client } = createAccount();
  const { id, ...created } = await createSnapshot(client, { volumeId: VOLUME });
  expect(created).toMatchObject({ size: 64, status: "CREATING", availabilityZone: "eu01-1" });
  expect(created).not.toHaveProperty("name");
  cloud.clock.advance(60_000);
  expect(await getSnapshot(client, { snapshotId: id })).toMatchObject({ status: "AVAILABLE" });
  await deleteSnapshot(client, { snapshotId: id });
  await deleteSnapshot(client, { snapshotId: id });
  expect(await getSnapshot(client, { snapshotId: id })).toMatchObject({ status: "DELETING" });
  cloud.clock.advance(60_000);
  await expect(getSnapshot(client, { snapshotId: id })).rejects.toThrow("404");
  await expect(deleteBackup(client, { backupId: id })).rejects.toThrow("404");
});

test("labels are merged and removed, and select objects", async () => {
  const { client } = createAccount();
  const labels = { keep: "yes", env: null };
  expect(await updateSnapshot(client, { snapshotId: SNAPSHOT, labels })).toMatchObject({ labels: { keep: "yes" } });
  expect(await updateBackup(client, { backupId: BACKUP, name: "kept", labels: { keep: "yes" } })).toMatchObject({
    name: "kept",
    labels: { env: "production", keep: "yes" },
  });
  expect(await listSnapshots(client, { label_selector: "keep=yes" }).toArray()).toHaveLength(1);
  expect(await listBackups(client, { label_selector: "keep=yes,env=production" }).toArray()).toHaveLength(1);
  expect(await listBackups(client, { label_selector: "keep=no" }).toArray()).toEqual([]);
});

test("a backup of a snapshot is a backup of the snapshot's volume", async () => {
  const { client } = createAccount();
  const made = await createBackup(client, { source: { type: "snapshot", id: SNAPSHOT }, name: "copy" });
  expect(made).toMatchObject({ name: "copy", volumeId: VOLUME, snapshotId: SNAPSHOT, size: 64, status: "CREATING" });
  await expect(createBackup(client, { source: { type: "volume", id: NONE } })).rejects.toThrow("404");
});

test("a backup is restored only into a volume that is detached, and stays usable if that fails", async () => {
  const { cloud, client } = createAccount();
  await restoreBackup(client, { backupId: BACKUP });
  await expect(restoreBackup(client, { backupId: BACKUP })).rejects.toThrow("The backup must be AVAILABLE.");
  expect(await getVolume(client, { volumeId: VOLUME })).toMatchObject({ status: "RESTORING-BACKUP" });
  cloud.clock.advance(120_000);
  expect(await getVolume(client, { volumeId: VOLUME })).toMatchObject({ status: "AVAILABLE" });
  for (const volume of cloud.store.volumes) cloud.store.volumes.update(volume, { status: "ATTACHED" });
  await expect(restoreBackup(client, { backupId: BACKUP })).rejects.toThrow("The volume must be detached.");
  await expect(restoreBackup(client, { backupId: NONE })).rejects.toThrow("404");
  expect(await getBackup(client, { backupId: BACKUP })).toMatchObject({ status: "AVAILABLE" });
});

test("a volume is at least as large as its source", async () => {
  const { cloud, client } = createAccount();
  const input = { availabilityZone: "eu01-1", source: { type: "snapshot", id: SNAPSHOT } } as const;
  const { id, size } = await createVolume(client, input);
  expect(size).toBe(64);
  cloud.clock.advance(20_000);
  expect(await getVolume(client, { volumeId: id })).toMatchObject({ status: "AVAILABLE", source: input.source });
  await expect(createVolume(client, { ...input, size: 63 })).rejects.toThrow("at least 64 GB");
  await expect(createVolume(client, { ...input, source: { type: "backup", id: SNAPSHOT } })).rejects.toThrow("404");
  await expect(createVolume(client, { availabilityZone: "eu01-1" })).rejects.toThrow("The volume needs a size.");
});

test("a project and a region that do not exist are not found", async () => {
  const { client, fetch } = createAccount();
  const other = createStackitClient({ ...clientOptions, region: "eu99", fetch, retry: false });
  await expect(listSnapshots(other).toArray()).rejects.toThrow("404");
  await expect(getSnapshot(client, { projectId: NONE, snapshotId: SNAPSHOT })).rejects.toThrow("404");
});
