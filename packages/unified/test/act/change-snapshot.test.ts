import { createMockCloud } from "@snap/hetzner/msw";
import type { MockCloudOptions } from "@snap/mock";
import { createSnap } from "@snap/unified";
import { fireworks } from "@snap/unified/fireworks";
import { hetzner } from "@snap/unified/hetzner";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { failureOf } from "../support/cloud.ts";

function connect(options: MockCloudOptions = { now: "real", speed: 1000 }) {
  const cloud = createMockCloud(options);
  const respond = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const accounts = [
    hetzner({ token: "acting-token", fetch: respond, retry: false }),
    fireworks({ apiKey: "acting-key", accountId: "acme", fetch: respond, retry: false }),
  ] as const;
  return { cloud, snap: createSnap({ accounts }) };
}

describe("rename and protect", () => {
  it("return the snapshot when the provider reports the change", async () => {
    const { snap } = connect();
    const [own] = (await snap.list({ provider: "hetzner", state: "ready" }).toArray()).filter(
      ({ raw }) => "type" in raw && raw.type === "snapshot",
    );
    const ref = own?.ref ?? "";
    expect(await snap.rename(ref, "kept")).toMatchObject({ ref, name: "kept" });
    // The protection is an action, which is not complete when Hetzner responds.
    expect(await snap.protect(ref, true)).toMatchObject({ ref, isProtected: true, name: "kept" });
    expect(await failureOf(snap.delete(ref))).toMatchObject({ code: "FAILED_PRECONDITION" });
    expect(await snap.protect(ref, false)).toMatchObject({ isProtected: false });
    expect(await snap.delete(ref)).toMatchObject({ existed: true, state: "gone" });
  });

  it("end with the timeout if the provider does not report the change", async () => {
    // The clock stands still, so the action of the protection does not end.
    const { snap } = connect({});
    const [own] = await snap.list({ provider: "hetzner", state: "ready" }).toArray();
    const failure = await failureOf(snap.protect(own?.ref ?? "", true, { timeout: 1000 }));
    expect(failure).toMatchObject({ name: "TimeoutError", account: "hetzner", operation: "protect" });
  });

  it("reject what the account does not support, and name what it supports", async () => {
    const { cloud, snap } = connect();
    expect(await failureOf(snap.rename("fireworks/any", "kept"))).toMatchObject({
      name: "UnsupportedOperationError",
      code: "UNIMPLEMENTED",
      message: 'Account "fireworks" (fireworks) cannot rename snapshots. Supported: list, get, delete, create.',
    });
    expect(await failureOf(snap.protect("fireworks/any", true))).toMatchObject({ operation: "protect" });
    expect(cloud.requests).toEqual([]);
  });

  it("reject invalid values before any request", async () => {
    const { cloud, snap } = connect();
    for (const name of ["", 7, undefined]) {
      const failure = await failureOf(snap.rename("hetzner/1", name as never));
      expect(failure).toMatchObject({
        name: "InvalidRequestError",
        message: expect.stringContaining("`name` must be"),
      });
    }
    expect(await failureOf(snap.protect("hetzner/1", "yes" as never))).toMatchObject({
      message: '`on` must be a boolean, got "yes" (string).',
    });
    expect(cloud.requests).toEqual([]);
  });
});
