import { formatRef } from "@snap/unified";
import { FIREWORKS, INSTAVM } from "../../support/subjects.ts";
import { type BrokenAdapter, changeSnapshots, pagesOf } from "./adapter.ts";

/** Adapters that give another snapshot than the provider's. */
export const BROKEN_SNAPSHOTS: readonly BrokenAdapter[] = [
  {
    does: "names another account in refs",
    found: "get: gives each listed snapshot by its ref",
    said: "names the account default, not team a:100%2F",
    by: (good) => changeSnapshots(good, ({ id }) => ({ ref: formatRef("default", id) })),
  },
  {
    does: "writes refs that name no id",
    found: "get: gives each listed snapshot by its ref",
    said: "does not name the id",
    by: (good) => changeSnapshots(good, ({ account, id }) => ({ ref: formatRef(account, `${id} `) })),
  },
  {
    does: "gets another snapshot than it is asked for",
    found: "get: gives each listed snapshot by its ref",
    said: "when asked for team a:100%2F/",
    by: (good) => ({
      async get(_, call) {
        const [page] = await pagesOf(good, call);
        return page?.at(-1) as never;
      },
    }),
  },
  {
    does: "lists less of a snapshot than it gets",
    found: "get: gives each listed snapshot by its ref",
    said: "otherwise than the list",
    by: (good) => ({ get: async (id, call) => ({ ...(await good.get(id, call)), name: "another" }) }),
  },
  {
    does: "takes a missing time for now",
    found: "model: knows no createdAt where the provider states undefined",
    said: "where the provider states undefined",
    by: (good) => changeSnapshots(good, ({ createdAt }) => ({ createdAt: createdAt ?? new Date() })),
  },
  {
    does: "gives an unreadable time as an invalid Date",
    found: 'model: knows no createdAt where the provider states "soon"',
    said: 'has the createdAt null, where the provider states "soon"',
    by: (good) => changeSnapshots(good, ({ createdAt }) => ({ createdAt: createdAt ?? new Date("soon") })),
  },
  {
    does: "makes up a time that the provider does not state",
    found: "model: knows no updatedAt, which the provider does not state",
    said: "has the updatedAt",
    by: (good) => changeSnapshots(good, ({ createdAt }) => ({ updatedAt: createdAt })),
  },
  {
    does: "takes one time for the other",
    found: "model: has the updatedAt that the provider states",
    said: "has the updatedAt",
    good: INSTAVM,
    by: (good) => changeSnapshots(good, ({ createdAt }) => ({ updatedAt: createdAt })),
  },
  {
    does: "does not say that it took a time as UTC",
    found: "model: names createdAt in `inferred` where the provider states no zone",
    said: "takes createdAt as UTC, and does not name it in `inferred`",
    by: (good) => changeSnapshots(good, () => ({ inferred: [] })),
  },
  {
    does: "takes an unknown state for ready",
    found: "model: takes a state that it does not know as unknown",
    said: 'has the state "ready", where the provider states "conformance"',
    good: FIREWORKS,
    by: (good) => changeSnapshots(good, ({ state }) => ({ state: state === "unknown" ? "ready" : state })),
  },
  {
    does: "gives the provider's own word for a state",
    found: "model: holds only what the model allows",
    said: 'has the state "READY", which is not one of creating, deleting, failed, ready, unknown',
    good: FIREWORKS,
    by: (good) => changeSnapshots(good, ({ raw }) => ({ state: Object(raw).state })),
  },
  {
    does: "gives a size in gigabytes",
    found: "model: holds only what the model allows",
    said: "has the sizeBytes 2.34, which is not whole bytes or null",
    by: (good) => changeSnapshots(good, () => ({ sizeBytes: 2.34 })),
  },
  {
    does: "gives a size without its basis",
    found: "model: holds only what the model allows",
    said: "a size and its basis go together",
    by: (good) => changeSnapshots(good, () => ({ sizeBasis: null })),
  },
  {
    does: "names a field that there is not as inferred",
    found: "model: holds only what the model allows",
    said: 'names "age" in `inferred`, which is no field that can be',
    by: (good) => changeSnapshots(good, () => ({ inferred: ["age"] })),
  },
  {
    does: "leaves fields out",
    found: "model: holds only what the model allows",
    said: "has the tags undefined, which is not texts or null",
    by: (good) => changeSnapshots(good, () => ({ tags: undefined })),
  },
  {
    does: "names another provider in snapshots",
    found: "model: holds only what the model allows",
    said: 'has the provider "ocean", not "digitalocean"',
    by: (good) => changeSnapshots(good, () => ({ provider: "ocean" })),
  },
  {
    does: "gives what the provider answers with, whatever was asked for",
    found: "get: refuses another snapshot than was asked for",
    said: "in place of an error when the provider answers with another snapshot",
    by: (good) => ({
      get: (id, call) =>
        good.get(id, call).catch(async () => {
          const [first] = (await pagesOf(good, call)).flat();
          if (first) return first;
          throw new Error("there is none");
        }),
    }),
  },
];
