import { formatRef } from "@snap/unified";
import { FIREWORKS, INSTAVM } from "../../support/subjects.ts";
import { type BrokenAdapter, changeSnapshots, pagesOf } from "./adapter.ts";

/** Adapters whose snapshots differ from those of the provider. */
export const BROKEN_SNAPSHOTS: readonly BrokenAdapter[] = [
  {
    does: "names another account in refs",
    found: "get: returns each listed snapshot by its ref",
    said: "names the account default, not team a:100%2F",
    by: (good) => changeSnapshots(good, ({ id }) => ({ ref: formatRef("default", id) })),
  },
  {
    does: "returns refs without the id",
    found: "get: returns each listed snapshot by its ref",
    said: "does not name the id",
    by: (good) => changeSnapshots(good, ({ account, id }) => ({ ref: formatRef(account, `${id} `) })),
  },
  {
    does: "gets a snapshot other than the requested one",
    found: "get: returns each listed snapshot by its ref",
    said: "instead of team a:100%2F/",
    by: (good) => ({
      async get(_, call) {
        const [page] = await pagesOf(good, call);
        return page?.at(-1) as never;
      },
    }),
  },
  {
    does: "lists a snapshot with fewer values than `get` returns",
    found: "get: returns each listed snapshot by its ref",
    said: "with values that differ from the list",
    by: (good) => ({ get: async (id, call) => ({ ...(await good.get(id, call)), name: "another" }) }),
  },
  {
    does: "gets another value, and explains it with another object",
    found: "get: returns each listed snapshot by its ref",
    said: "with values that differ from the list",
    by: (good) => ({
      async get(id, call) {
        const { raw, ...snapshot } = await good.get(id, call);
        return { ...snapshot, name: "another", raw: { ...Object(raw), name: "another" } };
      },
    }),
  },
  {
    does: "gets an object that the provider did not send",
    found: "get: keeps in `raw` what the provider sent",
    said: "has a `raw` that is not what the provider sent",
    by: (good) => ({
      async get(id, call) {
        const { raw, ...snapshot } = await good.get(id, call);
        return { ...snapshot, raw: { ...Object(raw), checked: true } };
      },
    }),
  },
  {
    does: "reports a missing time as now",
    found: "model: has no createdAt where the provider reports undefined",
    said: "where the provider reports undefined",
    by: (good) => changeSnapshots(good, ({ createdAt }) => ({ createdAt: createdAt ?? new Date() })),
  },
  {
    does: "returns an invalid Date for an invalid time",
    found: 'model: has no createdAt where the provider reports "soon"',
    said: 'has the createdAt null, where the provider reports "soon"',
    by: (good) => changeSnapshots(good, ({ createdAt }) => ({ createdAt: createdAt ?? new Date("soon") })),
  },
  {
    does: "invents a time",
    found: "model: has no updatedAt if the provider never reports one",
    said: "has the updatedAt",
    by: (good) => changeSnapshots(good, ({ createdAt }) => ({ updatedAt: createdAt })),
  },
  {
    does: "confuses two times",
    found: "model: has the updatedAt that the provider reports",
    said: "has the updatedAt",
    good: INSTAVM,
    by: (good) => changeSnapshots(good, ({ createdAt }) => ({ updatedAt: createdAt })),
  },
  {
    does: "does not name a time that it read as UTC",
    found: "model: names createdAt in `inferred` where the provider reports no zone",
    said: "reads createdAt as UTC, but `inferred` does not name it",
    by: (good) => changeSnapshots(good, () => ({ inferred: [] })),
  },
  {
    does: "reports an unknown state as ready",
    found: "model: reports an unrecognised state as unknown",
    said: 'has the state "ready", where the provider reports "conformance"',
    good: FIREWORKS,
    by: (good) => changeSnapshots(good, ({ state }) => ({ state: state === "unknown" ? "ready" : state })),
  },
  {
    does: "returns the provider's own state",
    found: "model: has only allowed values",
    said: 'has the state "READY", which is not one of creating, deleting, failed, ready, unknown',
    good: FIREWORKS,
    by: (good) => changeSnapshots(good, ({ raw }) => ({ state: Object(raw).state })),
  },
  {
    does: "returns a size in gigabytes",
    found: "model: has only allowed values",
    said: "has the sizeBytes 2.34, which is not whole bytes or null",
    by: (good) => changeSnapshots(good, () => ({ sizeBytes: 2.34 })),
  },
  {
    does: "returns a size without its basis",
    found: "model: has only allowed values",
    said: "both or none must be null",
    by: (good) => changeSnapshots(good, () => ({ sizeBasis: null })),
  },
  {
    does: "returns a size that it does not have",
    found: "model: has only allowed values",
    said: "which is not the first of its sizes []",
    by: (good) => changeSnapshots(good, () => ({ sizes: [] })),
  },
  {
    does: "returns a size with an unknown basis",
    found: "model: has only allowed values",
    said: 'has the sizes [{"bytes":1,"basis":"weight"}], which are not sizes',
    by: (good) => changeSnapshots(good, () => ({ sizes: [{ bytes: 1, basis: "weight" }] })),
  },
  {
    does: "names an unknown field as inferred",
    found: "model: has only allowed values",
    said: 'names "age" in `inferred`, which is not a field that can be inferred',
    by: (good) => changeSnapshots(good, () => ({ inferred: ["age"] })),
  },
  {
    does: "omits fields",
    found: "model: has only allowed values",
    said: "has the tags undefined, which is not strings or null",
    by: (good) => changeSnapshots(good, () => ({ tags: undefined })),
  },
  {
    does: "names another provider in snapshots",
    found: "model: has only allowed values",
    said: 'has the provider "ocean", not "digitalocean"',
    by: (good) => changeSnapshots(good, () => ({ provider: "ocean" })),
  },
  {
    does: "returns any snapshot that the provider returns",
    found: "get: rejects a snapshot other than the requested one",
    said: "instead of an error when the provider returns another snapshot",
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
