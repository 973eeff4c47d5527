import * as digitaloceanMsw from "@snap/digitalocean/msw";
import * as fireworksMsw from "@snap/fireworks/msw";
import * as instavmMsw from "@snap/instavm/msw";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import type { ConformanceSubject, MockAccount } from "@snap/unified/testing";
import { getResponse, type HttpHandler } from "msw";

const retry = false;

export const DIGITALOCEAN: ConformanceSubject = {
  name: "digitalocean",
  pageSize: 200,
  creations: {
    vm: { from: { type: "vm", id: "200776916" }, name: "conformance" },
    volume: { from: { type: "volume", id: "89bcc42f-85cf-11e6-a004-000f53315871" }, name: "conformance" },
  },
  restorations: {
    vm: { of: "vm", into: { type: "vm", id: "200776916" } },
    volume: { of: "volume", into: { type: "volume", name: "conformance" } },
  },
  fields: {
    id: "id",
    name: "name",
    kind: "resource_type",
    createdAt: "created_at",
    sizeBytes: "size_gigabytes",
    minDiskBytes: "min_disk_size",
    source: ["resource_type", "resource_id"],
    regions: "regions",
    tags: "tags",
  },
  createAdapter: ({ credential, ...options }) => digitalocean({ token: credential, retry, ...options }),
  createAccount: () => toAccount(digitaloceanMsw.createMockCloud(), "id"),
};

export const FIREWORKS: ConformanceSubject = {
  name: "fireworks",
  pageSize: 200,
  creations: { environment: {} },
  fields: {
    id: "name",
    state: "state",
    createdAt: "createTime",
    updatedAt: "updateTime",
    source: "name",
    image: "imageRef",
    error: "status.message",
  },
  createAdapter: ({ credential, ...options }) =>
    fireworks({ apiKey: credential, accountId: "acme-robotics", retry, ...options }),
  createAccount: () => toAccount(fireworksMsw.createMockCloud(), "name"),
};

export const INSTAVM: ConformanceSubject = {
  name: "instavm",
  pageSize: null,
  creations: {
    image: { from: { type: "image", id: "docker.io/library/debian:13" }, name: "conformance" },
    vm: { from: { type: "vm", id: "vm_5d20c7" }, name: "conformance" },
  },
  restorations: { vm: { of: "image", into: { type: "vm" } } },
  fields: {
    id: "id",
    name: "name",
    state: "status",
    kind: ["source_vm_id", "oci_image"],
    createdAt: "created_at",
    updatedAt: "updated_at",
    sizeBytes: "size_bytes",
    source: ["source_vm_id", "oci_image"],
    image: "oci_image",
    isPublic: "is_public",
    error: "last_error",
  },
  createAdapter: ({ credential, ...options }) => instavm({ apiKey: credential, retry, ...options }),
  createAccount: () => toAccount(instavmMsw.createMockCloud(), "id"),
};

interface Cloud<Item> {
  readonly clock: { advance(milliseconds: number): void };
  readonly handlers: HttpHandler[];
  readonly faults: { add(fault: { with: number }): void };
  readonly store: {
    readonly snapshots: Iterable<Item> & { delete(item: Item): boolean; make(given: Partial<Item>): Item };
  };
}

/** Creates an account that is filled with copies of the example snapshots, each with a new id. */
function toAccount<Item extends object>({ clock, handlers, faults, store }: Cloud<Item>, id: keyof Item): MockAccount {
  const { snapshots } = store;
  const examples = [...snapshots];
  return {
    answer: (request) => getResponse(handlers, request),
    finish: () => clock.advance(600_000),
    fill(count) {
      for (const snapshot of [...snapshots]) snapshots.delete(snapshot);
      return Array.from({ length: count }, (_, index) => {
        const { [id]: own, ...like } = examples[index % examples.length] as Item;
        return snapshots.make(like as unknown as Partial<Item>);
      });
    },
    fail: (status) => faults.add({ with: status }),
  };
}
