import { describe, expect, it } from "vitest";
import { createAll } from "../support/all-accounts.ts";
import { failureOf } from "../support/cloud.ts";

// URLs of Fireworks have only the last segment of a name. These two names end with the same segment, so a request for
// the second snapshot returns the first.
const FIRST = "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/3";
const SECOND = "accounts/acme-robotics/clusters/train-b/environments/speech/snapshots/3";

const namesOf = ({ clouds }: ReturnType<typeof createAll>) => [...clouds.fw.store.snapshots].map(({ name }) => name);

describe("an id that two snapshots share", () => {
  it("is not deleted again if the response to the deletion was lost", async () => {
    const all = createAll({
      retry: { baseDelay: 0 },
      async intercept({ method }, pass) {
        const response = await pass();
        if (method === "DELETE") throw new TypeError("fetch failed");
        return response;
      },
    });
    expect(await failureOf(all.snap.delete(`fw/${FIRST}`))).toMatchObject({ name: "ConnectionError", account: "fw" });
    expect(namesOf(all)).toContain(SECOND);
    expect(all.clouds.fw.requests.filter(({ method }) => method === "DELETE")).toHaveLength(1);
  });

  it("counts as gone for the deleted snapshot, although the other snapshot still exists", async () => {
    const all = createAll();
    const ref = `fw/${FIRST}`;
    expect(await all.snap.delete(ref)).toEqual({ ref, existed: true, verified: true, state: "gone" });
    expect(await all.snap.delete(ref)).toEqual({ ref, existed: false, verified: true, state: "gone" });
    expect(await failureOf(all.snap.get(ref))).toMatchObject({ code: "NOT_FOUND", account: "fw" });
    expect(await all.snap.waitUntilGone(ref)).toBeUndefined();
    expect(namesOf(all)).toContain(SECOND);
  });

  it("still exists for a snapshot that cannot be requested", async () => {
    const all = createAll();
    const hidden = { name: "OtherSnapshotError", code: "FAILED_PRECONDITION", account: "fw" };
    expect(await failureOf(all.snap.get(`fw/${SECOND}`))).toMatchObject(hidden);
    expect(await failureOf(all.snap.waitUntilGone(`fw/${SECOND}`))).toMatchObject(hidden);
    expect(await failureOf(all.snap.delete(`fw/${SECOND}`))).toMatchObject(hidden);
    expect(namesOf(all)).toContain(SECOND);
  });
});
