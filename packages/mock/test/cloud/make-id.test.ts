import { describe, expect, it } from "vitest";
import { createIdMaker } from "../../src/cloud/make-id.ts";

function make(like: unknown, count: number, seed = 1): unknown[] {
  const makeId = createIdMaker(seed);
  const taken = new Set([like]);
  return Array.from({ length: count }, () => {
    const id = makeId(like, (wanted) => taken.has(wanted));
    taken.add(id);
    return id;
  });
}

describe("createIdMaker", () => {
  it.each([
    [7, [8, 9]],
    ["7", ["8", "9"]],
    ["snapshots/9", ["snapshots/10", "snapshots/11"]],
    ["nightly-007", ["nightly-008", "nightly-009"]],
    ["acme/web-7:default", ["acme/web-8:default", "acme/web-9:default"]],
  ])("increments %j", (like, wanted) => {
    expect(make(like, 2)).toEqual(wanted);
  });

  it.each([
    ["fbe805e8-866b-11e6-96bf-000f53315a41", /^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-9[0-9a-f]{3}-[0-9a-f]{12}$/],
    ["snap_a1f39c", /^snap_[0-9a-f]{6}$/],
    ["snap_123456", /^snap_[0-9a-f]{6}$/],
    ["acme/web:latest", /^acme\/w[0-9a-f]{2,4}:latest$/],
  ])("generates random ids in the format of %j", (like, pattern) => {
    const ids = make(like, 50);
    for (const id of ids) expect(id).toMatch(pattern);
    expect(new Set(ids).size).toBe(50);
  });

  it.each(["snap_a", "zzz", "zzz:latest", ""])("does not run out of ids like %j", (like) => {
    expect(new Set(make(like, 500)).size).toBe(500);
  });

  it("never repeats an id, even if it is free again", () => {
    const makeId = createIdMaker(1);
    expect(["5", "5"].map((like) => makeId(like, () => false))).toEqual(["6", "7"]);
  });

  it("generates the same ids for the same seed, and other ids for another seed", () => {
    expect(make("snap_a1f39c", 9)).toEqual(make("snap_a1f39c", 9));
    expect(make("snap_a1f39c", 9)).not.toEqual(make("snap_a1f39c", 9, 2));
  });
});
