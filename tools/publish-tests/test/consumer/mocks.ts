// Uses entries that need msw, in a strict program. This file is compiled, but never run.
import {
  createMockCloud,
  handlers as digitaloceanHandlers,
  listSnapshotsHandler,
  type MockCloud,
} from "@snap/digitalocean/msw";
import { createMockCloud as createFireworksCloud, handlers as fireworksHandlers } from "@snap/fireworks/msw";
import { createMockCloud as createInstaVMCloud, handlers as instavmHandlers } from "@snap/instavm/msw";
import { createHandlerFactory, type Fault } from "@snap/mock";
import { getResponse } from "msw";

const fault: Fault = { operation: "listSnapshots", call: 3, with: 500 };
const cloud = createMockCloud({ seed: 7, now: "real" });
cloud.faults.add(fault);
cloud.store.snapshots.make({ name: "orders-db", size_gigabytes: 12 });
// @ts-expect-error The mock cloud has no such collection.
cloud.store.buckets;

export const clouds: readonly Pick<MockCloud, "clock">[] = [createFireworksCloud(), createInstaVMCloud()];
export const response = (request: Request) =>
  getResponse([...digitaloceanHandlers, ...fireworksHandlers, ...instavmHandlers, ...cloud.handlers], request);
export const rest = [createHandlerFactory, listSnapshotsHandler];
