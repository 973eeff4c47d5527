import {
  createBlockStorageSnapshot,
  createBlockStorageVolume,
  createExoscaleClient,
  createSnapshot,
  deleteSnapshot,
  exportSnapshot,
  getBlockStorageSnapshot,
  getBlockStorageVolume,
  getInstance,
  getOperation,
  getSnapshot,
  listInstances,
  listSnapshots,
  promoteSnapshot,
  revertInstance,
  updateBlockStorageSnapshot,
} from "@snap/exoscale";
import { clientOptions, createMockCloud } from "@snap/exoscale/msw";
import { getResponse } from "msw";
import { expect, test } from "vitest";

const INSTANCE = "0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70";
const SNAPSHOT = "5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21";
const VOLUME = "1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968";

async function read<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function createAccount() {
  const cloud = createMockCloud();
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const client = createExoscaleClient({ ...clientOptions, fetch, retry: false });
  // Returns the id of the object that an operation concerns, when the operation is done.
  const finish = async (started: Promise<{ id: string; reference?: { id?: string } }>) => {
    const { id, reference } = await started;
    cloud.clock.advance(60_000);
    expect(await getOperation(client, { id })).toMatchObject({ state: "success", reference });
    return reference?.id ?? "";
  };
  return { cloud, client, fetch, finish };
}

test("a snapshot has the size of its instance, can be exported, and is gone when its deletion is done", async () => {
  const { client, cloud, finish } = createAccount();
  const [instance] = await read(listInstances(client));
  expect(instance).not.toHaveProperty("disk-size");
  expect(await getInstance(client, { id: INSTANCE })).toEqual({ ...instance, "disk-size": 50 });
  const started = await createSnapshot(client, { id: INSTANCE });
  const id = started.reference?.id ?? "";
  expect(await getSnapshot(client, { id })).toMatchObject({ state: "snapshotting" });
  await finish(Promise.resolve(started));
  expect(await getSnapshot(client, { id })).toMatchObject({ state: "ready", size: 50, instance: { id: INSTANCE } });
  const exporting = exportSnapshot(client, { id });
  await exporting;
  expect(await getSnapshot(client, { id })).toMatchObject({ state: "exporting" });
  expect(await finish(exporting)).toBe(id);
  expect(await getSnapshot(client, { id })).toMatchObject({
    state: "exported",
    export: { md5sum: expect.any(String) },
  });
  const deleting = deleteSnapshot(client, { id });
  await deleting;
  expect(await getSnapshot(client, { id })).toMatchObject({ state: "deleting" });
  await finish(deleting);
  expect(cloud.store.snapshots.get(id)).toBeUndefined();
});

test("only a stopped instance is reverted, and only to a snapshot that was created from it", async () => {
  const { client, cloud, finish } = createAccount();
  const input = { "instance-id": INSTANCE, id: SNAPSHOT };
  expect(await finish(revertInstance(client, input))).toBe(INSTANCE);
  const other = cloud.store.snapshots.make({ instance: { id: VOLUME } });
  await expect(revertInstance(client, { ...input, id: other.id })).rejects.toThrow("400");
  for (const instance of cloud.store.instances) cloud.store.instances.update(instance, { state: "running" });
  await expect(revertInstance(client, input)).rejects.toThrow("The instance must be stopped");
  expect(await finish(promoteSnapshot(client, { id: SNAPSHOT, name: "web" }))).not.toBe(SNAPSHOT);
  await expect(promoteSnapshot(client, { id: VOLUME, name: "web" })).rejects.toThrow("404");
});

test("a snapshot of a volume is renamed, and restored to a volume that is large enough", async () => {
  const { client, finish } = createAccount();
  const id = await finish(createBlockStorageSnapshot(client, { id: VOLUME, name: "s1", labels: { env: "test" } }));
  expect(await finish(updateBlockStorageSnapshot(client, { id, name: "s2" }))).toBe(id);
  const expected = { name: "s2", state: "created", "volume-size": 100, labels: { env: "test" } };
  expect(await getBlockStorageSnapshot(client, { id })).toMatchObject(expected);
  const from = { "block-storage-snapshot": { id } };
  await expect(createBlockStorageVolume(client, { ...from, size: 99 })).rejects.toThrow("at least 100 GiB");
  await expect(createBlockStorageVolume(client, { name: "empty" })).rejects.toThrow("400");
  const volume = await finish(createBlockStorageVolume(client, { ...from, name: "restored" }));
  expect(await getBlockStorageVolume(client, { id: volume })).toMatchObject({ state: "detached", size: 100 });
});

test("each zone has its own snapshots", async () => {
  const { client, fetch } = createAccount();
  const other = createExoscaleClient({ ...clientOptions, zone: "de-fra-1", fetch });
  expect(await read(listSnapshots(other))).toEqual([]);
  expect(await read(listSnapshots(client))).toHaveLength(2);
  await expect(getSnapshot(other, { id: SNAPSHOT })).rejects.toThrow("404");
});
