import { AbortError, InvalidRequestError } from "@snap/unified";
import { describe, expect, it } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { createPlan, now } from "../support/create-plan.ts";

describe("plan", () => {
  it("reports a failing account, and plans the others", async () => {
    const { clouds, snap } = await createPlan();
    clouds.do.faults.add({ operation: "listSnapshots", with: 500 });
    const { incomplete, steps } = await snap.plan({ keepLast: 1 }, { now });
    expect(incomplete).toMatchObject([{ account: "do", status: "failed", error: expect.stringContaining("HTTP 500") }]);
    expect(steps.map(({ provider }) => provider)).not.toContain("digitalocean");
  });

  it("counts only the requested snapshots", async () => {
    const { snap } = await createPlan();
    const { incomplete, steps } = await snap.plan({ keepLast: 1 }, { now, account: "vm", state: "ready" });
    expect(steps.map(({ ref }) => ref).sort()).toEqual(["vm/snap_a1f39c", "vm/snap_b27e40", "vm/snap_sys_ubuntu24"]);
    expect(incomplete).toEqual([]);
  });

  it("refuses an invalid policy before any request, and ends when aborted", async () => {
    const { snap, requests } = await createPlan();
    expect(await failureOf(snap.plan({}))).toBeInstanceOf(InvalidRequestError);
    expect(requests()).toEqual([]);
    expect(await failureOf(snap.plan({ keepLast: 1 }, { signal: AbortSignal.abort() }))).toBeInstanceOf(AbortError);
  });
});
